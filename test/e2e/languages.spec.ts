import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { extensionId } from '../support/chromium.ts'
import { ENGLISH } from '../support/english.ts'
import { BY_TURN, turn } from '../support/matrix.ts'
import { complaints } from './axe.ts'
import { openConsent } from './consent-page.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { inState } from './popup-page.ts'

const PICTURES = 'test-results/pictures'
const CONSOLE = `${INSTANCE}/now/machine-identity-console`

/** Opens the options page and chooses a language there. */
async function choose(context: BrowserContext, language: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${await extensionId(context)}/options.html`)
  await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
  await expect(page.locator('html')).not.toHaveAttribute('lang', 'en')
  return page
}

const LANGUAGES = [
  [
    'de',
    { start: 'Einrichtung beginnen', guide: 'Neo-Einrichtungsassistent', fill: 'Alles eintragen', pill: 'Weiter: ' },
  ],
  [
    'fr',
    {
      start: 'Commencer la configuration',
      guide: 'Guide de configuration de Neo',
      fill: 'Tout remplir',
      pill: 'Ensuite',
    },
  ],
  [
    'es',
    {
      start: 'Empezar la configuración',
      guide: 'Guía de configuración de Neo',
      fill: 'Completar todo',
      pill: 'Siguiente: ',
    },
  ],
  [
    'pt-BR',
    {
      start: 'Começar a configuração',
      guide: 'Guia de configuração do Neo',
      fill: 'Preencher tudo',
      pill: 'A seguir: ',
    },
  ],
  ['ja', { start: '設定を始める', guide: 'Neo 設定ガイド', fill: 'すべて入力', pill: '次: ' }],
] as const

// One of them in each run with a seed.
for (const [code, words] of turn(LANGUAGES, 0, process.env.E2E_SEED))
  test(`${code}, once chosen in the options, is spoken by popup, pill and guide`, { tag: BY_TURN }, async ({
    admin,
    context,
    openPopup,
  }) => {
    await choose(context, code)
    const popup = await openPopup()
    await popup.setViewportSize({ width: 400, height: 480 })
    await expect(popup.locator('html')).toHaveAttribute('lang', code)
    await popup.screenshot({ path: `${PICTURES}/popup-${code}.png` })
    await popup.getByRole('button', { name: words.start }).click()
    const guide = admin.getByRole('region', { name: words.guide })
    await expect(guide).toBeVisible()
    await admin.bringToFront()
    await admin.goto(`${INSTANCE}/now/nav/ui/home`)
    await expect(guide.getByRole('button', { name: words.pill })).toBeVisible()
    await admin.goto(`${CONSOLE}/authz-code-create/1`)
    await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
    await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', 'app.redirect')
    await expect(admin.locator('neo-setup-guide .layer')).toHaveAttribute('lang', code)
    // ServiceNow's own captions are quoted as the page shows them.
    await expect(guide).toContainText('Redirect URL')
    const box = await guide.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 720).toBe(true)
    await admin.screenshot({ path: `${PICTURES}/guide-${code}.png` })
    await guide.getByRole('button', { name: words.fill }).click()
    await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
  })

test.describe('with a set-up that is right', () => {
  test.use({ options: { setup: 'complete' } })

  test('the results, the guard and the dashboard speak the language too', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    await choose(context, 'de')
    const popup = await openPopup()
    await popup.getByRole('button', { name: 'Einrichtung beginnen' }).click()
    await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', /./)
    await popup.bringToFront()
    await popup.setViewportSize({ width: 380, height: 420 })
    await popup.getByRole('button', { name: 'Konfiguration prüfen' }).click()
    await inState(popup, 'ready')
    await expect(popup.getByText('Alles stimmt. Zwei Dinge wissen nur Sie.')).toBeVisible()
    expect(await complaints(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/popup-results-de.png`, fullPage: true })

    const consent = await openConsent(context, server.instance.describe().clientId ?? '')
    await expect(consent.locator('neo-consent-guard')).toContainText('Das ist nicht das Konto von Neo')
    await expect(consent.locator('neo-consent-guard section')).toHaveAttribute('lang', 'de')
    await consent.close()

    const link = popup.getByRole('link', { name: 'In Neo fortfahren' })
    for (const box of await popup.locator('.points input').all()) await box.check()
    const [dashboard] = await Promise.all([context.waitForEvent('page'), link.click()])
    await expect(dashboard.locator('neo-hand-off')).toContainText(`Diese beiden Werte kommen von ${HOST}`)
  })
})

/** English with every text lengthened by a third and marked, as if it were a language that runs from right to left. */
function pseudo(): string {
  const stretch = (words: string) => `\u202e[${words}${' ~'.repeat(Math.ceil(words.length / 6))}]\u202c`
  const entries = Object.fromEntries(
    Object.entries(ENGLISH).map(([key, entry]) => [
      key,
      typeof entry === 'string'
        ? stretch(entry)
        : Object.fromEntries(Object.entries(entry).map(([form, words]) => [form, stretch(words)])),
    ]),
  )
  return `(globalThis[Symbol.for('neo-setup-guide')] ??= {}).language = ${JSON.stringify({ code: 'ar-XB', direction: 'rtl', entries })}`
}

test.describe('in a language that runs from right to left', () => {
  test.use({
    variant: { change: (folder) => writeFile(join(folder, 'text-de.js'), pseudo()) },
  })

  test('everything of ours is mirrored, values are not, and nothing is cut off', async ({
    admin,
    context,
    openPopup,
  }) => {
    const options = await choose(context, 'de')
    await expect(options.locator('html')).toHaveAttribute('dir', 'rtl')
    await options.screenshot({ path: `${PICTURES}/options-rtl.png`, fullPage: true })
    const popup = await openPopup()
    await popup.setViewportSize({ width: 400, height: 600 })
    await expect(popup.locator('html')).toHaveAttribute('dir', 'rtl')
    const [start, panel] = [popup.getByRole('button', { name: 'Start setup' }), popup.locator('main')]
    const [button, main] = [await start.boundingBox(), await panel.boundingBox()]
    expect(Math.round((main?.x ?? 0) + (main?.width ?? 0) - (button?.x ?? 0) - (button?.width ?? 0))).toBe(16)
    await popup.screenshot({ path: `${PICTURES}/popup-rtl.png`, fullPage: true })
    await start.click()
    await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', /./)
    await admin.bringToFront()
    await admin.goto(`${CONSOLE}/authz-code-create/1`)
    await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
    const guide = admin.locator('neo-setup-guide')
    await expect(guide).toHaveAttribute('data-step', 'app.redirect')
    await expect(guide.locator('.layer')).toHaveAttribute('dir', 'rtl')
    // The mark stands at the right of its line, and an address still runs from left to right.
    const line = guide.locator('.note.current .line')
    const [mark, caption] = [await line.locator('.mark').boundingBox(), await line.locator('.caption').boundingBox()]
    expect((mark?.x ?? 0) > (caption?.x ?? 0)).toBe(true)
    for (const code of await guide.locator('code').all())
      expect(await code.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    const cut = await guide.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.card *') ?? [])]
        .filter(
          (element) =>
            element.childElementCount === 0 && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1,
        )
        .map((element) => element.className),
    )
    expect(cut).toEqual([])
    await admin.screenshot({ path: `${PICTURES}/guide-rtl.png` })
    await admin.goto(`${INSTANCE}/now/nav/ui/home`)
    await expect(guide).toHaveAttribute('data-pill', '')
  })
})
