import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Axe's complaints about a page, or about one element in it. Nothing of ours has frames, so it runs in the page alone: else it
 * would end in a page that it opens each time, and that comes to the front. */
export async function complaints(page: Page, own?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (own ? builder.include(own) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
