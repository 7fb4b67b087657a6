import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { StepCard } from '@/components/guide/StepCard'
import type { OpenForm } from '@/lib/domain/progress'
import type { Snapshot } from '@/lib/domain/snapshot'
import type { GuideView } from '@/lib/guide/store'
import { ADMIN, account, SAVED, snapshot } from '../../domain/snapshots'
import { actions, draw, view } from '../helpers'

afterEach(cleanup)

const card = (from: Snapshot, more: Partial<GuideView>) => {
  const acts = actions()
  const { container } = draw(<StepCard view={view(from, more)} actions={acts} />)
  return { acts, element: container, finding: (id: string) => container.querySelector(`[data-requirement="${id}"]`) }
}
const nothing: Snapshot = { host: 'acme.service-now.com' }
const newForm: OpenForm = { part: 'application', saved: false, read: false, stale: false, loading: false }
const savedForm: OpenForm = { ...newForm, saved: true, read: true }
const onForm = { page: 'inbound-form', form: newForm } as const
const onUser = { page: 'user-form', form: { ...newForm, part: 'user' } } as const
const onSavedUser = { page: 'user-form', form: { ...savedForm, part: 'user' } } as const
const captured = {
  clientId: 'c'.repeat(32),
  instanceUrl: 'https://acme.service-now.com',
  link: 'https://dashboard.neoagent.io/integrations#x',
}

describe('where a policy switches filling in off', () => {
  it('says what is wrong, with the value to copy, and fills in nothing', () => {
    const { fix: _fix, fillAll: _fillAll, ...acts } = actions()
    draw(
      <StepCard
        view={view(snapshot({ redirect_url: 'http://x' }), { ...onForm, step: 'app.redirect' })}
        actions={acts}
      />,
    )
    expect(screen.queryByRole('button', { name: /for me|Fill in/ })).toBeNull()
    expect(screen.getByRole('button', { name: /^Copy/ })).toBeTruthy()
  })
})

it('shows a value that every object has as it is', () => {
  card(snapshot({ redirect_url: 'constructor' }), { ...onForm, step: 'app.redirect' })
  expect(screen.getByText(/onstructor/)).toBeTruthy()
})

