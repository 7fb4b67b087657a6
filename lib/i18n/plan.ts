import { enPlan } from './en/plan'
import { createTranslator } from './translator'

export type PlanKey = keyof typeof enPlan

/** Texts of "Set it up for me". */
export const planText = createTranslator<PlanKey>(enPlan)
