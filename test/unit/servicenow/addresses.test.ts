import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf, fetchInstance, leadsAway } from '@/lib/servicenow/addresses'
import { readOwnHostTexts, receiveToken } from '@/lib/servicenow/own-host'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { genuine } from '../../support/genuine'

const TOKEN = 't'.repeat(72)
const { origin } = location

/** A page that leads relative addresses to another site. */
beforeEach(() => {
  const base = document.createElement('base')
  base.href = 'https://attacker.example/'
  document.head.append(base)
})
afterEach(() => {
  document.querySelector('base')?.remove()
  vi.unstubAllGlobals()
})

describe("an address of the instance is built from its document's own origin", () => {
  it('whatever the base address is', () => {
    expect(document.baseURI).toBe('https://attacker.example/')
    expect(addressOf('/api/now/table/sys_user?a=b')).toBe(`${origin}/api/now/table/sys_user?a=b`)
  })
  it.each([
    '//attacker.example/',
    '/\\attacker.example/',
    '\\\\attacker.example',
    '/\t/attacker.example/',
    '/\n/attacker.example/',
    '\t//attacker.example/',
    'https://attacker.example/',
    'https:attacker.example',
    'javascript:alert(1)',
    '@attacker.example/',
    '.attacker.example/',
    ':8443/',
    'api/now',
    '',
    ' /api',
  ])('and %j is none', (path) => expect(() => addressOf(path)).toThrow(TypeError))
})

describe('an answer is taken only where the instance gave it', () => {
  const answers = (response: (address: string) => Response) =>
    vi.stubGlobal('fetch', async (address: string) => response(address))
  const json = () => new Response('{"result":[]}', { headers: { 'content-type': 'application/json' } })
  const send = () => createRestClient(async () => TOKEN).send('GET', '/api/now/table/sys_user')

  it('to this very request', async () => {
    answers((address) => genuine(json(), address))
    expect(await send()).toMatchObject({ ok: true })
  })
  it.each([
    ['one that a script made', () => json()],
    ['one from another address', () => genuine(json(), `${origin}/sys_attachment.do?sys_id=1`)],
    ['one from another site', () => genuine(json(), 'https://attacker.example/api/now/table/sys_user')],
  ])('not %s', async (_what, response) => {
    answers(response)
    await expect(fetchInstance('/api/now/table/sys_user', {})).rejects.toThrow('not an answer')
    expect(await send()).toEqual({ ok: false, reason: 'network' })
  })
  it('nor for a path that leads elsewhere: nothing is sent', async () => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    expect(await createRestClient(async () => TOKEN).send('GET', '//attacker.example/')).toEqual({
      ok: false,
      reason: 'network',
    })
    expect(fetched).not.toHaveBeenCalled()
  })
  it('nor where the instance is asked for its own address', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response('https://evil.service-now.com/')
    })
    receiveToken('channel')
    window.dispatchEvent(new CustomEvent('channel', { detail: TOKEN }))
    expect(await readOwnHostTexts()).toEqual(['', ''])
    expect(asked.map((address) => new URL(address, document.baseURI).origin)).toEqual([origin, origin])
  })
})

it("a link of the page that leads away is not the page's way to sign out", () => {
  const link = (href: string) => Object.assign(document.createElement('a'), { href })
  expect(leadsAway(link('/logout.do'))).toBe(true)
  expect(leadsAway(link(`${origin}/logout.do`))).toBe(false)
  expect(leadsAway(document.createElement('button'))).toBe(false)
})
