import type { Row } from '../database.ts'

/** Where calls come from: the admins' office, and Neo's servers. Addresses of the documentation ranges (RFC 5737). */
export const ADDRESSES = { office: '198.51.100.10', neo: '203.0.113.7' } as const

/** A call of a REST API, free of HTTP. */
export interface RestCall {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Name of the API, as policies, scopes and endpoint rules have it. */
  api: 'Table API' | 'Email API'
  version: '' | 'v1' | 'v2'
  table: string
  id?: string
  query: Readonly<Record<string, string | undefined>>
  body?: Row
  address: string
  /** The origin of links in the answer. */
  origin: string
}

export interface Answer {
  status: 200 | 201 | 204 | 400 | 401 | 403 | 404 | 429
  headers: Record<string, string>
  body?: unknown
  /** What decided, for tests. Never sent to the client. */
  why?: string
}

/** A refusal in the platform's form: docs/servicenow/rest.md#refusals */
export const refusal = (
  status: 400 | 401 | 403 | 404 | 429,
  message: string,
  detail: string | null = null,
  why?: string,
): Answer => ({ status, headers: {}, body: { error: { message, detail }, status: 'failure' }, why })

export const unauthenticated = (why: string, scheme = 'BASIC'): Answer => ({
  ...refusal(401, 'User Not Authenticated', 'Required to provide Auth information', why),
  headers: { 'WWW-Authenticate': `${scheme} realm="Service-now"`, 'X-Is-Logged-In': 'false' },
})

/** Path of an API as policies and scopes name it: docs/servicenow/oauth.md#api-names */
export const apiPath = (call: Pick<RestCall, 'api'>): string => (call.api === 'Table API' ? 'now/table' : 'now/email')
