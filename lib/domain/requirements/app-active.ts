import { checkboxRequirement } from '../checks/checkbox'

/** The application is active; an inactive one refuses every sign-in: docs/servicenow/oauth.md#token-endpoint */
export const appActive = checkboxRequirement({
  id: 'app.active',
  step: 'app.active',
  column: 'active',
  wanted: true,
  fail: 'inactive',
})
