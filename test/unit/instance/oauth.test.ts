// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../instance/seed.ts'
import { type Running, startServer } from '../../instance/server.ts'
import { NEO } from '../../instance/setup.ts'
import { Client } from './client.ts'

let server: Running
let browser: Client
let application: Record<string, string>

beforeEach(async () => {
  server = await startServer({ setup: 'complete' })
  browser = new Client(server)
  application = server.instance.application as Record<string, string>
})
afterEach(async () => {
  await browser.close()
  await server.close()
})

const account = () => server.instance.serviceAccount as Record<string, string>

const authorize = (changes: Record<string, string> = {}) =>
  browser.send(
    `/oauth_auth.do?${new URLSearchParams({ response_type: 'code', client_id: application.client_id ?? '', redirect_uri: NEO.redirectUrl, state: 's', ...changes })}`,
  )

/** Signs in as the service account, allows, and gives the code that comes back. */
async function consent(): Promise<string> {
  const token = await browser.signIn(PEOPLE.service)
  await authorize()
  const answer = await browser.post('/oauth_auth.do', { sysparm_ck: token, oauth_auth_check_action: 'authorize' })
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
}
const exchange = async (code: string, changes: Record<string, string> = {}) => {
  const answer = await browser.post('/oauth_token.do', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: NEO.redirectUrl,
    client_id: application.client_id ?? '',
    client_secret: application.client_secret ?? '',
    ...changes,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}
const MASKED = { status: 401, body: { error_description: 'access_denied', error: 'server_error' } }

// docs/servicenow/oauth.md#authorize, docs/servicenow/oauth.md#token-endpoint
describe('asking for consent', () => {
  it('sends a signed-out person to sign in first', async () => {
    expect((await authorize()).headers.get('location')).toBe('/oauth_login.do')
  })
  it('shows who is signed in, and Deny before Allow', async () => {
    await browser.signIn(PEOPLE.admin)
    const page = await (await authorize()).text()
    expect(page).toContain('Neo Agent would like to connect to your ServiceNow account')
    expect(page).toMatch(/Alex Admin[\s\S]*Not You\?[\s\S]*Deny[\s\S]*Allow/)
  })
  it.each([
    [{ redirect_uri: `${NEO.redirectUrl}/` }, 'Invalid redirect_uri'],
    [{ redirect_uri: NEO.redirectUrl.toUpperCase() }, 'Invalid redirect_uri'],
    [{ state: '' }, 'Missing State parameter in request'],
  ])('%o: %s', async (changes, message) => {
    expect(await (await authorize(changes)).text()).toContain(message)
  })
  it('accepts each of several redirect URLs, byte for byte', async () => {
    application.redirect_url = `https://a.example/cb,${NEO.redirectUrl}`
    expect((await authorize()).headers.get('location')).toBe('/oauth_login.do')
    application.redirect_url = `https://a.example/cb, ${NEO.redirectUrl}`
    expect(await (await authorize()).text()).toContain('Invalid redirect_uri')
  })
  it('asks a public client for its challenge', async () => {
    application.public_client = 'true'
    expect(await (await authorize()).text()).toContain('Missing code_challenge parameter')
  })
  it('tells the client when the person denies', async () => {
    const token = await browser.signIn(PEOPLE.service)
    await authorize()
    const answer = await browser.post('/oauth_auth.do', { sysparm_ck: token, oauth_auth_check_action: 'deny' })
    expect(answer.headers.get('location')).toBe(`${NEO.redirectUrl}?state=s&error=access_denied`)
  })
  it('lets nobody sign in who may only use web services, is locked out or inactive', async () => {
    const user = account()
    for (const change of [{ web_service_access_only: 'true' }, { locked_out: 'true' }, { active: 'false' }]) {
      const before = { ...user }
      Object.assign(user, change)
      expect(await browser.signIn(PEOPLE.service)).toBe('')
      Object.assign(user, before)
    }
    expect(await browser.signIn(PEOPLE.service)).not.toBe('')
  })
})

describe('exchanging the code', () => {
  it('gives tokens and records whose they are', async () => {
    const { status, body } = await exchange(await consent())
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 1799 })
    const row = server.instance.db.find('oauth_credential', { type: 'access_token' })
    expect(row).toMatchObject({
      peer: application.sys_id,
      user: account().sys_id,
      sys_created_by: 'guest',
    })
  })
  it('takes a code once, and within 60 seconds', async () => {
    const code = await consent()
    await exchange(code)
    expect(await exchange(code)).toEqual(MASKED)
    const late = await consent()
    server.instance.clockSkew = 61_000
    expect(await exchange(late)).toEqual(MASKED)
  })
  it.each<Record<string, string>>([
    { client_secret: 'wrong' },
    { client_id: 'wrong' },
    { redirect_uri: 'https://x.example' },
  ])('hides why it refuses %o; the log tells', async (changes) => {
    expect(await exchange(await consent(), changes)).toEqual(MASKED)
    expect(server.instance.db.rows('syslog').at(-1)?.message).toContain('token flow')
  })
  it('refuses an account that may not write tokens', async () => {
    const code = await consent()
    const readOnly = server.instance.db.find('sys_user_role', { name: 'snc_read_only' })?.sys_id ?? ''
    server.instance.db.insert('sys_user_has_role', {
      user: account().sys_id as string,
      role: readOnly,
    })
    expect(await exchange(code)).toEqual(MASKED)
  })
})

