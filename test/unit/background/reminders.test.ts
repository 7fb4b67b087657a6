import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { generalBadge } from '@/lib/background/badge'
import { keepReminders } from '@/lib/background/reminders'
import { toDateTime } from '@/lib/domain/checks/connection-end'
import { snoozeEnd } from '@/lib/domain/reminder'
import { LANGUAGE_CODES } from '@/lib/shared/languages'
import { readTold, writeTold } from '@/lib/storage/reminders'
import { readReminders } from '@/lib/verification/reminders'

const HOST = 'acme.service-now.com'
const OTHER = 'globex.service-now.com'
const DAY = 86_400_000
const START = Date.UTC(2026, 10, 26, 10)

interface Seen {
  until: number | string
  /** The instance's time and the browser's, when it was verified. */
  at?: number
  checked?: number
  outcome?: string
}
/** A finished verification that saw when the connection ends. */
const verification = (host: string, { until, at = START, checked = START, outcome = 'pass' }: Seen) => ({
  [`verification:${host}`]: {
    version: 3,
    host,
    state: 'done',
    startedAt: new Date(checked).toISOString(),
    finishedAt: new Date(checked).toISOString(),
    progress: { done: 1, of: 1 },
    applications: [],
    users: [],
    chosen: {},
    verdicts: [
      {
        requirement: 'connect.expires',
        step: 'consent',
        outcome,
        reason: 'pass',
        facts: { date: typeof until === 'string' ? until : toDateTime(until), at: toDateTime(at) },
      },
    ],
  },
})
const store = (items: object) => browser.storage.local.set(items)
const alarms = () => browser.alarms.getAll()
const alarmAt = async () => (await alarms()).map(({ scheduledTime }) => scheduledTime)
const due = async () => (await readReminders()).flatMap(({ host, due: own }) => (own ? [[host, own.days]] : []))

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ action: { default_title: 'Neo' } } as never)
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
})
afterEach(() => void vi.useRealTimers())

/** Waits for what needs no time but its turn, without moving the clock. */
async function settled(check: () => unknown): Promise<void> {
  for (let turns = 0; ; turns++)
    try {
      return void (await check())
    } catch (error) {
      if (turns > 200) throw error
      await new Promise((resolve) => setTimeout(resolve))
    }
}

/** Keeps reminders, and counts how often they are shown. */
function keep() {
  const show = vi.fn(() => Promise.resolve())
  keepReminders(show)
  return show
}
/** Moves the clock to the next alarm, at which it goes off, or to a moment after it, as a machine that slept does. */
async function untilAlarm(show: ReturnType<typeof keep>, late = 0): Promise<void> {
  const [alarm] = await alarms()
  if (!alarm) throw new Error('no alarm')
  vi.setSystemTime(alarm.scheduledTime + late)
  await browser.alarms.clearAll()
  const before = show.mock.calls.length
  await fakeBrowser.alarms.onAlarm.trigger(alarm as never)
  await settled(() => expect(show.mock.calls.length).toBeGreaterThan(before))
}

describe('the alarm', () => {
  it('is one, for the first of all connections, at most a day ahead', async () => {
    const show = keep()
    await settled(() => expect(show).toHaveBeenCalledTimes(1))
    expect(await alarms()).toEqual([])
    await store(verification(HOST, { until: START + 99 * DAY }))
    await settled(async () => expect(await alarmAt()).toEqual([START + DAY]))
    await store(verification(OTHER, { until: START + 30 * DAY + 3_600_000 }))
    await settled(async () => expect(await alarmAt()).toEqual([START + 3_600_000]))
    expect(await alarms()).toMatchObject([{ name: 'connection-end' }])
  })
  it('is set anew when the background starts, since browsers may lose it', async () => {
    await store(verification(HOST, { until: START + 99 * DAY }))
    keep()
    await settled(async () => expect(await alarmAt()).toEqual([START + DAY]))
    await browser.alarms.clearAll()
    keep()
    await settled(async () => expect(await alarmAt()).toEqual([START + DAY]))
  })
  it('goes with the setup, and where nothing comes any more', async () => {
    await store(verification(HOST, { until: START + 2 * DAY }))
    keep()
    await settled(async () => expect(await alarms()).toHaveLength(1))
    await browser.storage.local.clear()
    await settled(async () => expect(await alarms()).toEqual([]))
    await store(verification(HOST, { until: START - 2 * DAY }))
    await writeTold(HOST, { end: START - 2 * DAY, days: 0 })
    expect(await due()).toEqual([])
    await settled(async () => expect(await alarms()).toEqual([]))
  })
  it('does nothing for the progress of a run, or an alarm of another name', async () => {
    const show = keep()
    await settled(() => expect(show).toHaveBeenCalledTimes(1))
    const [[key, record]] = Object.entries(verification(HOST, { until: START + 99 * DAY })) as [[string, object]]
    await store({ [key]: { ...record, state: 'running' } })
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'another' } as never)
    await store({ settings: { version: 1, emailMode: false, columns: [] } })
    await settled(() => expect(show).toHaveBeenCalledTimes(2))
  })
  it('no request is made for it', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const query = vi.spyOn(browser.tabs, 'query')
    await store(verification(HOST, { until: START + 2 * DAY }))
    const show = keep()
    await settled(() => expect(show).toHaveBeenCalled())
    expect(fetched).not.toHaveBeenCalled()
    expect(query).not.toHaveBeenCalled()
  })
})

