import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Headline } from '@/components/results/Headline'
import { Report } from '@/components/results/Report'
import { ResultsPage } from '@/components/results/ResultsPage'
import { VerificationSettings } from '@/components/shared/VerificationSettings'
import type { Baseline } from '@/lib/domain/drift/schema'
import { defaultPolicy } from '@/lib/neo/policy'
import { defaultSettings } from '@/lib/storage/settings'
import { toJson, toMarkdown } from '@/lib/verification/report'
import { beginVerification, type Verification as Record, type StoredVerdict } from '@/lib/verification/verification'
import { draw } from '../helpers'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const HOST = 'acme.service-now.com'
const verdict = (
  requirement: string,
  outcome: StoredVerdict['outcome'],
  reason: string,
  more: Partial<StoredVerdict> = {},
): StoredVerdict => ({
  requirement,
  step: 'app.redirect',
  outcome,
  reason,
  ...more,
})
const PASS = verdict('app.active', 'pass', 'pass')
const FAIL = verdict('app.redirect', 'fail', 'trailing-slash', {
  seen: 'https://x/',
  differsAt: 9,
  from: 'oauth_entity.redirect_url',
})
const WARN = verdict('user.notification', 'warn', 'enabled', { seen: '2' })
const UNREAD = verdict('platform.sso', 'unknown', 'unread.forbidden', {
  unread: true,
  facts: { table: 'sso_properties' },
})
const SCRIPT = verdict('access.incident', 'unknown', 'depends.condition')
const SECRET = verdict('secret', 'unknown', 'unknown', { undecided: false })

const record = (verdicts: StoredVerdict[], more: Partial<Record> = {}): Record => ({
  ...beginVerification(HOST, undefined, new Date('2026-11-25T10:00:00Z')),
  state: 'done',
  finishedAt: '2026-11-25T10:00:02.000Z',
  by: 'alex.admin',
  release: 'glide-australia-02-11-2026',
  applications: [{ sysId: 'a'.repeat(32), name: 'Neo Agent', detail: 'c'.repeat(32) }],
  users: [{ sysId: 'b'.repeat(32), name: 'neo.agent', detail: 'Neo Agent' }],
  verdicts,
  ...more,
})

const shown = (from: Record) => {
  const acts = { onShow: vi.fn(), onAgain: vi.fn(), onChoose: vi.fn(), onVerify: vi.fn() }
  const props = { host: HOST, policy: defaultPolicy, setup: undefined, problem: undefined }
  const { container } = draw(<ResultsPage verification={from} {...props} {...acts} />)
  return { acts, container }
}

