import type { Locator } from '@playwright/test'
import { openConsent } from '../consent-page.ts'
import { expect, INSTANCE, test } from '../fixtures.ts'
import { beginOn, beginOnForm, beginSetup } from '../guide-page.ts'
import { kept } from '../inside.ts'

// Any script of a page can make events; none of them is a person's.

/**
 * Makes every kind of event at everything inside of an element of ours: at what stands there, and once more with its layer moved
 * out to where the page can do with it what it likes.
 */
async function forgeAll(host: Locator): Promise<void> {
  await host.evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot
    const init = { bubbles: true, cancelable: true, clientX: 3, clientY: 3, pointerId: 1, button: 0 }
    const keys = ['Escape', 'Enter', ' ', 'Tab', 'ArrowDown', 'Delete']
    const at = (target: Element, composed: boolean) => {
      const make = { ...init, composed }
      for (const key of keys)
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { ...make, key }))
      for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
        target.dispatchEvent(new PointerEvent(type, make))
      for (const type of ['mousedown', 'mousemove', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'])
        target.dispatchEvent(new MouseEvent(type, make))
      for (const type of ['dragstart', 'drag', 'dragenter', 'dragover', 'drop', 'dragend'])
        target.dispatchEvent(new DragEvent(type, make))
      for (const type of ['input', 'change', 'submit', 'reset', 'focusin', 'toggle', 'cancel', 'close'])
        target.dispatchEvent(new Event(type, make))
      if (target instanceof HTMLElement) target.click()
    }
    const all = () => [...root.querySelectorAll('*')]
    for (const composed of [true, false]) for (const target of all()) at(target, composed)
    const layer = root.lastElementChild as HTMLElement
    const inside = all()
    document.body.append(layer)
    for (const target of inside) at(target, true)
    root.append(layer)
    layer.showPopover()
  })
}

test('no forged event folds, moves or stores anything of the guide', async ({ tab: admin, context, server }) => {
  const guide = await beginOnForm(admin)
  await guide.step('app.name')
  const card = guide.host.locator('.card')
  await expect(card.locator('.body')).toBeVisible()
  // What the guide has to store of this page is stored.
  await expect.poll(async () => (await kept(context))?.next).toBe('app.name')
  const [before, box, tabs] = [await kept(context), await card.boundingBox(), context.pages().length]
  await forgeAll(guide.host)
  await expect(card.locator('.body')).toBeVisible()
  expect(await card.boundingBox()).toEqual(box)
  await expect(admin.locator('input[name=name]')).toHaveValue('')
  // What a person does after it is stored after all that could have been.
  await card.focus()
  await admin.keyboard.press('Escape')
  await expect.poll(() => kept(context)).toEqual({ ...before, collapsed: true })
  expect(context.pages()).toHaveLength(tabs)
  expect(admin.url()).toContain('/authz-code-create/')
  expect(server.instance.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a card that a person drags goes where the person does', async ({ tab: admin, context }) => {
  const guide = await beginOnForm(admin)
  const header = guide.host.locator('.card header')
  const stored = async () => ((await kept(context)) as unknown as { position?: { x: number } }).position
  // The card moves by itself while the first facts arrive; then what was grasped is another place.
  await admin.waitForLoadState('networkidle')
  await expect(async () => {
    const box = await header.boundingBox()
    if (!box) throw new Error('no header')
    const [x, y] = [box.x + 20, box.y + 10]
    await admin.mouse.move(x, y)
    await admin.mouse.down()
    await header.evaluate((element) => {
      for (const type of ['pointermove', 'pointerup'])
        for (const composed of [true, false])
          element.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed, pointerId: 1, clientX: 2, clientY: 2 }),
          )
    })
    await admin.mouse.move(x - 40, y - 40)
    await admin.mouse.up()
    // To one px: the header stands inside of the card's border.
    await expect
      .poll(async () => Math.abs(((await stored())?.x ?? 9_999) - (box.x - 40)), { timeout: 1_000 })
      .toBeLessThanOrEqual(1)
  }).toPass()
})

test('no forged event takes the way that the pill offers', async ({ tab: admin, context }) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  const before = await kept(context)
  await guide.host.evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot
    for (const target of root.querySelectorAll<HTMLElement>('*')) {
      target.click()
      for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'])
        for (const composed of [true, false]) target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed }))
    }
  })
  await guide.host.getByRole('button', { name: /^Next: / }).focus()
  expect(admin.url()).toBe(`${INSTANCE}/now/nav/ui/home`)
  expect(await kept(context)).toEqual(before)
})

test.describe('on the last metre', () => {
  test.use({ options: { setup: 'complete' } })

  test('no forged event lets go of Allow, or fills in the form', async ({ tab: admin, context, server }) => {
    const { clientId } = server.instance.describe()
    await beginSetup(admin, 'user.password')
    const consent = await openConsent(context, clientId ?? '')
    const guard = consent.locator('neo-consent-guard')
    await expect(guard).toHaveAttribute('data-state', 'wrong')
    await forgeAll(guard)
    await expect(guard).toHaveAttribute('data-state', 'wrong')
    await consent.getByRole('button', { name: 'Allow', exact: true }).dispatchEvent('click')
    expect(consent.url()).toContain('/oauth_auth.do')

    const dashboard = await context.newPage()
    const hash = new URLSearchParams({ instance_url: INSTANCE, client_id: clientId ?? '' })
    await dashboard.goto(`https://dashboard.neoagent.io/integrations#${hash}`)
    const card = dashboard.locator('neo-hand-off')
    await expect(card).toHaveAttribute('data-state', 'offer')
    await forgeAll(card)
    await expect(card).toHaveAttribute('data-state', 'offer')
    await expect(dashboard.getByLabel('Instance URL')).toHaveValue('')
  })
})
