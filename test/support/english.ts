import { enGuide } from '../../lib/i18n/en/guide.ts'
import { enHandOff } from '../../lib/i18n/en/hand-off.ts'
import { enNames } from '../../lib/i18n/en/names.ts'
import { enOptions } from '../../lib/i18n/en/options.ts'
import { enPageReport } from '../../lib/i18n/en/page-report.ts'
import { enPlan } from '../../lib/i18n/en/plan.ts'
import { enPopup } from '../../lib/i18n/en/popup.ts'
import { enReport } from '../../lib/i18n/en/report.ts'
import { enResults } from '../../lib/i18n/en/results.ts'
import { enStatus } from '../../lib/i18n/en/status.ts'
import { enVerification } from '../../lib/i18n/en/verification.ts'
import type { TextEntry } from '../../lib/i18n/translator.ts'

export const PARTS = [
  enGuide,
  enNames,
  enPopup,
  enVerification,
  enHandOff,
  enPlan,
  enOptions,
  enPageReport,
  enReport,
  enResults,
  enStatus,
] as const

/** The whole catalogue. */
export const ENGLISH: Readonly<Record<string, TextEntry>> = Object.assign({}, ...PARTS)
