// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFragment, withoutHandOff } from '@/lib/hand-off/fragment'
import { handOffLink } from '@/lib/neo/hand-off'
import { defaultPolicy } from '@/lib/neo/policy'
import { instanceUrl } from '@/lib/servicenow/instance-url'

const ID = 'c0ffee'.repeat(5) + 'aa'
const URL_OK = 'https://acme.service-now.com'
const hash = (url: string, id: string) => `#${new URLSearchParams({ instance_url: url, client_id: id })}`

describe('the fragment of an address', () => {
  it('of our own link is accepted', () => {
    const link = new URL(handOffLink(defaultPolicy, { instanceUrl: URL_OK, clientId: ID }))
    expect(parseFragment(link.hash)).toEqual({ state: 'carried', handOff: { instanceUrl: URL_OK, clientId: ID } })
    expect(parseFragment(hash('https://gsa.servicenowservices.com', 'TRINO_CONNECTOR_OAUTH_CLIENT'))).toMatchObject({
      state: 'carried',
    })
  })
  it.each(['', '#', '#section', '#/route?x=1', '#access_token=abc', '#my_client_identity=1'])(
    '%s hands nothing over',
    (text) => {
      expect(parseFragment(text)).toEqual({ state: 'none' })
    },
  )
  it.each([
    ['another host', hash('https://evil.example', ID), 'instance'],
    ['a look-alike host', hash('https://acme.service-now.com.evil.example', ID), 'instance'],
    ['a host in the user part', hash('https://acme.service-now.com@evil.example', ID), 'instance'],
    ['http', hash('http://acme.service-now.com', ID), 'instance'],
    ['a port', hash('https://acme.service-now.com:8443', ID), 'instance'],
    ['a path', hash('https://acme.service-now.com/x', ID), 'instance'],
    ['a slash', hash('https://acme.service-now.com/', ID), 'instance'],
    ['upper case', hash('https://ACME.service-now.com', ID), 'instance'],
    ["ServiceNow's own site", hash('https://support.service-now.com', ID), 'instance'],
    ['a script as instance', hash('javascript:alert(1)', ID), 'instance'],
    ['no instance', `#client_id=${ID}`, 'instance'],
    ['no Client ID', `#instance_url=${encodeURIComponent(URL_OK)}`, 'client-id'],
    ['a script as Client ID', hash(URL_OK, 'javascript:alert(1)'), 'client-id'],
    ['markup as Client ID', hash(URL_OK, '<img src=x onerror=1>'), 'client-id'],
    ['a space in the Client ID', hash(URL_OK, 'a b'), 'client-id'],
    ['a huge value', hash(URL_OK, 'a'.repeat(5000)), 'too-long'],
    ['two instances', `${hash(URL_OK, ID)}&instance_url=https%3A%2F%2Fother.service-now.com`, 'twice'],
    ['two Client IDs', `${hash(URL_OK, ID)}&client_id=x`, 'twice'],
    ['a broken encoding', `#instance_url=%E0%A4%A&client_id=${ID}`, 'encoding'],
    ['a double encoding', `#instance_url=https%253A%252F%252Facme.service-now.com&client_id=${ID}`, 'encoding'],
    ['a control character', `#instance_url=${encodeURIComponent(URL_OK)}&client_id=abc%00`, 'encoding'],
  ])('with %s is refused', (_what, text, why) => {
    expect(parseFragment(text)).toEqual({ state: 'refused', why })
  })
  it("loses the hand-off, and keeps the page's own part", () => {
    expect(withoutHandOff(hash(URL_OK, ID))).toBe('')
    expect(withoutHandOff(`#tab=2&client_id=${ID}&instance_url=x`)).toBe('#tab=2')
  })
  it('never throws, and carries only canonical instances and plain Client IDs', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.webUrl(), fc.string()).map(([url, id]) => hash(url, id)),
      fc
        .tuple(fc.constantFrom(URL_OK, 'https://x.servicenowservices.com'), fc.string())
        .map(([url, id]) => `#instance_url=${url}&client_id=${id}`),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const found = parseFragment(text)
        if (found.state !== 'carried') return
        const { instanceUrl: url, clientId } = found.handOff
        expect(instanceUrl(new URL(url).hostname)).toBe(url)
        expect(clientId).toMatch(/^[\w.~:/-]{1,255}$/)
      }),
      { numRuns: 2000 },
    )
  })
})
