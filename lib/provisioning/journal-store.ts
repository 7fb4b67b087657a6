import { perHostStore } from '../storage/per-host-store'
import { planFormat } from '../storage/plan-format'
import type { Journal } from './journal'

/** The journal of each instance. */
export const {
  read: readJournal,
  write: writeJournal,
  forget: forgetJournal,
  watch: watchJournal,
} = perHostStore<Journal>(planFormat)