describe('the results', () => {
  it.each([
    [[PASS, SECRET], 'Ready to connect'],
    [[PASS, FAIL, WARN], '1 thing to fix'],
    [[FAIL, { ...FAIL, requirement: 'app.scope' }], '2 things to fix'],
    [[PASS, UNREAD], "Can't tell: 1 thing could not be read"],
    [[PASS, SCRIPT, SECRET], 'Nothing to fix found, but 1 thing could still refuse Neo'],
    [[PASS, { ...WARN, undecided: true }, SCRIPT], 'Nothing to fix found, but 2 things could still refuse Neo'],
    [[PASS, WARN, { ...SCRIPT, undecided: false }], 'Ready to connect'],
    [[verdict('connect.user', 'pass', 'pass', { facts: { seen: 'neo.agent' } })], 'Connected as the service account'],
  ])('%#: in one line', (verdicts, words) => {
    draw(<Headline record={record(verdicts)} />)
    expect(screen.getByText(words)).toBeTruthy()
  })
  it('stand in groups, failures first, what is right folded to a count', () => {
    const { container } = shown(record([PASS, WARN, FAIL, SECRET]))
    const groups = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(groups).toEqual(['What to fix 1', 'Warnings 1', 'Application', 'Service account'])
    const ids = [...container.querySelectorAll('[data-requirement]')].map((row) => row.getAttribute('data-requirement'))
    expect(ids).toEqual(['app.redirect', 'secret', 'app.active', 'user.notification'])
    expect(container.querySelector('[data-requirement="app.redirect"]')?.getAttribute('data-verdict')).toBe('fail')
    expect(screen.getByText(/1 passed/)).toBeTruthy()
  })
  it('have one primary action: the first thing to fix, else verifying', () => {
    const primaries = ({ container }: ReturnType<typeof shown>) =>
      [...container.querySelectorAll('[data-primary]')].map((own) => own.getAttribute('aria-label') ?? own.textContent)
    expect(primaries(shown(record([PASS, FAIL, WARN])))).toEqual(['Fix this: Redirect URL'])
    cleanup()
    expect(primaries(shown(record([PASS, WARN])))).toEqual(['Verify configuration'])
  })
  it('name a consequence under its cause, and once among all checks', () => {
    const role = verdict('user.itil', 'fail', 'fail', { facts: { missing: 'itil' }, seen: '' })
    const table = verdict('access.task', 'fail', 'denied.role', { facts: { table: 'task', rule: 'task' } })
    const { container } = shown(record([role, table]))
    expect([...container.querySelectorAll('[data-cause]')].map((own) => own.getAttribute('data-cause'))).toEqual([
      'user.itil',
    ])
    expect(screen.getByText('Also explains 1 more result')).toBeTruthy()
    expect(container.querySelectorAll('[data-requirement="access.task"]')).toHaveLength(1)
  })
  it('lead to where it is mended, and are checked again one by one', async () => {
    const { acts } = shown(record([FAIL]))
    await userEvent.click(screen.getByRole('button', { name: 'Fix this: Redirect URL' }))
    await userEvent.click(screen.getByRole('button', { name: 'Show me: Redirect URL' }))
    expect(acts.onShow.mock.calls).toEqual([['app.redirect'], ['app.redirect']])
    for (const again of screen.getAllByRole('button', { name: 'Check again: Redirect URL' }))
      await userEvent.click(again)
    expect(acts.onAgain.mock.calls).toEqual([['app.redirect'], ['app.redirect']])
  })
  it('of a run that goes on tell how far it is', () => {
    shown({ ...record([PASS]), state: 'running', startedAt: new Date().toISOString(), progress: { done: 3, of: 19 } })
    expect(screen.getByRole('progressbar', { name: 'Checking the configuration…' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Checking the configuration…')
  })
  it('of a run that was cut off say so', () => {
    shown({ ...record([]), state: 'running' })
    expect(screen.getByRole('alert').textContent).toContain('cut off')
  })
  it('of a run whose tab was closed say so while they are looked at', () => {
    vi.useFakeTimers()
    shown({ ...record([]), state: 'running', startedAt: new Date().toISOString() })
    act(() => void vi.advanceTimersByTime(119_999))
    expect(screen.queryByRole('alert')).toBeNull()
    act(() => void vi.advanceTimersByTime(1))
    expect(screen.getByRole('alert').textContent).toContain('cut off')
  })
  it('offer the other records that may be meant', () => {
    shown(
      record([PASS], {
        applications: [...record([]).applications, { sysId: 'd'.repeat(32), name: 'Old', detail: 'x' }],
      }),
    )
    expect(screen.getByRole('combobox', { name: 'Application verified' })).toBeTruthy()
    expect(screen.queryByRole('combobox', { name: 'Account verified' })).toBeNull()
  })
})

describe('the report', () => {
  it('has all that a change ticket needs, and says so where nothing was verified', () => {
    const { unmount } = draw(<Report policy={defaultPolicy} record={record([FAIL, PASS])} />)
    for (const words of ['https://acme.service-now.com', 'alex.admin', 'glide-australia-02-11-2026'])
      expect(screen.getByText(words)).toBeTruthy()
    unmount()
    draw(<Report policy={defaultPolicy} record={undefined} />)
    expect(screen.getByText(/not been verified/)).toBeTruthy()
  })
  it('names what cannot be seen in a value, so that it turns nothing around', () => {
    const hostile = { ...FAIL, requirement: 'user.exists', reason: 'guessed', facts: { user: 'neo\u202eagent\u200b' } }
    const { container } = draw(<Report policy={defaultPolicy} record={record([hostile as typeof FAIL])} />)
    expect(container.textContent).toContain('neo[U+202E]agent[U+200B]')
    expect(container.textContent).not.toMatch(/[\u202e\u200b]/)
  })
  it('as Markdown keeps hostile values inside their cell', () => {
    const hostile = { ...FAIL, seen: 'a|b\n<img src=x>`[x](y)`' }
    const line = toMarkdown(record([hostile]))
      .split('\n')
      .find((text) => text.startsWith('|') && text.includes('Redirect URL'))
    expect(line).toContain('| `` a\\|b[U+000A]<img src=x>`[x](y)` `` |')
  })
  it('as JSON is for other tools', () => {
    expect(JSON.parse(toJson(record([FAIL])))).toMatchObject({
      instance: 'https://acme.service-now.com',
      result: 'to-fix',
      requirements: [
        { id: 'app.redirect', verdict: 'fail', value: 'https://x/', readFrom: 'oauth_entity.redirect_url' },
      ],
    })
  })
})

describe('what is checked besides', () => {
  it('takes columns and mail, and names what is no column', async () => {
    const save = vi.fn()
    draw(<VerificationSettings settings={defaultSettings} onSave={save} />)
    await userEvent.click(screen.getByText('Extra checks'))
    await userEvent.type(screen.getByRole('textbox'), 'incident.u_site, nonsense')
    expect(screen.getByRole('alert').textContent).toContain('nonsense')
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(save).toHaveBeenCalledExactlyOnceWith({
      ...defaultSettings,
      emailMode: true,
      columns: ['incident.u_site'],
    })
  })
})

describe('what changed', () => {
  const seen = { application: { complete: true, records: [{ ids: ['a'.repeat(32)], key: '', fields: {} }] } }
  const moment = { at: '2026-11-25T10:00:00.000Z', seen }
  const change: Baseline['changes'][number] = {
    section: 'business-rule',
    kind: 'changed',
    name: 'Neo Agent — Task Webhook task',
    ids: ['c'.repeat(32)],
    oldIds: ['c'.repeat(32)],
    fields: [{ field: 'script', before: '#1', now: '#2' }],
    matters: [{ requirement: 'connect.webhook', outcome: 'pass' }],
  }
  const drawn = (verdicts: StoredVerdict[]) => {
    const onAccept = vi.fn()
    const acts = { onShow: vi.fn(), onAgain: vi.fn(), onChoose: vi.fn(), onVerify: vi.fn() }
    const baseline = {
      version: 2 as const,
      host: HOST,
      baseline: moment,
      latest: moment,
      changes: [change],
      witnesses: [],
    }
    draw(
      <ResultsPage
        host={HOST}
        policy={defaultPolicy}
        setup={undefined}
        problem={undefined}
        verification={record(verdicts)}
        drift={{ baseline, history: undefined, onPutBack: vi.fn(), onAccept, onErase: vi.fn() }}
        {...acts}
      />,
    )
    return onAccept
  }
  it('is taken as right with one click, and with one more while something fails', async () => {
    const fails = drawn([PASS, FAIL])
    await userEvent.dblClick(screen.getByRole('button', { name: 'This is right now' }))
    await userEvent.click(screen.getByRole('button', { name: 'This is right now' }))
    expect(fails).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('1 thing to fix')
    await userEvent.click(screen.getByRole('button', { name: 'Take it as right all the same' }))
    expect(fails).toHaveBeenCalledOnce()
    cleanup()
    const passes = drawn([PASS])
    await userEvent.click(screen.getByRole('button', { name: 'This is right now' }))
    expect(passes).toHaveBeenCalledOnce()
  })
  it('may matter where no check can see what it did', () => {
    drawn([PASS])
    expect(screen.getByText("May affect: Neo's webhook")).toBeTruthy()
    expect(screen.queryByText(/does not affect Neo/)).toBeNull()
  })
})
