import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginSetup } from './guide-page.ts'

const FORM = `${INSTANCE}/now/machine-identity-console/authz-code-create`
const PICTURES = 'test-results/pictures'

test('over a modal dialog of the page the guide can still be used, and goes back afterwards', async ({
  tab: admin,
}) => {
  const guide = await beginOn(admin, `${FORM}/1`)
  await guide.step('app.name')
  await admin.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.textContent = 'Your session is about to end'
    document.body.append(dialog)
    dialog.showModal()
  })
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  await expect(guide.region.getByRole('button', { name: 'Open the guide' })).toBeVisible()
  await admin.evaluate(() => document.querySelector('dialog')?.close())
  await expect.poll(() => guide.host.evaluate((host) => host.parentElement?.localName)).toBe('html')
  await guide.region.getByRole('button', { name: 'Open the guide' }).click()
  await guide.pointsAt(admin.locator('.now-input-field', { has: admin.locator('input[name=name]') }))
})

test('the ring is where the target is while the page, or what it stands in, is zoomed', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${FORM}/1`)
  await guide.step('app.name')
  const target = admin.locator('.now-input-field', { has: admin.locator('input[name=name]') })
  for (const zoom of ['0.67', '1.5', '1']) {
    await admin.evaluate((to) => document.documentElement.style.setProperty('zoom', to), zoom)
    await guide.pointsAt(target)
  }
})

test('of two records that a workspace keeps open, the one in front is guided', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${FORM}/1`)
  await guide.step('app.name')
  await guide.region.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await admin.evaluate(() => {
    window.dispatchEvent(new CustomEvent('standin:navigate', { detail: 'authz-code-create/2' }))
  })
  await guide.step('app.name')
  const fields = admin.locator('input[name=name]')
  await expect(fields).toHaveCount(2)
  await guide.pointsAt(
    admin.locator('.now-input-field').filter({ has: admin.locator('input[name=name]'), visible: true }),
  )
  await fields.last().fill('The second')
  await expect(guide.finding('app.name')).toContainText('The provider name is empty')
  await expect(fields.first()).toHaveValue('Neo Agent')
})

test('no style of the page reaches the guide, nothing lies over it, and it blocks nothing', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${FORM}/1`)
  await guide.step('app.name')
  const button = guide.region.getByRole('button', { name: 'Fill in all' })
  const looks = () =>
    button.evaluate((element) => {
      const { fontSize, color, display, direction } = getComputedStyle(element)
      return { fontSize, color, display, direction }
    })
  const before = await looks()
  await admin.evaluate(() => {
    const style = document.createElement('style')
    style.textContent =
      'html{font-size:30px;direction:rtl} *{color:red!important;font-size:40px!important} button,section,div{letter-spacing:9px} neo-setup-guide{display:none}'
    document.head.append(style)
    const cover = document.createElement('div')
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:rgb(0 0 0/.1);pointer-events:none'
    document.body.append(cover)
  })
  expect(await looks()).toEqual(before)
  await button.click()
  await guide.step('app.save')
  // The ring lies over Save, and Save takes the click.
  await expect(guide.spotlight).toBeVisible()
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(admin.getByRole('button', { name: 'Skip for now' })).toBeVisible()
})

test('in forced colours the ring and the marks are still seen, and without motion nothing moves', async ({
  tab: admin,
}) => {
  const guide = await beginSetup(admin)
  await admin.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await admin.goto(`${FORM}/1`)
  await guide.step('app.name')
  await expect(guide.spotlight).toBeVisible()
  const ring = await guide.spotlight.evaluate((element) => {
    const { outlineWidth, outlineStyle, animationName } = getComputedStyle(element)
    return { outlineWidth, outlineStyle, animationName }
  })
  expect(ring).toEqual({ outlineWidth: '2px', outlineStyle: 'solid', animationName: 'none' })
  await admin.screenshot({ path: `${PICTURES}/forced-colours.png` })
})

test('from right to left the card is mirrored and nothing is cut off', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${FORM}/1`)
  await guide.step('app.name')
  await guide.region.evaluate((region) => {
    const layer = region.closest<HTMLElement>('.layer')
    if (layer) layer.dir = 'rtl'
  })
  const [title, fold] = [guide.region.getByRole('heading'), guide.region.getByRole('button', { name: 'Collapse' })]
  await expect.poll(async () => ((await title.boundingBox())?.x ?? 0) > ((await fold.boundingBox())?.x ?? 0)).toBe(true)
  const overflow = await guide.region.evaluate((region) => {
    const { left, right } = region.getBoundingClientRect()
    const boxes = [...region.querySelectorAll('*')].map((element) => element.getBoundingClientRect())
    return boxes.some((box) => box.width > 1 && (box.left < left - 1 || box.right > right + 1))
  })
  expect(overflow).toBe(false)
  await admin.screenshot({ path: `${PICTURES}/right-to-left.png` })
})
