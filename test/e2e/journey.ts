import { expect } from './fixtures.ts'
import type { GuidePage } from './guide-page.ts'

/** A stop on the way from nothing to both parts being right, with the one thing a person does there. */
export interface Stop {
  step: string
  act: (guide: GuidePage) => Promise<void>
  /** What to repeat after a reload, because the browser loses it: typed text, or a dialog. */
  redo?: (guide: GuidePage) => Promise<void>
}

const press = (name: string | RegExp) => (guide: GuidePage) => guide.host.getByRole('button', { name }).click()
/** Off the path, the guide is a pill once the page was reloaded. */
export const openAccount = press(/^(Open the account|Next: .*)$/)
/** Whether the guide is off the path, once it has read what it needs to know that. */
export async function onList({ host }: GuidePage): Promise<boolean> {
  await expect(host).not.toHaveAttribute('data-state', 'waiting')
  return (await host.getAttribute('data-state')) === 'off-path'
}
const newIntegration = (guide: GuidePage) => guide.page.getByRole('button', { name: 'New integration' }).click()

/** The whole way on a release with the new experience. */
export const JOURNEY: readonly Stop[] = [
  { step: 'app.new', act: ({ frame }) => frame.locator('#sysverb_new').click() },
  {
    step: 'app.kind',
    act: ({ frame }) => frame.getByRole('link', { name: 'New Inbound Integration Experience' }).click(),
  },
  { step: 'app.new-integration', act: newIntegration },
  {
    step: 'app.grant',
    act: ({ page }) => page.locator('now-card').filter({ hasText: 'OAuth - Authorization code grant' }).click(),
    redo: newIntegration,
  },
  { step: 'app.name', act: press('Fill in all') },
  {
    step: 'app.save',
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('button', { name: 'Skip for now' }).click()
    },
    redo: press('Fill in all'),
  },
  { step: 'app.capture', act: press('Go on to the service account') },
  { step: 'user.identity', act: press('Fill in all') },
  {
    step: 'user.save',
    act: async (guide) => {
      await guide.frame.locator('#sysverb_insert').click()
      await openAccount(guide)
    },
    redo: press('Fill in all'),
  },
  {
    step: 'user.password',
    act: async (guide) => {
      await guide.frame.locator('#set_password').click()
      await guide.frame.getByRole('button', { name: 'Generate' }).click()
      await guide.frame.getByRole('button', { name: 'Save Password' }).click()
      await press('Untick it for me')(guide)
      await guide.step('user.save')
      await guide.frame.locator('#sysverb_update').click()
      await expect(guide.frame.locator('#sysverb_update')).toHaveCount(0)
    },
  },
  {
    step: 'user.roles',
    act: async (guide) => {
      if (await onList(guide)) await openAccount(guide)
      const edit = guide.frame.locator('#sysverb_edit_m2m[table="sys_user.sys_user_has_role.user"]')
      await guide.pointsAt(edit)
      await edit.click()
      await guide.frame.locator('#select_0').selectOption({ label: 'itil' })
      await guide.frame.locator('#add_to_collection_button').click()
      await guide.frame.locator('#select_0_sysverb_save').click()
    },
  },
  { step: 'handoff', act: async () => {} },
]

/**
 * Goes the whole way. At each stop something may happen first, after which the guide is where it was: on its page, or on the
 * page that replaced it.
 */
export async function walk(
  start: GuidePage,
  atStop: (stop: Stop, guide: GuidePage) => Promise<GuidePage | void>,
): Promise<void> {
  let guide = start
  for (const stop of JOURNEY) {
    await guide.step(stop.step)
    guide = (await atStop(stop, guide)) ?? guide
    await expect(guide.host).toHaveCount(1)
    await guide.step(stop.step)
    await stop.act(guide)
  }
}

/** Reloads the page at a stop, and repeats what the browser has lost. */
export async function reload(guide: GuidePage, { redo }: Stop): Promise<void> {
  await guide.page.reload()
  await redo?.(guide)
}

/** Nothing of the setup exists twice, and both parts exist. */
export function expectOnce(db: { rows: (table: string) => Record<string, string>[] }): void {
  expect(db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toHaveLength(1)
  const accounts = db.rows('sys_user').filter(({ user_name: name }) => name === 'neo.agent')
  expect(accounts).toHaveLength(1)
  const roles = db
    .rows('sys_user_has_role')
    .filter(({ user, inherited }) => user === accounts[0]?.sys_id && inherited === 'false')
  expect(roles).toHaveLength(1)
}
