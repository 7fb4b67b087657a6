import { tick } from './tick'

/** Not a public client: that kind has no secret and demands PKCE, "Missing code_challenge parameter" [CODE]. */
export const appPublic = tick({
  id: 'app.public',
  step: 'app.active',
  column: 'public_client',
  wanted: false,
  pass: 'app.public.pass',
  fail: 'app.public.fail',
})
