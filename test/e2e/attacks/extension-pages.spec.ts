import { extensionId } from '../../support/chromium.ts'
import { expect, HOST, test } from '../fixtures.ts'

for (const name of ['popup.html', 'options.html', 'plan.html', 'report.html', 'results.html'])
  test(`what got into a page of the extension leads nothing elsewhere: ${name}`, async ({ admin, context, server }) => {
    await admin.bringToFront()
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`chrome-extension://${await extensionId(context)}/${name}?host=${HOST}`)
    // It works with its policy: nothing of its own is refused.
    await expect(page.locator('h1')).toBeVisible()
    expect(errors).toEqual([])
    const elsewhere = 'https://attacker.example/'
    const base = await page.evaluate((href) => {
      document.head.append(Object.assign(document.createElement('base'), { href }))
      return document.baseURI
    }, elsewhere)
    expect(base).not.toContain('attacker')
    await page.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), { action, method: 'post' })
      document.body.append(form)
      form.submit()
    }, elsewhere)
    const sent = page.evaluate((address) => fetch(address, { mode: 'no-cors' }), elsewhere)
    await expect(sent).rejects.toThrow()
    // The browser says so a moment after it refused.
    await expect.poll(() => errors.filter((text) => text.includes("form-action 'none'"))).toHaveLength(1)
    expect(page.url()).toContain(name)
    expect(server.attacked).toEqual([])
  })
