import { enPlan } from './en/plan'
import { createTranslator } from './translator'

export type PlanKey = keyof typeof enPlan

/** Texts of "Create the records for me". */
export const planText = createTranslator<PlanKey>(enPlan)
