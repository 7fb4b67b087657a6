import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome, Sidecar } from '../captures/check.ts'
import { pageScript } from '../support/page-script.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginSetup } from './guide-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'test/captures')

/** The finder with what compares it, as one script. */
const script = () => pageScript(`import { check } from './check'; globalThis.check = check`, FOLDER)

const read = async (name: string) => ({
  name,
  sidecar: JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')) as Sidecar,
  html: await readFile(join(FOLDER, `${name}.html`), 'utf8'),
})

test('on pages written after real ones everything is found, and nothing wrong', async ({ context }) => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  const captures = await Promise.all(names.map(read))
  const code = await script()
  const page = await context.newPage()
  const wrong: (Outcome & { name: string })[] = []
  let right = 0
  for (const { name, sidecar, html } of captures) {
    const frame = captures.find((own) => own.name === sidecar.frame)
    await page.route(`${INSTANCE}/**`, (route) => {
      const isFrame = route.request().frame() !== page.mainFrame()
      return route.fulfill({ contentType: 'text/html', body: (isFrame ? frame?.html : html) ?? '' })
    })
    await page.goto(INSTANCE + sidecar.address)
    if (sidecar.frame) await expect(page.frameLocator('#gsft_main').locator('body')).toBeAttached()
    await page.evaluate(code)
    const outcomes = await page.evaluate(
      (expected) => (globalThis as unknown as { check: (own: Sidecar) => Outcome[] }).check(expected),
      sidecar,
    )
    expect(outcomes.length, name).toBeGreaterThan(0)
    for (const outcome of outcomes)
      if (outcome.is === 'missed' || outcome.is === 'wrong') wrong.push({ name, ...outcome })
      else right++
    await page.unroute(`${INSTANCE}/**`)
  }
  expect(wrong).toEqual([])
  expect(right).toBeGreaterThan(120)
})

const LATE = `<!doctype html><title>Console</title><div id="late"></div><script>
  setTimeout(() => {
    const root = document.querySelector('#late').attachShadow({ mode: 'open' })
    root.innerHTML = '<label for="n">Name</label><input id="n"><label for="p">Provider name</label><input id="p"><p style="margin-top:1500px"><label for="r">Redirect URLs</label><input id="r"></p><button>Save</button>'
  }, 3000)
</script>`

test('what comes late and silently is found, and out of sight is shown on a click', async ({ tab: admin }) => {
  const guide = await beginSetup(admin)
  const address = `${INSTANCE}/now/machine-identity-console/authz-code-create/7`
  await admin.route(address, (route) => route.fulfill({ contentType: 'text/html', body: LATE }))
  await admin.bringToFront()
  await admin.goto(address)
  await guide.step('app.name')
  await guide.pointsAt(admin.locator('#n'))
  await admin.locator('#n').fill('Neo Agent')
  await admin.locator('#p').fill('Neo Agent')
  await guide.step('app.redirect')
  await expect(guide.region).toContainText('out of sight')
  await guide.host.getByRole('button', { name: 'Scroll to it' }).click()
  await expect(admin.locator('#r')).toBeInViewport()
  await guide.pointsAt(admin.locator('#r'))
  await expect(guide.region).not.toContainText('out of sight')
})
