import { storedStates } from '../support/states.ts'
import { complaints } from './axe.ts'
import { expect, HOST, test } from './fixtures.ts'
import { store } from './inside.ts'

const PICTURES = 'test-results/pictures'
/** A toolbar popup shows no more than this, in px; what is higher scrolls. */
const HIGHEST = 560
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja']

for (const { state, variant, stored } of storedStates(HOST))
  test(`${[state, variant].filter(Boolean).join(', ')}: one primary action, in sight, in every language`, async ({
    openPopup,
    server,
  }) => {
    expect(server.instance.requests).toEqual([])
    const popup = await openPopup()
    for (const [i, language] of LANGUAGES.entries()) {
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
      const name = `${PICTURES}/popup-${[state, variant].filter(Boolean).join('-')}`
      if (i < 2) await popup.screenshot({ path: `${name}-${language}.png`, fullPage: true })
      if (i > 0) continue
      expect(await complaints(popup)).toEqual([])
      await popup.emulateMedia({ colorScheme: 'dark' })
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${name}-dark.png`, fullPage: true })
      await popup.emulateMedia({ colorScheme: 'light' })
      await popup.locator('.menu > summary').click()
      const menu = await popup.locator('main').boundingBox()
      expect(menu?.height).toBeLessThanOrEqual(HIGHEST)
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${name}-menu.png`, fullPage: true })
    }
  })
