import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type CollectTask, reportText } from '@/lib/domain/page-report/report'
import { collectReport } from '@/lib/guide/page-report/collect'
import { documentScope } from '@/lib/shared/document-scope'

/**
 * Takes a page report in the top document of the instance, and gives it back to the background, which put this script there
 * because the admin asked for one. Nothing is kept in the page.
 */
export default defineUnlistedScript((): string | undefined => {
  const shared = documentScope<{ collect: CollectTask }>()
  const task = shared.collect
  delete shared.collect
  return task && reportText(collectReport(document, task))
})
