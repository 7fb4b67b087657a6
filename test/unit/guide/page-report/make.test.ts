import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makePageReport } from '@/lib/background/page-report'
import { LONGEST_REPORT } from '@/lib/domain/page-report/report'
import { forgetReport, readReport } from '@/lib/storage/page-report'
import { writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'

const HOST = 'acme.service-now.com'
const TARGET = { tabId: 1, frameIds: [0] }

/** What scripts that are put into the page were given, and what the one that collects gives back. */
let given: unknown[] = []
let answer: unknown
let opened: string[] = []
beforeEach(() => {
  fakeBrowser.reset()
  ;[given, opened] = [[], []]
  browser.runtime.getManifest = () => ({ version: '1.2.3' }) as never
  Object.assign(browser.scripting, {
    executeScript: ({ args, files }: { args?: unknown[]; files?: string[] }) => {
      given.push(args ?? files)
      return Promise.resolve([{ result: files ? answer : true }])
    },
  })
  vi.spyOn(browser.tabs, 'create').mockImplementation((({ url }: { url: string }) => {
    opened.push(url)
    return Promise.resolve({ id: 2 })
  }) as never)
})
const idIn = (url: string | undefined) => new URL(url ?? 'x:').searchParams.get('id')

describe('a page report that was asked for', () => {
  it('is kept under a random name, and shown in a tab of ours', async () => {
    answer = '{}'
    expect(await makePageReport(TARGET as never, HOST, 'app.save')).toBe(true)
    expect(opened[0]).toMatch(/\/page-report\.html\?id=[0-9a-f-]{36}$/)
    expect(await readReport(idIn(opened[0]))).toMatchObject({ host: HOST, text: '{}' })
    expect(await readReport(crypto.randomUUID())).toBeUndefined()
    expect(await readReport(null)).toBeUndefined()
  })
  it('is told the step, the day, and the release family where a verification read it, and no null', async () => {
    answer = '{}'
    await makePageReport(TARGET as never, HOST, 'no such step')
    const told = () => (given.at(-2) as unknown[])[2]
    expect(told()).toEqual({
      step: 'app.find',
      extension: '1.2.3',
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    await writeVerification({
      ...beginVerification(HOST, undefined, new Date()),
      release: 'glide-zurich-07-01-2025__patch2-09-10-2025',
    })
    await makePageReport(TARGET as never, HOST, 'app.save')
    expect(told()).toMatchObject({ step: 'app.save', release: 'zurich' })
  })
  it.each([undefined, null, 7, {}, 'x'.repeat(LONGEST_REPORT + 1)])(
    'is not shown where something else came back (%#)',
    async (result) => {
      answer = result
      expect(await makePageReport(TARGET as never, HOST, 'app.save')).toBe(false)
      expect(opened).toEqual([])
    },
  )
  it('is forgotten with its instance, and with everything', async () => {
    answer = '{}'
    for (const [host, isKept] of [
      ['other.service-now.com', true],
      [HOST, false],
      [undefined, false],
    ] as const) {
      await makePageReport(TARGET as never, HOST, 'app.save')
      await forgetReport(host)
      expect((await readReport(idIn(opened.at(-1)))) !== undefined).toBe(isKept)
    }
  })
})
