import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '@/components/popup/Popup'
import { EndNotice } from '@/components/popup/Reminders'
import { Action } from '@/components/shared/Action'
import { CopyValue } from '@/components/shared/CopyValue'
import { OutcomeIcon } from '@/components/shared/OutcomeIcon'
import { unreadablePolicy } from '@/lib/neo/managed-policy'
import { defaultPolicy } from '@/lib/neo/policy'
import { newSetup, type StoredSetup } from '@/lib/storage/setups'
import { type ConnectionReminder, toldNow } from '@/lib/verification/connection-reminder'
import { draw } from '../helpers'

afterEach(cleanup)

it('a button ignores clicks that no person made', async () => {
  const act = vi.fn()
  render(<Action onAct={act}>Go</Action>)
  screen.getByRole('button').click()
  expect(act).not.toHaveBeenCalled()
})

it('marks have names as well as shapes', () => {
  render(
    <>
      <OutcomeIcon outcome="pass" />
      <OutcomeIcon outcome="fail" />
      <OutcomeIcon outcome="warn" />
      <OutcomeIcon outcome="unknown" />
    </>,
  )
  expect(screen.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Passed',
    'To fix',
    'Warning',
    "Can't tell",
  ])
})

describe('copying', () => {
  it('puts the value on the clipboard and says so', async () => {
    const user = userEvent.setup()
    draw(<CopyValue caption="Client ID" value="abc" />)
    await user.click(screen.getByRole('button', { name: 'Copy: Client ID' }))
    expect(await navigator.clipboard.readText()).toBe('abc')
    expect(await screen.findByRole('status')).toHaveProperty('textContent', 'Copied')
  })
  it('says when it did not work, and what to do instead', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    draw(<CopyValue caption="Client ID" value="abc" />)
    await user.click(screen.getByRole('button', { name: 'Copy: Client ID' }))
    expect((await screen.findByText(/Select the text/)).className).toBe('message')
  })
})

describe('a reminder', () => {
  const END = Date.UTC(2027, 2, 6, 10)
  const DAY = 86_400_000
  const left = (days: number, come: number): ConnectionReminder => ({
    host: 'acme.service-now.com',
    end: END,
    now: END - days * DAY,
    come: { left: days, days: come },
    due: { left: days, days: come },
    snoozedUntil: undefined,
    next: DAY,
  })
  it('where something else is said first has its own words, and can be put off', async () => {
    const onLater = vi.fn()
    draw(<EndNotice reminder={left(12, 14)} onLater={onLater} />)
    expect(screen.getByText('The connection ends in 12 days.')).toBeTruthy()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Remind me later' }))
    expect(onLater).toHaveBeenCalledWith(left(12, 14))
    expect(toldNow(left(12, 14), true)).toEqual({ end: END, days: 14, snoozedUntil: END - 9 * DAY })
    expect(toldNow(left(12, 14), false)).toEqual({ end: END, days: 14 })
  })
  it('of what is over says when it was', () => {
    draw(<EndNotice reminder={left(0, 0)} onLater={vi.fn()} />)
    expect(
      screen.getByText(/^The connection ended on March 6, 2027|^The connection ended on 6 March 2027/),
    ).toBeTruthy()
  })
})

