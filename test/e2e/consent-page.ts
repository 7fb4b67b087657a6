import type { BrowserContext, Page } from '@playwright/test'
import { INSTANCE } from './fixtures.ts'

/** A window in which Neo asks for approval, opened as the dashboard opens it. */
export async function openConsent(
  context: BrowserContext,
  clientId: string,
  more: Record<string, string> = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const page = await context.newPage()
  await prepare(page)
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
    state: 'abc',
    ...more,
  })
  for (const [name, value] of Object.entries(more)) if (value === '') query.delete(name)
  await page.goto(`${INSTANCE}/oauth_auth.do?${query}`)
  return page
}
