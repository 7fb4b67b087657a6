// @vitest-environment node
import { expect, it } from 'vitest'
import { countTracks } from '@/lib/domain/progress'
import type { Setup } from '@/lib/domain/setup'
import { statusOf } from '@/lib/verification/status'
import { isFoundRight, type Verification } from '@/lib/verification/verification'
import { storedStates } from '../../support/states'

const HOST = 'acme.service-now.com'
const CASES = storedStates(HOST).map(({ state, variant = '', stored }) => [state, variant, stored] as const)

it.each(CASES)('the guide counts the connection as every other surface does: %s %s', (_state, _variant, stored) => {
  const setup = stored[`setup:${HOST}`] as Setup | undefined
  const verification = stored[`verification:${HOST}`] as Verification | undefined
  const { progress, complete, state } = statusOf({ setup, verification })
  const connection = {
    verified: verification !== undefined && isFoundRight(verification, setup?.user?.userName),
    handedOver: setup?.handedOver !== undefined,
  }
  const counted = countTracks(
    setup?.stepsDone ?? [],
    complete,
    connection,
    state === 'connected' || state === 'ends-soon',
  )
  expect(counted.connection).toEqual(progress.connection)
  if (setup && state !== 'failing') expect(counted).toEqual(progress)
})
