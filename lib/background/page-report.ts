import { browser } from 'wxt/browser'
import { type CollectTask, LONGEST_REPORT } from '../domain/page-report/report'
import { FIRST_STEP, findStep } from '../domain/steps'
import { familyOf } from '../servicenow/release'
import { keepReport } from '../storage/page-report'
import { readVerification } from '../verification/history'
import { type InjectionTarget, shareWithDocument } from './documents'

/**
 * Takes a page report in the document that it was requested in, and shows it in a tab of the extension. The report is
 * stored as text: that page parses it as hostile input and shows nothing but a report. Returns whether it worked.
 */
export async function makePageReport(target: InjectionTarget, host: string, step: string): Promise<boolean> {
  const release = familyOf((await readVerification(host))?.release)
  const { version } = browser.runtime.getManifest()
  const day = new Date().toISOString().slice(0, 10)
  const task: CollectTask = {
    step: findStep(step)?.id ?? FIRST_STEP,
    extension: version,
    day,
    ...(release && { release }),
  }
  if (!(await shareWithDocument(target, host, 'collect', task))) return false
  const [injection] = await browser.scripting.executeScript({ target, files: ['/collect.js'] })
  const text: unknown = injection?.result
  if (typeof text !== 'string' || text.length > LONGEST_REPORT) return false
  const id = await keepReport(host, text)
  await browser.tabs.create({ url: `${browser.runtime.getURL('/page-report.html')}?id=${id}` })
  return true
}
