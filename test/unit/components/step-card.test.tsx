import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { StepCard } from '@/components/StepCard'
import type { GuideView } from '@/lib/guide/store'
import type { Snapshot } from '@/lib/setup/snapshot'
import { snapshot } from '../snapshots'
import { actions, draw, view } from './helpers'

afterEach(cleanup)

const card = (from: Snapshot, more: Partial<GuideView>) => {
  const acts = actions()
  const { container } = draw(<StepCard view={view(from, more)} actions={acts} />)
  return { acts, finding: (id: string) => container.querySelector(`[data-requirement="${id}"]`) }
}
const nothing: Snapshot = { host: 'acme.service-now.com' }
const onForm = { page: 'inbound-form' } as const
const captured = {
  clientId: 'c'.repeat(32),
  instanceUrl: 'https://acme.service-now.com',
  link: 'https://dashboard.neoagent.io/integrations#x',
}

describe('on the way to the form', () => {
  it('says what to click, and offers to go there', async () => {
    const { acts } = card(nothing, { page: 'registry-list', step: 'app.new', inbound: true })
    expect(screen.getByText(/Click "New" at the top right/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('inbound')
  })
  it('offers no way to what the release may not have', () => {
    card(nothing, { page: 'registry-list', step: 'app.new' })
    expect(screen.queryByRole('button', { name: 'Take me there' })).toBeNull()
  })
  it('where the saved record is wrong and not open, says what, and opens it', async () => {
    const broken = snapshot({ redirect_url: 'http://x' }, { sysId: 'a'.repeat(32) })
    const { acts, finding } = card(broken, { page: 'registry-list', step: 'app.redirect', state: 'off-path' })
    expect(finding('app.redirect')?.className).toBe('message')
    await userEvent.click(screen.getByRole('button', { name: 'Open the application' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('record')
  })
  it('off the path, leads to the registry', async () => {
    const { acts } = card(nothing, { page: 'other', step: 'app.find', state: 'off-path' })
    await userEvent.click(screen.getByRole('button', { name: 'Take me there' }))
    expect(acts.go).toHaveBeenCalledExactlyOnceWith('registry')
  })
  it('where the release has only the old form, says which choice that is', () => {
    card(nothing, { page: 'interceptor', step: 'app.kind', classicOnly: true })
    expect(screen.getByText(/Create an OAuth API endpoint for external clients/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take me there' })).toBeNull()
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
    expect(acts.show.mock.calls[0]?.[0]).toMatchObject({ requirement: 'app.scope' })
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
    card(snapshot({ name: '' }), { ...onForm, step: 'app.name' })
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
    card(snapshot(), { page: 'application-form', step: 'app.save', saveCaption: 'Submit' })
    expect(screen.getByText('All values are right. Click "Submit".')).toBeTruthy()
  })
  it('asks to save again when the record differs from the form', () => {
    card(snapshot({}, { sysId: 'a'.repeat(32) }), { ...onForm, step: 'app.save' })
    expect(screen.getByText(/Click "Save" again/)).toBeTruthy()
  })
  it('then shows what was captured, and hands over', () => {
    card(snapshot(), { ...onForm, step: 'app.capture', state: 'done', captured })
    expect(screen.getByText(captured.clientId)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Continue in Neo' }).getAttribute('href')).toBe(captured.link)
    expect(screen.getByText(/We never read it/)).toBeTruthy()
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
      problem: { key: 'api.rate-limited', values: { seconds: 30 } },
    })
    expect(screen.getByRole('alert').textContent).toContain('30 seconds')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(acts.retry).toHaveBeenCalledOnce()
  })
})
