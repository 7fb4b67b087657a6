import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { StoredList } from '@/components/options/StoredList'
import { Popup, PopupPreview } from '@/components/popup/Popup'
import { ResultsPage } from '@/components/results/ResultsPage'
import { badgeOf } from '@/lib/background/badge'
import { handOffOffer } from '@/lib/domain/hand-off-offer'
import type { Setup } from '@/lib/domain/setup'
import { nextStepLabel } from '@/lib/messaging/next-step-label'
import { defaultPolicy } from '@/lib/neo/policy'
import { nextStepFor, nextStepOnPages } from '@/lib/verification/next-step'
import { type State, statusOf, totalProgress } from '@/lib/verification/status'
import type { Verification } from '@/lib/verification/verification'
import { storedStates } from '../../support/states'
import { draw } from './helpers'

const HOST = 'acme.service-now.com'
const CASES = storedStates(HOST).map(({ state, variant, stored }) => ({
  state,
  variant,
  setup: stored[`setup:${HOST}`] as Setup | undefined,
  verification: stored[`verification:${HOST}`] as Verification | undefined,
}))
const NOTHING = vi.fn()

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ action: { default_title: 'Guide' } } as never)
})
afterEach(cleanup)

function popup({ setup, verification }: (typeof CASES)[number]): HTMLElement {
  const { clientId } = statusOf({ setup, verification })
  const { container } = draw(
    <Popup
      host={HOST}
      stored={setup ? { state: 'found', setup } : { state: 'none' }}
      newer={false}
      verification={verification}
      policy={defaultPolicy}
      wrongKeys={[]}
      claim={undefined}
      access
      onAllowDashboard={undefined}
      problem={undefined}
      handOff={handOffOffer(defaultPolicy, HOST, clientId)}
      reminders={[]}
      onLater={NOTHING}
      confirmed={[]}
      onConfirm={NOTHING}
      onStart={NOTHING}
      onStop={NOTHING}
      onPlan={NOTHING}
      onVerify={NOTHING}
      onCheckConnection={NOTHING}
      onShow={NOTHING}
      onAllow={NOTHING}
      onNameInstance={NOTHING}
    />,
  )
  return container
}

const words = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent
const counts = (element: ParentNode) =>
  [...element.querySelectorAll('.tracks .track > .muted')].map(({ textContent }) => textContent)

describe.each(CASES)('$state $variant', (own) => {
  const { setup, verification } = own
  const status = statusOf({ setup, verification })

  it('is the same on every surface', () => {
    const shown = popup(own)
    const sentence = words(shown, '.sentence')
    const { container: results } = draw(
      <ResultsPage
        host={HOST}
        policy={defaultPolicy}
        setup={setup}
        verification={verification}
        problem={undefined}
        onVerify={NOTHING}
        onShow={NOTHING}
        onAgain={NOTHING}
        onChoose={NOTHING}
      />,
    )
    const { container: preview } = draw(<PopupPreview host={HOST} status={status} />)
    const { container: options } = draw(
      <StoredList
        stored={[
          {
            host: HOST,
            setup: setup ? { state: 'found', setup } : { state: 'none' },
            verification,
            journal: undefined,
            unreadable: false,
            newer: false,
          },
        ]}
        onErase={NOTHING}
        onEraseAll={async () => {}}
      />,
    )
    const states = [shown, results, options].map((page) =>
      page.querySelector('[data-state]')?.getAttribute('data-state'),
    )
    expect(states).toEqual([own.state, own.state, own.state])
    expect([words(preview, '.sentence'), words(options, '[data-state] p')]).toEqual([sentence, sentence])
    // Before anything was verified the page of results says so instead.
    if (verification) expect(words(results, '.sentence')).toBe(sentence)
    expect(counts(results)).toEqual(counts(shown))
    const { done, of } = totalProgress(status)
    if (setup) expect(options.textContent).toContain(`${done} of ${of} steps done`)
  })
  it('counts the same causes on every surface', () => {
    const ids = (page: ParentNode) =>
      [...page.querySelectorAll('[data-cause]')].map((row) => row.getAttribute('data-cause') ?? '')
    const { container: results } = draw(
      <ResultsPage
        host={HOST}
        policy={defaultPolicy}
        setup={setup}
        verification={verification}
        problem={undefined}
        onVerify={NOTHING}
        onShow={NOTHING}
        onAgain={NOTHING}
        onChoose={NOTHING}
      />,
    )
    const all = status.causes.map(({ verdict }) => verdict.requirement)
    expect(ids(results).toSorted((a, b) => a.localeCompare(b))).toEqual(all.toSorted((a, b) => a.localeCompare(b)))
    // That the connection ends the popup's sentence says.
    const said: Partial<Record<State, string>> = { 'ends-soon': 'connect.expires', lost: 'connect.user' }
    const isSaid = (id: string) => said[status.state] === id
    expect(ids(popup(own))).toEqual(all.filter((id) => !isSaid(id)).slice(0, 3))
  })
  it('has one primary action, and the badge and the pill name no other step', () => {
    expect(popup(own).querySelectorAll('[data-primary]')).toHaveLength(1)
    const step = nextStepFor(status)
    const { title, text } = badgeOf({ setup, verification }, 'en')
    if (own.state !== 'checking' && text !== '' && step) expect(title).toContain(nextStepLabel('en', step).value)
    // What is to be fixed is known to forms earlier than to a verification.
    if (setup && step && !['failing', 'checking', 'cannot-tell'].includes(own.state))
      expect(nextStepOnPages({ setup, verification })).toBe(step)
  })
})

it.each<[State, string]>([
  ['new', 'Start setup'],
  ['in-progress', 'Continue setup'],
  ['complete', 'Verify configuration'],
  ['failing', 'Fix: Redirect URL'],
  ['cannot-tell', 'Verify configuration'],
  ['ready', 'Continue in Neo'],
  ['handed-over', 'Check the connection'],
  ['signed-in-as-account', 'Sign in as yourself'],
  ['connected', 'Open report'],
  ['ends-soon', 'Reconnect'],
  ['lost', 'Reconnect'],
  ['copied', "Fix: Neo's webhook"],
])('%s: the primary action is "%s"', (state, name) => {
  const own = CASES.find((one) => one.state === state)
  if (!own) throw new Error(`no case ${state}`)
  expect(words(popup(own), '[data-primary]')).toBe(name)
})

it('lists no more causes than fit', () => {
  const own = CASES.find((one) => one.state === 'failing')
  if (!own) throw new Error('no case')
  const causes = (shown: ParentNode) => shown.querySelectorAll('[data-cause]').length
  expect(causes(popup(own))).toBe(3)
  cleanup()
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { height: 430 + 69 * causes(this) } as DOMRect
  })
  const shown = popup(own)
  expect(causes(shown)).toBe(1)
  expect(shown.textContent).toContain('4 more')
  vi.restoreAllMocks()
})

it('nothing that is lost for good is a click away in any state', () => {
  for (const own of CASES) {
    const shown = popup(own)
    expect(shown.querySelectorAll('.danger')).toHaveLength(0)
    const outside = [...shown.querySelectorAll('button, a')].filter((action) => !action.closest('.menu'))
    expect(outside.map(({ textContent }) => textContent).join()).not.toMatch(/forget|start over|erase/i)
    cleanup()
  }
})