describe('on the way to the form', () => {
  it('says what to click, and offers to go there', async () => {
    const { acts } = card(nothing, { page: 'registry-list', step: 'app.new', inbound: true })
    expect(screen.getByText(/Click "New" at the top right/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('inbound')
  })
  it('quotes the caption as the page shows it', () => {
    card(nothing, { page: 'registry-list', step: 'app.new', targetCaption: 'Neu' })
    expect(screen.getByText(/Click "Neu" at the top right/)).toBeTruthy()
  })
  it.each([
    { page: 'registry-list', step: 'app.new', inbound: true },
    { page: 'interceptor', step: 'app.kind', inbound: true },
    { page: 'inbound-list', step: 'app.new-integration' },
  ] as const)('offers the form at once on $page of a release that has it', async (at) => {
    const { acts } = card(nothing, at)
    await userEvent.click(screen.getByRole('button', { name: 'Open the form' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('inbound-form')
  })
  it('offers no way to what the release may not have', () => {
    card(nothing, { page: 'registry-list', step: 'app.new' })
    expect(screen.queryByRole('button', { name: 'Take me there' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Open the form' })).toBeNull()
  })
  it('where the saved record is wrong and not open, says what, and opens it', async () => {
    const broken = snapshot({ redirect_url: 'http://x' }, { sysId: 'a'.repeat(32) })
    const { acts, finding } = card(broken, { page: 'registry-list', step: 'app.redirect', state: 'off-path' })
    expect(finding('app.redirect')?.className).toBe('message')
    await userEvent.click(screen.getByRole('button', { name: 'Open the application' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('application')
  })
  it('off the path, leads to the registry', async () => {
    const { acts } = card(nothing, { page: 'other', step: 'app.find', state: 'off-path' })
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('registry')
  })
  it('where the release has only the old form, says which choice that is, and opens it', async () => {
    const { acts } = card(nothing, { page: 'interceptor', step: 'app.kind', classicOnly: true })
    expect(screen.getByText(/Create an OAuth API endpoint for external clients/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('classic-form')
  })
  it("on another grant's form, says why it is wrong and leads back", async () => {
    const { acts, finding } = card(snapshot({ inbound_grant_type: 'client_credential' }), {
      page: 'inbound-other-form',
      step: 'app.grant',
    })
    expect(finding('app.kind')?.getAttribute('data-verdict')).toBe('fail')
    expect(finding('app.kind')?.textContent).toContain('client credentials')
    await userEvent.click(screen.getByRole('button', { name: 'Take me back' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('inbound')
  })
})

describe('on the form', () => {
  it('shows the finding of the current field with its fix, and others on one line', async () => {
    const { acts, finding } = card(snapshot({ redirect_url: 'http://x', scope_restriction_status: 'restricted' }), {
      ...onForm,
      step: 'app.redirect',
    })
    expect(finding('app.redirect')?.className).toBe('message')
    expect(finding('app.scope')?.className).toBe('hidden')
    await userEvent.click(screen.getByRole('button', { name: 'Correct it for me' }))
    expect(acts.fix.mock.calls[0]?.[0]).toMatchObject({ requirement: 'app.redirect' })
    await userEvent.click(screen.getByRole('button', { name: /Allow access only/ }))
    expect(acts.visit).toHaveBeenCalledExactlyOnceWith('app.scope')
  })
  it('marks nothing as wrong on a form that nobody touched', () => {
    const untouched = snapshot({ name: '', redirect_url: '', scope_restriction_status: 'restricted' })
    const marks = () => screen.queryAllByRole('img').map((mark) => mark.getAttribute('aria-label'))
    const { finding } = card(untouched, { ...onForm, step: 'app.name' })
    expect(marks().filter((mark) => mark === 'To do')).toHaveLength(3)
    expect(marks()).not.toContain('To fix')
    // What is to be done is said all the same.
    expect(finding('app.name')?.getAttribute('data-verdict')).toBe('fail')
    expect(finding('app.name')?.textContent).toContain('The name is empty')
    cleanup()
    card(untouched, { ...onForm, step: 'app.redirect', touched: ['redirect_url'] })
    expect(marks().filter((mark) => mark === 'To fix')).toHaveLength(1)
    cleanup()
    card(untouched, { ...onForm, form: savedForm, step: 'app.redirect' })
    expect(marks()).not.toContain('To do')
  })
  it('says that a faulty form was saved all the same', () => {
    card(snapshot({ redirect_url: 'x' }), { ...onForm, form: savedForm, step: 'app.redirect' })
    expect(screen.getByText('The application is saved, but Neo could not work with it yet.')).toBeTruthy()
    cleanup()
    card(snapshot({ redirect_url: 'x' }), { ...onForm, step: 'app.redirect' })
    expect(screen.queryByText(/is saved, but/)).toBeNull()
    cleanup()
    const noNames = account({ first_name: '', last_name: '' }, SAVED)
    card(noNames, { ...onSavedUser, step: 'user.identity', userName: 'neo.agent' })
    expect(screen.getByText('The account "neo.agent" is there, but Neo could not use it yet.')).toBeTruthy()
  })
  it('folds what is right to a count', async () => {
    card(snapshot({ name: '' }), { ...onForm, step: 'app.name' })
    const count = screen.getByRole('button', { name: /^\d+ passed$/ })
    expect(screen.queryByText(/Redirect URLs? ·/)).toBeNull()
    await userEvent.click(count)
    expect(count.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/Redirect URLs? ·/).textContent.split(' · ')).toHaveLength(
      Number.parseInt(count.textContent),
    )
  })
  it('names no scope where the form has none', () => {
    const { scope_restriction_status: _none, ...columns } = snapshot().application?.columns ?? {}
    const xanadu = { ...snapshot(), application: { columns } }
    for (const form of [newForm, savedForm]) {
      card(xanadu, { ...onForm, page: 'application-form', form, step: 'app.save' })
      for (const count of screen.queryAllByRole('button', { name: /passed/ })) count.click()
      expect(document.body.textContent).not.toMatch(/scope restriction|Allow access only/i)
      cleanup()
    }
  })
  it('marks the first wrong character', () => {
    card(snapshot({ redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback/' }), {
      ...onForm,
      step: 'app.redirect',
    })
    expect(document.querySelector('mark')?.textContent).toBe('/')
  })
  it('makes an invisible wrong character visible', () => {
    card(snapshot({ redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback\u200b' }), {
      ...onForm,
      step: 'app.redirect',
    })
    expect(document.querySelector('mark')?.textContent).toBe('◌')
  })
  it('quotes the captions of the page', () => {
    card(snapshot({ name: '' }), { ...onForm, step: 'app.name', captions: { name: 'Bezeichnung' } })
    expect(screen.getByText('Bezeichnung')).toBeTruthy()
  })
  it('fills in all on one click, while there is something to fill', async () => {
    const { acts } = card(snapshot({ name: '' }), { ...onForm, step: 'app.name' })
    await userEvent.click(screen.getByRole('button', { name: 'Fill in all' }))
    expect(acts.fillAll).toHaveBeenCalledOnce()
    cleanup()
    card(snapshot(), { ...onForm, step: 'app.active' })
    expect(screen.queryByRole('button', { name: 'Fill in all' })).toBeNull()
  })
  it('says which field to look for when it is not certainly found', () => {
    card(snapshot({ name: '' }), { ...onForm, step: 'app.name', column: 'name' })
    expect(screen.getByText(/Look for "Name" on the form/)).toBeTruthy()
  })
  it('renders hostile values as text', () => {
    card(snapshot({ redirect_url: '<img src=x onerror=alert(1)>' }), { ...onForm, step: 'app.redirect' })
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('saving', () => {
  it('asks for Save, keeps what is right in sight', () => {
    const { finding } = card(snapshot(), { ...onForm, step: 'app.save', saveCaption: 'Speichern' })
    expect(screen.getByText(/Click "Speichern" at the top right/)).toBeTruthy()
    expect(finding('app.redirect')?.getAttribute('data-verdict')).toBe('pass')
  })
  it('says what to answer when ServiceNow asks for an auth scope', () => {
    card(snapshot(), { ...onForm, step: 'app.save', saveCaption: 'Skip for now' })
    expect(screen.getByText(/Neo needs none, so click "Skip for now"/)).toBeTruthy()
  })
  it('on the classic form, names its own button', () => {
    card(snapshot(), { ...onForm, page: 'application-form', step: 'app.save', saveCaption: 'Submit' })
    expect(screen.getByText('All values are right. Click "Submit".')).toBeTruthy()
  })
  it('asks to save again when the record differs from the form', () => {
    card(snapshot({}, { sysId: 'a'.repeat(32) }), { ...onForm, form: savedForm, step: 'app.save' })
    expect(screen.getByText(/You have unsaved changes. Click "Save"/)).toBeTruthy()
  })
  it('repeats what the page says went wrong', () => {
    card(account(), { ...onUser, step: 'user.save', error: 'The following user already exists: neo.agent' })
    expect(screen.getByRole('alert').textContent).toBe('ServiceNow says: The following user already exists: neo.agent')
  })
  it('then shows what was captured, and goes on to the account', async () => {
    const { acts } = card(snapshot(), { ...onForm, form: savedForm, step: 'app.capture', state: 'done', captured })
    expect(screen.getByText(captured.clientId)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Continue in Neo' }))
    expect(acts.continueInNeo).toHaveBeenCalledOnce()
    expect(screen.getByText(/We never read it/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Go on to the service account' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('user')
  })
  it('where the account is right already, hands over', () => {
    const kept = { secretKept: true, captured, right: ['user'] } as const
    card(snapshot(), { ...onForm, form: savedForm, step: 'app.capture', state: 'done', ...kept })
    expect(screen.queryByRole('button', { name: 'Go on to the service account' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Continue in Neo' }).className).toBe('action primary')
  })
  it('first of all asks to keep the secret, and then no more', async () => {
    const shown = { ...onForm, form: savedForm, step: 'app.capture', state: 'done', captured } as const
    const primary = () => [...document.querySelectorAll('[data-primary]')].map(({ textContent }) => textContent)
    const { acts } = card(snapshot(), shown)
    expect(primary()).toEqual(['I have saved it'])
    await userEvent.click(screen.getByRole('button', { name: 'I have saved it' }))
    expect(acts.acknowledge).toHaveBeenCalledExactlyOnceWith('secret')
    cleanup()
    card(snapshot(), { ...shown, secretKept: true })
    expect(primary()).toEqual(['Go on to the service account'])
    expect(document.body.textContent).not.toContain('password manager')
    cleanup()
    // Away from the record the secret cannot be copied.
    card(snapshot(), { ...shown, form: undefined as never, page: 'registry-list' })
    expect(primary()).toEqual(['Open the application'])
  })
  it('away from the record, leads back to it for the secret', async () => {
    const { acts } = card(snapshot(), {
      page: 'registry-list',
      step: 'app.capture',
      state: 'off-path',
      fresh: true,
      captured,
    })
    await userEvent.click(screen.getByRole('button', { name: 'Open the application' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('application')
  })
  it('names what the instance stored differently', () => {
    card(snapshot(), {
      ...onForm,
      step: 'app.capture',
      captured,
      differences: [{ caption: 'Name', stored: 'NEO AGENT' }],
    })
    expect(screen.getByRole('note').textContent).toContain('"Name" was stored as "NEO AGENT"')
  })
  it('says what went wrong, and tries again when asked', async () => {
    const { acts } = card(snapshot(), {
      ...onForm,
      step: 'app.capture',
      state: 'waiting',
      problem: { reason: 'rate-limited', retryAfterSeconds: 30 },
    })
    expect(screen.getByRole('alert').textContent).toContain('30 seconds')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(acts.retry).toHaveBeenCalledOnce()
  })
})

describe('before the start', () => {
  it('says which half the roles allow, shares the other, and goes on', async () => {
    const { acts, finding } = card({ admin: { ...ADMIN, roles: ['oauth_admin'] } }, { step: 'start' })
    expect(screen.getByText(/Two parts: an OAuth application/)).toBeTruthy()
    expect(finding('admin.roles')?.getAttribute('data-verdict')).toBe('warn')
    expect(screen.getByRole('button', { name: "Copy: Link to the account's page" })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Go on anyway' }))
    expect(acts.acknowledge).toHaveBeenCalledExactlyOnceWith('roles')
  })
  it('shares both halves where the roles allow neither, and none where they allow both', () => {
    card({ admin: { ...ADMIN, roles: ['itil'] } }, { step: 'start' })
    expect(screen.getAllByRole('button', { name: /^Copy: Link/ })).toHaveLength(2)
    cleanup()
    card({ admin: ADMIN }, { step: 'start' })
    expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull()
  })
})

describe('what is there already', () => {
  const list = [
    { sysId: 'a'.repeat(32), name: 'Neo Agent', detail: 'c1', exact: true },
    { sysId: 'b'.repeat(32), name: 'Neo Agent (old)', detail: 'c2', exact: true },
  ]
  it('is chosen from, or left for a new one', async () => {
    const { acts } = card(nothing, { step: 'app.new', choice: { part: 'application', list } })
    await userEvent.click(screen.getByRole('button', { name: /Neo Agent \(old\)/ }))
    await userEvent.click(screen.getByRole('button', { name: 'None of these: create a new one' }))
    expect(acts.choose.mock.calls).toEqual([['application', list[1]], ['application']])
  })
  it('is offered on a new form, so that none is made twice', async () => {
    const { acts } = card(snapshot({ name: '' }), { ...onForm, step: 'app.name', applicationName: 'Neo Agent' })
    expect(screen.getByText(/has an application for Neo already: "Neo Agent"/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Open the application' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('application')
  })
})

describe('the service account', () => {
  it('is created from the list, or straight away', async () => {
    const { acts } = card(nothing, { page: 'user-list', step: 'user.new' })
    expect(screen.getByText(/Not your own account/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('user')
  })
  it('has a line for each thing to set, with its fix', async () => {
    const { acts, finding } = card(account({ web_service_access_only: 'true', notification: '2' }), {
      ...onUser,
      step: 'user.identity',
      captions: { web_service_access_only: 'Nur Webservicezugriff' },
    })
    expect(finding('user.interactive')?.className).toBe('message')
    expect(screen.getByText('Nur Webservicezugriff')).toBeTruthy()
    expect(finding('user.notification')?.getAttribute('data-verdict')).toBe('warn')
    await userEvent.click(screen.getByRole('button', { name: 'Untick it for me' }))
    expect(acts.fix.mock.calls[0]?.[0]).toMatchObject({ requirement: 'user.interactive' })
    await userEvent.click(screen.getByRole('button', { name: 'Fill in all' }))
    expect(acts.fillAll).toHaveBeenCalledOnce()
  })
  it('that is the own one is said to be wrong, without a fix', () => {
    const { finding } = card(account({ user_name: ADMIN.userName }), { ...onUser, step: 'user.identity' })
    expect(finding('user.dedicated')?.textContent).toContain('This is your own account')
    expect(screen.queryByRole('button', { name: /for me/ })).toBeNull()
  })
  it('is not saved with a password that has to be reset', () => {
    const { finding } = card(account({ password_needs_reset: 'true' }), { ...onUser, step: 'user.password' })
    expect(finding('user.password')?.className).toBe('message')
    expect(screen.getByRole('button', { name: 'Untick it for me' })).toBeTruthy()
  })
  it('is saved by the button of the page', () => {
    card(account(), { ...onUser, step: 'user.save', saveCaption: 'Submit' })
    expect(screen.getByText(/Click "Submit". The password and the role come after/)).toBeTruthy()
  })
  it('that is saved and wrong is opened again', async () => {
    const { acts } = card(account({ active: 'false' }, SAVED), {
      page: 'user-list',
      step: 'user.active',
      state: 'off-path',
      fresh: true,
      userName: 'neo.agent',
    })
    expect(screen.getByText(/"neo.agent" is there, but Neo could not use it yet/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Open the account' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('user')
  })
})

describe('what is pointed at', () => {
  const bare = account({}, { ...SAVED, passwordSet: false, roles: [] })
  it('behind a dialog of the page: the card says so', () => {
    card(bare, { ...onSavedUser, step: 'user.roles', behind: 'dialog' })
    expect(screen.getByText(/A dialog of the page is open/)).toBeTruthy()
    expect(document.body.textContent).not.toContain('auth scope')
    cleanup()
    card(snapshot(), { ...onForm, step: 'app.save', behind: 'saving' })
    expect(screen.getByText(/If it asks for an auth scope, Neo needs none/)).toBeTruthy()
  })
  it('out of sight: the card offers to show it', async () => {
    const acts = actions()
    const shown = view(bare, { ...onSavedUser, step: 'user.roles' })
    draw(<StepCard view={shown} actions={acts} outOfSight />)
    await userEvent.click(screen.getByRole('button', { name: 'Scroll to it' }))
    expect(acts.reveal).toHaveBeenCalledOnce()
  })
  it.each([
    ['a new record', { part: 'user', saved: false }, 'Click "Submit" or "Save"'],
    ['a saved one', { part: 'user', saved: true }, 'Click "Update" or "Save"'],
  ] as const)('not read on %s: every caption it can have is named', (_what, form, words) => {
    card(bare, { page: 'user-form', form: { ...savedForm, ...form }, step: 'user.save' })
    expect(document.body.textContent).toContain(words)
  })
  it('read: only that is quoted', () => {
    card(bare, {
      ...onSavedUser,
      form: { ...onSavedUser.form, saved: false },
      step: 'user.save',
      saveCaption: 'Sichern',
    })
    expect(document.body.textContent).toContain('Click "Sichern".')
  })
})

describe('password and role', () => {
  const bare = account({}, { ...SAVED, passwordSet: false, roles: [] })
  it('the password is set in the page, and may be there already', async () => {
    const { acts } = card(bare, { ...onSavedUser, step: 'user.password' })
    expect(screen.getByText(/Click "Set Password", then "Generate"/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'I have saved its password' }))
    expect(acts.acknowledge).toHaveBeenCalledExactlyOnceWith('password')
  })
  it('in its dialog, what was generated is kept before it is saved', async () => {
    const stage = (password: NonNullable<GuideView['password']>) =>
      card(bare, { ...onSavedUser, step: 'user.password', password })
    stage('empty')
    expect(screen.getByText(/Click "Generate"/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /I have saved/ })).toBeNull()
    cleanup()
    const { acts } = stage('generated')
    expect(screen.getByText(/Copy the password into your password manager/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'I have saved it' }))
    expect(acts.acknowledge).toHaveBeenCalledExactlyOnceWith('generated')
    cleanup()
    stage('kept')
    expect(screen.getByText('Now click "Save Password".')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /I have saved/ })).toBeNull()
  })
  it('"Password needs reset" is unticked again', () => {
    const { finding } = card(account({ password_needs_reset: 'true' }, SAVED), {
      ...onSavedUser,
      step: 'user.password',
    })
    expect(finding('user.password')?.textContent).toContain('setting a password ticks it by itself')
    expect(document.querySelector('[data-primary]')?.textContent).toBe('Untick it for me')
  })
  it('the role is chosen under Roles, then in "Edit Members"', () => {
    const { finding } = card(bare, { ...onSavedUser, step: 'user.roles' })
    expect(screen.getByText(/under "Roles", click "Edit" or "Edit..."/)).toBeTruthy()
    expect(finding('user.itil')?.getAttribute('data-verdict')).toBe('fail')
    cleanup()
    card(bare, { page: 'members', step: 'user.roles' })
    expect(screen.getByText(/Choose "itil" in the list on the left, click the arrow/)).toBeTruthy()
  })
  it('where the roles cannot be read, can be checked again', async () => {
    const { acts } = card(account({}, { sysId: SAVED.sysId }), { ...onSavedUser, step: 'user.roles' })
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
    expect(acts.retry).toHaveBeenCalledOnce()
  })
  it('away from the account, leads back to it', async () => {
    const { acts } = card(bare, { page: 'user-list', step: 'user.password', state: 'off-path', userName: 'neo.agent' })
    await userEvent.click(screen.getByRole('button', { name: 'Open the account' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('user')
  })
})

describe('handing over', () => {
  const done = { step: 'handoff', state: 'done', captured, applicationName: 'Neo', userName: 'neo.agent' } as const
  const both = { ...account({ notification: '2' }, SAVED), ...snapshot({}, { sysId: 'a'.repeat(32) }) }
  it('says what, as whom to sign in, and what is a warning', () => {
    const { finding, element } = card(both, done)
    expect(screen.getByText(/sign in as "neo.agent", not as yourself/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Continue in Neo' })).toBeTruthy()
    // The page can reach and rewrite what stands in an attribute.
    expect(element.querySelector('[href]')).toBeNull()
    expect(finding('user.notification')?.className).toBe('message')
  })
  it('lets the admin choose another record, or read them again', async () => {
    const { acts } = card(both, done)
    await userEvent.click(screen.getByRole('button', { name: 'Choose another: Service account' }))
    expect(acts.reconsider).toHaveBeenCalledExactlyOnceWith('user')
    await userEvent.click(screen.getByRole('button', { name: 'Verify configuration' }))
    expect(acts.verify).toHaveBeenCalledOnce()
  })
  it('waits for both records', () => {
    card(nothing, { step: 'verify', state: 'waiting' })
    expect(screen.getByText(/Reading the application and the account once more/)).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
  })
})
