import { isSeenConnected } from '../domain/connection'
import { perHostStore } from '../storage/per-host-store'
import { readSetup } from '../storage/setups'
import { verificationFormat } from '../storage/verification-format'
import type { Verification } from './verification'

/** The last verification of each instance. */
export const {
  read: readVerification,
  readAll: readVerifications,
  write: writeVerification,
  forget: forgetVerification,
  watch: watchVerification,
} = perHostStore<Verification>(verificationFormat)

/** Whether Neo is known to be connected to an instance, from its setup or from what was verified. */
export async function isConnectedTo(host: string): Promise<boolean> {
  const [setup, verification] = await Promise.all([readSetup(host), readVerification(host)])
  const isSeen = verification !== undefined && isSeenConnected(verification.verdicts)
  return isSeen || (setup.state === 'found' && setup.setup.status === 'connected')
}
