import { perHostStore } from '../storage/per-host-store'
import { verificationFormat } from '../storage/verification'
import type { Verification } from './record'

/** The last verification of each instance. */
export const {
  read: readVerification,
  write: writeVerification,
  forget: forgetVerification,
  watch: watchVerification,
} = perHostStore<Verification>(verificationFormat)