describe('the popup', () => {
  const begun = newSetup('acme.service-now.com', new Date('2026-01-02T03:04:05Z'))
  const popup = (stored: StoredSetup, more: Partial<Parameters<typeof Popup>[0]> = {}) => {
    const acts = {
      onStart: vi.fn(),
      onStop: vi.fn(),
      onPlan: vi.fn(),
      onVerify: vi.fn(),
      onCheckConnection: vi.fn(),
      onShow: vi.fn(),
      onAllow: vi.fn(),
      onNameInstance: vi.fn(),
      onConfirm: vi.fn(),
      onLater: vi.fn(),
    }
    draw(
      <Popup
        host="acme.service-now.com"
        stored={stored}
        reminders={[]}
        newer={false}
        verification={undefined}
        policy={defaultPolicy}
        wrongKeys={[]}
        claim={undefined}
        access
        onAllowDashboard={undefined}
        problem={undefined}
        handOff={undefined}
        confirmed={[]}
        {...acts}
        {...more}
      />,
    )
    return acts
  }
  it('on another site, says where to go', () => {
    popup({ state: 'none' }, { host: '' })
    expect(screen.getByText(/Open your ServiceNow instance/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('on a site that is no instance for certain, asks whether it is one', async () => {
    const acts = popup({ state: 'none' }, { host: 'help.acme.example' })
    expect(screen.queryByRole('button', { name: 'Start setup' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Allow help.acme.example' }))
    expect(acts.onAllow).toHaveBeenCalledOnce()
  })
  it("never takes Neo's own dashboard for an instance", () => {
    popup({ state: 'none' }, { host: 'dashboard.neoagent.io' })
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('without access to the instance, says so and asks for it', async () => {
    const acts = popup({ state: 'none' }, { access: false })
    expect(screen.getByText(/does not let the extension onto acme.service-now.com/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Start setup' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Allow access' }))
    expect(acts.onAllow).toHaveBeenCalledOnce()
  })
  it('on an instance that the organisation does not allow, names those it does', () => {
    popup({ state: 'none' }, { policy: { ...defaultPolicy, allowedInstances: ['other.service-now.com'] } })
    expect(screen.getByRole('alert').textContent).toContain('other.service-now.com')
    expect(screen.queryByRole('button')).toBeNull()
  })
  it("at a custom URL, asks for the instance's own address where it is not known", async () => {
    const acts = popup(
      { state: 'none' },
      { host: 'help.acme.example', policy: { ...defaultPolicy, customUrls: { 'help.acme.example': '' } } },
    )
    const field = screen.getByRole('textbox', { name: "The instance's own address" })
    await userEvent.type(field, 'https://help.acme.example')
    await userEvent.click(screen.getByRole('button', { name: 'Use this address' }))
    expect(screen.getByRole('alert').textContent).toContain('not an address that Neo accepts')
    expect(acts.onNameInstance).not.toHaveBeenCalled()
    await userEvent.clear(field)
    await userEvent.type(field, 'acme.service-now.com')
    await userEvent.click(screen.getByRole('button', { name: 'Use this address' }))
    expect(acts.onNameInstance).toHaveBeenCalledExactlyOnceWith('acme.service-now.com')
  })
  it('shows what a custom URL says that it is, and takes it only by a click that names both', async () => {
    const acts = popup(
      { state: 'none' },
      {
        host: 'help.acme.example',
        claim: 'acme.service-now.com',
        policy: { ...defaultPolicy, customUrls: { 'help.acme.example': '' } },
      },
    )
    expect(screen.getByText(/help.acme.example says that it is acme.service-now.com/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Start setup' })).toBeNull()
    expect(acts.onNameInstance).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Yes, help.acme.example is acme.service-now.com' }))
    expect(acts.onNameInstance).toHaveBeenCalledExactlyOnceWith('acme.service-now.com')
  })
  it('says what of a policy was left out', () => {
    popup({ state: 'none' }, { wrongKeys: ['redirecturl', 'allowedInstances: https://x'] })
    expect(screen.getByRole('alert').textContent).toContain('redirecturl, allowedInstances: https://x')
    expect(screen.getByRole('button', { name: 'Start setup' })).toBeTruthy()
  })
  it('offers nothing where a restriction cannot be read, and names it', () => {
    popup({ state: 'none' }, { policy: unreadablePolicy(['allowedInstances']) })
    expect(screen.getByRole('alert').textContent).toContain('cannot be read: allowedInstances')
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('does not offer to set up where a policy says no', () => {
    popup({ state: 'none' }, { policy: { ...defaultPolicy, setUpForMe: false } })
    expect(screen.queryByRole('link', { name: 'Create the records for me' })).toBeNull()
  })
  it('says in words what of a policy is in the way of something', () => {
    popup({ state: 'none' }, { problem: 'policy-unreadable: fillIn' })
    expect(screen.getByRole('alert').textContent).toContain('cannot be read: fillIn')
  })
  it('says a refusal of its own in words', () => {
    popup({ state: 'none' }, { problem: 'busy' })
    expect(screen.getByRole('alert').textContent).toContain('something is under way already')
  })
  it('on an instance, says which and starts', async () => {
    const acts = popup({ state: 'none' })
    expect(screen.getByText('acme.service-now.com')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Start setup' }))
    expect(acts.onStart).toHaveBeenCalledOnce()
  })
  it('shows progress, goes on, and forgets only when that was confirmed', async () => {
    const acts = popup({ state: 'found', setup: { ...begun, stepsDone: ['app.find', 'app.new'] } })
    expect(screen.getByText('2 of 12')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Continue setup' }))
    expect(acts.onStart).toHaveBeenCalledOnce()
    await userEvent.click(screen.getByText('More'))
    await userEvent.click(screen.getByRole('button', { name: 'Forget this setup' }))
    expect(screen.getByRole('alert').textContent).toContain('Forget the setup of acme.service-now.com?')
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(acts.onStop).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Forget this setup' }))
    await userEvent.click(screen.getByRole('button', { name: 'Forget it' }))
    expect(acts.onStop).toHaveBeenCalledOnce()
  })
  const handOff = {
    instanceUrl: 'https://acme.service-now.com',
    clientId: 'abc',
    link: 'https://dashboard.neoagent.io/integrations#x',
  }
  const captured: StoredSetup = {
    state: 'found',
    setup: {
      ...begun,
      status: 'captured',
      application: { sysId: 'a'.repeat(32), clientId: 'abc', name: 'Neo' },
      right: ['application', 'user'],
    },
  }
  it('hands over what was captured', () => {
    popup(captured, { handOff })
    expect(screen.getByRole('link', { name: 'Continue in Neo' }).getAttribute('href')).toBe(handOff.link)
  })
  it('asks two things before the link opens, at the first click', async () => {
    popup(captured, { handOff })
    const link = screen.getByRole('link', { name: 'Continue in Neo' })
    const opened: boolean[] = []
    document.addEventListener('click', (event) => {
      opened.push(!event.defaultPrevented)
      event.preventDefault()
    })
    await userEvent.click(link)
    expect(screen.getByRole('alert').textContent).toContain('Confirm')
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
    opened.length = 0
    await userEvent.click(link)
    expect(opened).toEqual([true])
  })
  it('says that stored data cannot be read, and what failed', () => {
    popup({ state: 'unreadable' }, { problem: 'no tab' })
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'That did not work: no tab',
      expect.stringContaining('cannot be read'),
    ])
  })
})
