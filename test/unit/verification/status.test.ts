// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Setup } from '@/lib/domain/setup'
import { findingKey } from '@/lib/i18n/finding-key'
import { setupFormat } from '@/lib/storage/setup-format'
import { verificationFormat } from '@/lib/storage/verification-format'
import { type State, type Stored, statusOf } from '@/lib/verification/status'
import type { Verification } from '@/lib/verification/verification'
import { ENGLISH } from '../../support/english'
import { storedStates } from '../../support/states'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-26T10:00:00Z')
const CASES = storedStates(HOST, NOW)
const storedOf = (wanted: State, variant?: string): Stored => {
  const found = CASES.find((own) => own.state === wanted && own.variant === variant)
  if (!found) throw new Error(`no case ${wanted}`)
  return {
    setup: found.stored[`setup:${HOST}`] as Setup | undefined,
    verification: found.stored[`verification:${HOST}`] as Verification | undefined,
  }
}
const status = (stored: Stored) => statusOf(stored, NOW.getTime())

describe('the state of an instance', () => {
  it.each(CASES.map((own) => [[own.state, own.variant].filter(Boolean).join(', '), own] as const))(
    '%s',
    (_name, { state, variant, stored }) => {
      for (const [key, value] of Object.entries(stored)) {
        const format = key.startsWith('setup') ? setupFormat : verificationFormat
        expect(format.schema.safeParse(value).error).toBeUndefined()
      }
      expect(status(storedOf(state, variant)).state).toBe(state)
    },
  )
  it('every text of the cases is one of the catalogue', () => {
    const keys = CASES.flatMap(({ state, variant }) => storedOf(state, variant).verification?.verdicts ?? [])
    expect(keys.map(findingKey).filter((key) => !(key in ENGLISH))).toEqual([])
  })

  const ready = storedOf('ready')
  const edit = (stored: Stored, setup: Partial<Setup>, verification: Partial<Verification> = {}): Stored => ({
    setup: { ...(stored.setup as Setup), ...setup },
    verification: { ...(stored.verification as Verification), ...verification },
  })
  it.each<[string, Stored, State]>([
    [
      'a run that was cut off is none',
      edit(ready, {}, { state: 'running', startedAt: '2026-11-26T08:00:00.000Z' }),
      'ready',
    ],
    [
      'a run that found nothing yet leaves what the guide knows',
      {
        setup: ready.setup,
        verification: {
          ...(ready.verification as Verification),
          verdicts: [],
          state: 'running',
          startedAt: '2026-11-26T08:00:00.000Z',
        },
      },
      'complete',
    ],
    [
      'what was handed over with another Client ID was not handed over',
      edit(ready, { handedOver: { clientId: 'other', at: '2026-11-26T09:00:00.000Z' } }),
      'ready',
    ],
    [
      'a failure outweighs that it was handed over',
      { ...storedOf('failing'), setup: storedOf('handed-over').setup },
      'failing',
    ],
    [
      'a failure outweighs that it was connected once',
      { ...storedOf('failing'), setup: storedOf('connected').setup },
      'failing',
    ],
    ['connected is connected, whoever is signed in', edit(storedOf('connected'), {}, { by: 'neo.agent' }), 'connected'],
    [
      'User IDs are the same in any case',
      edit(storedOf('signed-in-as-account'), {}, { by: 'Neo.Agent' }),
      'signed-in-as-account',
    ],
    [
      'somebody else who may not read is not the account',
      edit(storedOf('signed-in-as-account'), {}, { by: 'other' }),
      'cannot-tell',
    ],
    ['a setup that was connected, without a verification', { setup: storedOf('connected').setup }, 'connected'],
    ['one part is not both', edit({ setup: ready.setup }, { right: ['user'] }, { verdicts: [] }), 'in-progress'],
  ])('%s', (_what, stored, state) => {
    expect(status(stored).state).toBe(state)
  })
})

describe('what goes with it', () => {
  it('counts causes, not symptoms', () => {
    const { causes } = status(storedOf('failing'))
    const names = causes.map(({ verdict }) => verdict.requirement)
    expect(names).toEqual(['app.redirect', 'user.itil', 'user.password', 'user.notification', 'platform.mfa'])
    expect(causes[1]?.follows).toHaveLength(9)
  })
  it('what only connecting shows is no cause', () => {
    expect(status(storedOf('ready')).causes).toEqual([])
    expect(status(storedOf('ready', 'undecided')).causes).toHaveLength(1)
  })
  it('progress is full where nothing is left, and never before', () => {
    const of = (state: State, variant?: string) => {
      const { application, user, connection } = status(storedOf(state, variant)).progress
      return [application, user, connection].map(({ done, of: all }) => `${done}/${all}`)
    }
    expect(of('new')).toEqual(['0/12', '0/6', '0/3'])
    expect(of('in-progress', 'application-done')).toEqual(['12/12', '0/6', '0/3'])
    expect(of('ready')).toEqual(['12/12', '6/6', '1/3'])
    expect(of('handed-over')).toEqual(['12/12', '6/6', '2/3'])
    expect(of('connected')).toEqual(['12/12', '6/6', '3/3'])
    // What a verification found wrong is done no more, whatever the guide saw before.
    expect(of('failing')).toEqual(['11/12', '4/6', '0/3'])
    // Of what nobody was guided through all counts but what was found wrong.
    expect(of('failing', 'no-setup')).toEqual(['11/12', '4/6', '0/3'])
  })
  it('a step more than there are in a part does not fill it', () => {
    const { setup } = storedOf('in-progress')
    const all = status({ setup: { ...(setup as Setup), stepsDone: Array.from({ length: 64 }, () => 'app.find') } })
    expect(all.progress.application).toEqual({ done: 1, of: 12 })
  })
  describe('the Client ID to hand over', () => {
    const clientId = (stored: Stored) => status(stored).clientId
    const { setup, verification } = storedOf('ready')
    const { application: _gone, ...bare } = setup as Setup
    it.each<[string, Stored, boolean]>([
      ['that was captured', { setup }, true],
      ['whose record breaks a requirement', { setup: { ...(setup as Setup), status: 'active' } }, false],
      ['that was verified', { verification }, true],
      [
        'that a run is still looking for',
        { verification: { ...(verification as Verification), state: 'running' } },
        false,
      ],
      [
        'of an application that was found, and is not wanted',
        { setup: { ...bare, status: 'active', declined: ['application'] }, verification },
        false,
      ],
      [
        'where only the account is not wanted',
        { setup: { ...bare, status: 'active', declined: ['user'] }, verification },
        true,
      ],
      ['where there is nothing', {}, false],
    ])('%s', (_what, stored, isThere) => {
      expect(clientId(stored) !== undefined).toBe(isThere)
    })
  })
})
