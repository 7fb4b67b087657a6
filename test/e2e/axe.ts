import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Axe's complaints about a page, or about one element in it. Our pages have no frames, so axe runs in legacy mode: otherwise
 * it opens another page each time, which comes to the front.
 */
export async function complaints(page: Page, own?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (own ? builder.include(own) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
