import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type CollectTask, reportText } from '@/lib/domain/page-report/report'
import { collectReport } from '@/lib/guide/page-report/collect'
import { documentScope } from '@/lib/shared/document-scope'

/**
 * Takes a page report in the instance's top document and returns it to the background, which injected this script
 * because the admin asked for a report. Nothing is kept in the page.
 */
export default defineUnlistedScript((): string | undefined => {
  const shared = documentScope<{ collect: CollectTask }>()
  const task = shared.collect
  delete shared.collect
  return task && reportText(collectReport(document, task))
})
