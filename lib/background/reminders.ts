import { browser } from 'wxt/browser'
import { storageArea } from '../storage/area'
import { watchPolicy } from '../storage/settings'
import { readReminders } from '../verification/reminders'

const ALARM = 'connection-end'
/**
 * The longest, in ms, that nothing is looked at: a clock that is set otherwise, or a machine that slept, is noticed a day later at
 * the latest. No browser's alarms have a longer one that could overflow.
 */
const LONGEST = 86_400_000
/** Below this, in ms, browsers do not wake a background. */
const SHORTEST = 60_000

/** Sets the one alarm for what comes next, or none where nothing will. */
async function setAlarm(now = Date.now()): Promise<void> {
  const waits = (await readReminders(now)).flatMap(({ next }) => next ?? [])
  if (waits.length === 0) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when: now + Math.min(LONGEST, Math.max(SHORTEST, Math.min(...waits))) })
}

let queue: Promise<void> = Promise.resolve()

/**
 * Has what is due shown when its time comes, from what is stored alone: no page is touched and nothing is requested. Alarms may be
 * lost with a restart or an update, so it is set again whenever the background starts. Must be called before anything is waited for.
 */
export function keepReminders(show: () => Promise<void>): void {
  const update = () => {
    // What fails now is done at the next change, or a day later.
    queue = queue
      .then(() => setAlarm())
      .then(show)
      .catch(() => undefined)
  }
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) update()
  })
  const isRun = (value: unknown) => (value as { state?: unknown } | undefined)?.state === 'running'
  storageArea().watch((changes) => {
    const matters = ([key, { newValue }]: [string, { newValue?: unknown }]) =>
      key.startsWith('reminder:') || (key.startsWith('verification:') && !isRun(newValue))
    if (Object.entries(changes).some(matters)) update()
  })
  watchPolicy(update)
  update()
}
