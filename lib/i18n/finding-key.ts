import { accessTarget } from '../domain/requirements/access-id'

/** Reasons that several requirements share; each has one text. */
const COMMON = /^(unknown|unread|name|account|application)\./

/** The key of a finding's text: `<requirement>.<reason>`. Tables and columns share those of `access`. */
export const findingKey = ({ requirement, reason }: { requirement: string; reason: string }): string =>
  COMMON.test(reason) ? reason : `${accessTarget(requirement) === undefined ? requirement : 'access'}.${reason}`
