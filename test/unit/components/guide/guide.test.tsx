import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Guide } from '@/components/guide/Guide'
import { STEPS, stepsOf } from '@/lib/domain/steps'
import { createGuideStore, type GuideView } from '@/lib/guide/store'
import { snapshot } from '../../domain/snapshots'
import { actions, draw, view } from '../helpers'

afterEach(cleanup)

// jsdom lays nothing out, so there is nothing to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

function guide(more: Partial<GuideView>) {
  const store = createGuideStore()
  store.setState(view(snapshot({ redirect_url: 'x' }), more), true)
  const acts = actions()
  draw(<Guide store={store} actions={acts} />)
  return acts
}
const region = () => screen.getByRole('region', { name: 'Neo setup guide' })

it('counts eight cards', () => {
  guide({ step: 'app.new' })
  expect(within(region()).getByText('2 of 8')).toBeTruthy()
})

it('off the path it is a pill that goes on', async () => {
  const acts = guide({ step: 'app.redirect', state: 'off-path' })
  await userEvent.click(screen.getByRole('button', { name: 'Next: add the redirect URL' }))
  expect(acts.visit).toHaveBeenCalledExactlyOnceWith('app.redirect')
  expect(screen.queryByRole('heading')).toBeNull()
})

it('says that it reads while what comes next is not known, and leads nowhere', () => {
  guide({ step: 'user.save', state: 'waiting' })
  expect(region().textContent).toContain('Reading the application and the account once more')
  expect(screen.queryByRole('button')).toBeNull()
})

it('what was just saved, several records and a problem are shown off the path too', () => {
  for (const more of [
    { fresh: true },
    { choice: { part: 'user', list: [] } },
    { problem: { reason: 'network' } },
  ] satisfies Partial<GuideView>[]) {
    guide({ step: 'app.redirect', state: 'off-path', ...more })
    expect(screen.getByRole('heading')).toBeTruthy()
    cleanup()
  }
})

it('lists all steps in two groups with their marks, and leads to each', async () => {
  const acts = guide({ step: 'app.redirect', stepsDone: ['app.find', 'app.name'] })
  const all = screen.getByRole('button', { name: 'All steps. Application: 2 of 12. Service account: 0 of 6' })
  await userEvent.click(all)
  expect(all.getAttribute('aria-expanded')).toBe('true')
  const lists = screen.getAllByRole('list').map((list) => within(list).getAllByRole('listitem').length)
  expect(lists).toEqual([stepsOf('application').length, stepsOf('user').length])
  expect(lists.reduce((sum, count) => sum + count, 0)).toBe(STEPS.length - 5)
  expect(screen.getByRole('button', { name: 'Passed name the application' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'To fix add the redirect URL' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: "set the account's password" }))
  expect(acts.visit).toHaveBeenCalledExactlyOnceWith('user.password')
})

it('folds on Escape', async () => {
  const acts = guide({ step: 'app.new' })
  region().focus()
  await userEvent.keyboard('{Escape}')
  expect(acts.collapse).toHaveBeenCalledExactlyOnceWith(true)
})

it('tells the step and what is wrong, politely', async () => {
  guide({ step: 'app.redirect' })
  const status = screen.getAllByRole('status').find((element) => element.getAttribute('aria-live') === 'polite')
  await expect.poll(() => status?.textContent).toContain('ServiceNow redirects to this address')
  expect(status?.textContent).toContain('differs from Neo')
})
