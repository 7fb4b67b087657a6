import { nativeBrowser } from './native-browser'
import { nativeSet } from './native-set'
import { reactFeatures } from './react-features'
import { reactTimers } from './react-timers'
import { smaller } from './smaller'
import type { Trick } from './trick'
import { withoutEvidence } from './without-evidence'
import { zodScope } from './zod-scope'

/** What is changed in every script that runs in a page. */
export const PAGE_TRICKS: readonly Trick[] = [
  reactTimers,
  reactFeatures,
  nativeBrowser,
  nativeSet,
  zodScope,
  withoutEvidence,
  smaller,
]
