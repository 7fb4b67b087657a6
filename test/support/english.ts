import { enConnect } from '../../lib/text/en/connect.ts'
import { enGuide } from '../../lib/text/en/guide.ts'
import { enNames } from '../../lib/text/en/names.ts'
import { enOptions } from '../../lib/text/en/options.ts'
import { enPageReport } from '../../lib/text/en/page-report.ts'
import { enPlan } from '../../lib/text/en/plan.ts'
import { enPopup } from '../../lib/text/en/popup.ts'
import { enVerify } from '../../lib/text/en/verify.ts'
import type { Entry } from '../../lib/text/translator.ts'

export const PARTS = [enGuide, enNames, enPopup, enVerify, enConnect, enPlan, enOptions, enPageReport] as const

/** The whole catalogue. */
export const ENGLISH: Readonly<Record<string, Entry>> = Object.assign({}, ...PARTS)
