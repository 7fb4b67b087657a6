import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as client from 'openid-client'
import { instanceFetch, type Network } from './network.ts'
import { connectPage, donePage } from './page.ts'
import { tryConnection } from './try-connection.ts'

export type DashboardOptions = Network

const CALLBACK = 'https://dashboard.neoagent.io/oauth/servicenow/callback'

interface Pending {
  configuration: client.Configuration
  instance: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Describes the mistakes of a submitted form. */
function complaint(instance: string, clientId: string, secret: string): string | undefined {
  if (!/^https:\/\/[a-z0-9][a-z0-9-]*\.(service-now\.com|servicenowservices\.com)$/.test(instance))
    return 'The instance URL must look like https://name.service-now.com, without a path or a slash at the end.'
  if (!clientId) return 'The Client ID is missing.'
  if (!secret) return 'The Client Secret is missing.'
  return undefined
}

/**
 * A stand-in for Neo's dashboard: its connect page, with an independent OAuth client behind it. The URLs and the form's
 * three fields are known (docs/servicenow/oauth.md#neo-form); its markup is the stand-in's own.
 */
export function dashboard(network: Network): Hono {
  const app = new Hono()
  const pending = new Map<string, Pending>()

  app.get('/integrations', (c) => c.html(connectPage()))

  app.post('/integrations/servicenow', async (c) => {
    const form: Record<string, unknown> = await c.req.json()
    const [instance, clientId, secret] = [text(form.instance_url), text(form.client_id), text(form.client_secret)]
    const wrong = complaint(instance, clientId, secret)
    if (wrong) return c.json({ error: wrong }, 400)
    const configuration = new client.Configuration(
      {
        issuer: instance,
        authorization_endpoint: `${instance}/oauth_auth.do`,
        token_endpoint: `${instance}/oauth_token.do`,
      },
      clientId,
      {},
      client.ClientSecretPost(secret),
    )
    configuration[client.customFetch] = instanceFetch(network)
    const state = randomBytes(16).toString('base64url')
    pending.set(state, { configuration, instance })
    return c.json({ authorize: client.buildAuthorizationUrl(configuration, { redirect_uri: CALLBACK, state }).href })
  })

  app.get('/oauth/servicenow/callback', async (c) => {
    const state = c.req.query('state') ?? ''
    const found = pending.get(state)
    pending.delete(state)
    if (!found)
      return c.html(
        donePage({ ok: false, lines: ['This sign-in was not started here. Start again from Integrations.'] }),
      )
    try {
      const url = new URL(c.req.url)
      const callback = new URL(CALLBACK)
      callback.search = url.search
      const tokens = await client.authorizationCodeGrant(found.configuration, callback, { expectedState: state })
      return c.html(donePage(await tryConnection(network, found.instance, tokens.access_token)))
    } catch (error) {
      return c.html(donePage({ ok: false, lines: [refusal(error)] }))
    }
  })
  return app
}

function refusal(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError) return `Access was not allowed (${error.error}).`
  if (error instanceof client.ResponseBodyError)
    return `ServiceNow refused the sign-in (${error.status} ${error.error_description ?? error.error}). Check the Client ID and the Client Secret.`
  return `ServiceNow could not be reached: ${error instanceof Error ? error.message : String(error)}`
}
