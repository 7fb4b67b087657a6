import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Guide } from '@/components/guide/Guide'
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

it('says which instance this is, and its kind where its name tells', () => {
  guide({ step: 'app.new', host: 'acme.service-now.com' })
  expect(region().textContent).toContain('Neo · acme')
  expect(region().textContent).not.toContain('Sub-production')
  cleanup()
  guide({ step: 'app.new', host: 'acmedev.service-now.com' })
  expect(within(region()).getByText('Sub-production')).toBeTruthy()
  cleanup()
  guide({ step: 'app.new', host: 'itsm.acme.example' })
  expect(region().textContent).toContain('Neo · itsm.acme.example')
})

it('counts in one way: three tracks, and no number of the card', () => {
  guide({ step: 'app.new' })
  const all = within(region()).getByRole('button', { name: /^All steps/ })
  const seen = [...all.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)
  expect(seen).toEqual(['0/12Application', '0/6Account', '0/3Connection'])
  expect(region().textContent.replace(all.textContent, '')).not.toMatch(/\d of \d/)
})

it('says that a step has to be done again', () => {
  guide({ step: 'app.redirect', reached: ['app.redirect'] })
  expect(screen.getByRole('heading', { name: 'Again: Fill in the application' })).toBeTruthy()
  cleanup()
  guide({ step: 'app.redirect', reached: ['app.redirect'], stepsDone: ['app.redirect'] })
  expect(screen.getByRole('heading', { name: 'Fill in the application' })).toBeTruthy()
})

it('off the path it is a pill that goes on', async () => {
  const acts = guide({ step: 'app.redirect', state: 'off-path' })
  await userEvent.click(screen.getByRole('button', { name: 'Next: add the redirect URL' }))
  expect(acts.visit).toHaveBeenCalledExactlyOnceWith('app.redirect')
  // A folded card would say nothing.
  expect(acts.collapse).toHaveBeenCalledExactlyOnceWith(false)
  expect(screen.queryByRole('heading')).toBeNull()
})

it('where the results led here, the pill and the card lead back to them', async () => {
  const acts = guide({ step: 'app.redirect', state: 'off-path', fromResults: true })
  await userEvent.click(screen.getByRole('button', { name: 'Back to the results' }))
  expect(acts.backToResults).toHaveBeenCalledOnce()
  expect(acts.visit).not.toHaveBeenCalled()
  cleanup()
  const onForm = guide({ step: 'app.redirect', fromResults: true })
  await userEvent.click(screen.getByRole('button', { name: 'Back to the results' }))
  expect(onForm.backToResults).toHaveBeenCalledOnce()
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

it('lists all steps in three groups with their marks, and leads to each that is done on a page', async () => {
  const tracks = { application: { done: 2, of: 12 }, user: { done: 0, of: 6 }, connection: { done: 1, of: 3 } }
  const acts = guide({ step: 'app.redirect', stepsDone: ['app.find', 'app.name', 'verify'], tracks })
  const all = screen.getByRole('button', {
    name: 'All steps. Application: 2 of 12. Account: 0 of 6. Connection: 1 of 3',
  })
  await userEvent.click(all)
  expect(all.getAttribute('aria-expanded')).toBe('true')
  const lists = screen.getAllByRole('list').map((list) => within(list).getAllByRole('listitem').length)
  expect(lists).toEqual(Object.values(tracks).map(({ of }) => of))
  const connection = within(screen.getByRole('region', { name: 'Connection' })).getAllByRole('listitem')
  expect(connection.map((item) => within(item).queryByRole('img')?.getAttribute('aria-label'))).toEqual([
    'Passed',
    undefined,
    undefined,
  ])
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