describe('calling with a token', () => {
  const read = async () => {
    const { body } = await exchange(await consent())
    const answer = await browser.send('/api/now/table/incident?sysparm_limit=1', {
      headers: { authorization: `Bearer ${body.access_token}` },
    })
    return { status: answer.status, body: (await answer.json()) as object }
  }
  it('reads what the account may', async () => {
    expect((await read()).status).toBe(200)
  })
  it('is refused while the application is restricted and has no useraccount scope', async () => {
    application.scope_restriction_status = 'restricted'
    expect(await read()).toEqual({
      status: 403,
      body: {
        error: { message: 'User Not Authorized', detail: 'Access to unscoped api is not allowed' },
        status: 'failure',
      },
    })
    const { db } = server.instance
    const scope = db.find('sys_auth_scope', { name: 'useraccount' })?.sys_id ?? ''
    db.insert('oauth_entity_auth_scope_mapping', { oauth_entity: application.sys_id ?? '', auth_scope: scope })
    expect((await read()).status).toBe(200)
  })
})

describe('100 days of a connection', () => {
  const DAY = 86_400_000
  const at = (days: number) => void (server.instance.clockSkew = days * DAY)
  const refresh = (token: unknown) =>
    exchange('', { grant_type: 'refresh_token', refresh_token: String(token), code: '', redirect_uri: '' })
  const ends = () =>
    server.instance.db
      .rows('oauth_credential')
      .filter(({ type }) => type === 'refresh_token')
      .map(({ expires }) => expires)

  it('no refresh moves its end, and a new approval does', async () => {
    const { body } = await exchange(await consent())
    const [end] = ends()
    for (const day of [1, 50, 99]) {
      at(day)
      expect(await refresh(body.refresh_token)).toMatchObject({
        status: 200,
        body: { refresh_token: body.refresh_token },
      })
      expect(ends()).toEqual([end])
    }
    at(100)
    expect(await refresh(body.refresh_token)).toEqual(MASKED)
    const again = await exchange(await consent())
    expect(again.body.refresh_token).not.toBe(body.refresh_token)
    const renewed = ends()
    expect(renewed).toHaveLength(2)
    const days = (Date.parse(String(renewed.at(-1))) - Date.parse(String(end))) / DAY
    expect(days).toBeCloseTo(100, 1)
    at(150)
    expect(await refresh(again.body.refresh_token)).toMatchObject({ status: 200 })
  })
  it('an access token lasts half an hour, and answers say what time it is', async () => {
    const { body } = await exchange(await consent())
    const call = () =>
      browser.send('/api/now/table/incident?sysparm_limit=1', {
        headers: { authorization: `Bearer ${String(body.access_token)}` },
      })
    expect((await call()).status).toBe(200)
    at(1)
    const late = await call()
    expect(late.status).toBe(401)
    const ahead = Date.parse(late.headers.get('date') ?? '') - Date.now()
    expect(Math.abs(ahead - DAY)).toBeLessThan(60_000)
  })
})
