import { kept } from '../kept'
import { recordSchema, type Verification } from './record'

/** The last verification of each instance. */
export const {
  read: readVerification,
  write: writeVerification,
  forget: forgetVerification,
  watch: watchVerification,
} = kept<Verification>('verification', recordSchema)