describe('100 days of a connection', () => {
  it.each([
    ['by a browser that always runs', 0],
    ['by a machine that sleeps through the weekend', 2.7 * DAY],
  ])('%s: each reminder comes once, and all again after a new approval', async (_how, late) => {
    const show = keep()
    const said: number[] = []
    for (const end of [START + 100 * DAY, START + 220 * DAY]) {
      const last = Date.now()
      await store(verification(HOST, { until: end, at: last, checked: last }))
      await settled(async () => expect(await alarms()).toHaveLength(1))
      // Nothing wakes it once the end was said.
      while ((await alarms()).length > 0) {
        await untilAlarm(show, late)
        for (const [, days] of await due()) {
          said.push(days as number)
          await writeTold(HOST, { end, days: days as number })
        }
      }
      expect(Date.now()).toBeGreaterThanOrEqual(end)
    }
    expect(said).toEqual([30, 14, 3, 0, 30, 14, 3, 0])
  })
  it('what is put off comes again, and a later one in spite of it', async () => {
    const end = START + 14 * DAY
    await store(verification(HOST, { until: end }))
    expect(await due()).toEqual([[HOST, 14]])
    const until = snoozeEnd({ days: 14 }, START)
    await writeTold(HOST, { end, days: 14, snoozedUntil: until })
    expect(await readReminders()).toMatchObject([{ due: undefined, snoozedUntil: until }])
    vi.setSystemTime(until)
    expect(await due()).toEqual([[HOST, 14]])
    await writeTold(HOST, { end, days: 14, snoozedUntil: end })
    vi.setSystemTime(end - 3 * DAY)
    expect(await due()).toEqual([[HOST, 3]])
  })
})

describe('an end', () => {
  it.each([
    ['none', { until: '' }, []],
    ['no date', { until: 'tomorrow' }, []],
    ['a day that does not exist', { until: '2026-02-30 10:00:00' }, []],
    ['one that is not known', { until: START + DAY, outcome: 'unknown' }, []],
    ['one long ago', { until: '1970-01-01 00:00:00' }, [[HOST, 0]]],
    ['one in the last year there is', { until: '9999-12-31 23:59:59' }, []],
    ['one a minute ago', { until: START - 60_000 }, [[HOST, 0]]],
  ] as const)('of %s', async (_what, seen, expected) => {
    await store(verification(HOST, seen))
    expect(await due()).toEqual(expected)
  })
  it('is counted by the clock of the instance', async () => {
    const end = START + 14 * DAY
    // The browser is five hours behind: on the instance the 14 days have begun.
    await store(verification(HOST, { until: end, at: START, checked: START - 5 * 3_600_000 }))
    vi.setSystemTime(START - 3_600_000)
    expect(await due()).toEqual([[HOST, 14]])
    await store(verification(HOST, { until: end, at: START, checked: START + 5 * 3_600_000 }))
    vi.setSystemTime(START + 3_600_000)
    expect(await due()).toEqual([[HOST, 30]])
  })
  it('is not counted by a clock that was off by days, and is set right by now', async () => {
    await store(verification(HOST, { until: START + 90 * DAY, at: START, checked: START - 80 * DAY }))
    expect(await due()).toEqual([])
  })
  it('of a broken or newer note of what was seen is said anew', async () => {
    const end = START + 10 * DAY
    await store(verification(HOST, { until: end }))
    for (const note of [{ version: 2, host: HOST }, { version: 1, host: HOST, end: 'x', days: 14 }, 'x', null]) {
      await store({ [`reminder:${HOST}`]: note })
      expect(await due()).toEqual([[HOST, 14]])
    }
    await store({ [`reminder:${HOST}`]: { version: 2, host: HOST, end: 1 } })
    await writeTold(HOST, { end, days: 14 })
    // What a newer version stored is left as it is.
    expect(await readTold(HOST)).toBeUndefined()
  })
})

describe("an organisation's policy", () => {
  it.each([
    ['switches them off', { reminders: false }],
    ['of which that cannot be read switches them off', { reminders: 'no' }],
    ['that cannot be read at all does as well', 'x'],
    ['that does not allow the instance any more does as well', { allowedInstances: [OTHER] }],
  ])('%s', async (_what, managed) => {
    await store(verification(HOST, { until: START + DAY }))
    expect(await due()).toEqual([[HOST, 3]])
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(managed as never)
    expect(await due()).toEqual([])
    keep()
    expect(await alarms()).toEqual([])
  })
})

describe('the badge of no instance', () => {
  it('names the connection that ends first, in every language', async () => {
    await store({
      ...verification(HOST, { until: START + 12 * DAY }),
      ...verification(OTHER, { until: START - DAY }),
    })
    const all = await readReminders()
    for (const code of LANGUAGE_CODES) {
      const { text, title } = generalBadge(all, code)
      expect(text).toBe('!')
      expect(title).toContain(OTHER)
      expect(title).not.toMatch(/\{|undefined/)
    }
    expect(generalBadge(all.slice(1), 'en').title).toContain(`${HOST}: the connection to Neo ends soon`)
    expect(generalBadge([], 'en')).toMatchObject({ text: '', isAlert: false })
  })
})
