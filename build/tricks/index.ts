import { nativeBrowser } from './native-browser'
import { nativeSet } from './native-set'
import { reactFeatures } from './react-features'
import { reactNames } from './react-names'
import { reactParts } from './react-parts'
import { reactTimers } from './react-timers'
import { smaller } from './smaller'
import type { Trick } from './trick'
import { withoutEvidence } from './without-evidence'
import { zodScope } from './zod-scope'

/** What is changed in the extension's own pages. */
export const OWN_PAGE_TRICKS: readonly Trick[] = [reactFeatures, reactNames, reactParts, smaller]

/** What is changed in every script that runs in a page. */
export const PAGE_TRICKS: readonly Trick[] = [
  reactTimers,
  reactFeatures,
  reactNames,
  reactParts,
  nativeBrowser,
  nativeSet,
  zodScope,
  withoutEvidence,
  smaller,
]
