import { BY_TURN, turn } from '../support/matrix.ts'
import { storedStates } from '../support/states.ts'
import { complaints } from './axe.ts'
import { expect, HOST, test } from './fixtures.ts'
import { store } from './inside.ts'

const PICTURES = 'test-results/pictures'
/** A toolbar popup shows no more than this, in px; what is higher scrolls. */
const HIGHEST = 560
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja']

// Each state is shown in one of the languages in each run with a seed, and in all of them without.
for (const [row, { state, variant, stored }] of storedStates(HOST).entries()) {
  const languages = turn(LANGUAGES, row, process.env.E2E_SEED)
  const name = [state, variant].filter(Boolean).join(', ')
  test(`${name}: one primary action, in sight, in ${languages.join(', ')}`, { tag: BY_TURN }, async ({
    openPopup,
    server,
  }) => {
    expect(server.instance.requests).toEqual([])
    const popup = await openPopup()
    for (const [i, language] of languages.entries()) {
      await store(popup, {
        ...stored,
        settings: { version: 1, emailMode: false, columns: [], language, customUrls: {} },
      })
      await popup.setViewportSize({ width: 380, height: 600 })
      await popup.reload()
      const shown = popup.locator('[data-state]')
      await expect(shown).toHaveAttribute('data-state', state)
      await expect(popup.locator('[data-primary]:visible')).toHaveCount(1)
      const { height, scroll } = await popup.evaluate(() => ({
        height: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
        scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }))
      expect(height, language).toBeLessThanOrEqual(HIGHEST)
      expect(scroll, language).toBe(0)
      const picture = `${PICTURES}/popup-${[state, variant].filter(Boolean).join('-')}`
      if (i < 2) await popup.screenshot({ path: `${picture}-${language}.png`, fullPage: true })
      if (i > 0) continue
      expect(await complaints(popup)).toEqual([])
      await popup.emulateMedia({ colorScheme: 'dark' })
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${picture}-dark.png`, fullPage: true })
      await popup.emulateMedia({ colorScheme: 'light' })
      await popup.locator('.menu > summary').click()
      const menu = await popup.locator('main').boundingBox()
      expect(menu?.height).toBeLessThanOrEqual(HIGHEST)
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${picture}-menu.png`, fullPage: true })
    }
  })
}
