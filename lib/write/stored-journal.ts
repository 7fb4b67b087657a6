import { kept } from '../kept'
import { type Journal, journalSchema } from './journal'

/** What was planned and done on each instance. */
export const {
  read: readJournal,
  write: writeJournal,
  forget: forgetJournal,
  watch: watchJournal,
} = kept<Journal>('plan', journalSchema)
