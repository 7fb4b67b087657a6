import type { CDPSession, Page } from '@playwright/test'

/** One measurement, as a row of the table in docs/performance.md. */
export interface Row {
  what: string
  ours: string
  /** What it is compared with, each measured in the same run. */
  others: string
  /** What was to be reached, and whether it was. */
  goal: string
  reached: boolean
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds with as many digits as tell something. */
export const ms = (value: number): string =>
  `${value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)}×`

export interface Metrics {
  /** Seconds of script. */
  ScriptDuration: number
  TaskDuration: number
  LayoutCount: number
  RecalcStyleCount: number
  /** Bytes. */
  JSHeapUsedSize: number
  JSEventListeners: number
  Nodes: number
}

/** Chromium's own counters of a page. */
export async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as unknown as Metrics
}

export async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** What an action adds to a page's counters. */
export async function during(session: CDPSession, action: () => Promise<unknown>): Promise<Metrics> {
  const before = await metricsOf(session)
  await action()
  const after = await metricsOf(session)
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Metrics]]),
  ) as unknown as Metrics
}
