import type { BrowserContext, Page } from '@playwright/test'
import type { ConsentForm } from '../../instance/pages/consent-forms.ts'
import type { Running } from '../../instance/server.ts'
import { openConsent } from '../consent-page.ts'
import { expect } from '../fixtures.ts'

// The approval page with the guard on it, as attacks meet it.

export const guard = (page: Page) => page.locator('neo-consent-guard')
export const state = (page: Page, name: string) => expect(guard(page)).toHaveAttribute('data-state', name)
export const choice = (page: Page) =>
  guard(page).getByRole('button', { name: 'I am signed in as "neo.agent": let me approve' })

interface Way {
  context: BrowserContext
  server: Running
}

export const ask = async ({ context, server }: Way, form: ConsentForm): Promise<Page> => {
  server.instance.trouble.consent = form
  return openConsent(context, server.instance.describe().clientId ?? '')
}
export const approvers = ({ server }: Way) => server.instance.approvals.map(({ user }) => user)
