import { enPlan } from './en/plan'
import { translator } from './translator'

export type PlanKey = keyof typeof enPlan

/** Texts of "Set it up for me". */
export const planText = translator<PlanKey>(enPlan)
