import { enConnect } from '@/lib/text/en/connect'
import { enGuide } from '@/lib/text/en/guide'
import { enNames } from '@/lib/text/en/names'
import { enOptions } from '@/lib/text/en/options'
import { enPlan } from '@/lib/text/en/plan'
import { enPopup } from '@/lib/text/en/popup'
import { enVerify } from '@/lib/text/en/verify'
import type { Entry } from '@/lib/text/translator'

export const PARTS = [enGuide, enNames, enPopup, enVerify, enConnect, enPlan, enOptions] as const

/** The whole catalogue. */
export const ENGLISH: Readonly<Record<string, Entry>> = Object.assign({}, ...PARTS)
