// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { admissionOf } from '@/lib/domain/admission'
import { compareRedirectUrl } from '@/lib/domain/checks/redirect-url'
import { parseFragment, withoutHandOff } from '@/lib/hand-off/fragment'
import { defaultPolicy } from '@/lib/neo/policy'
import { instanceUrl, isInstanceHost } from '@/lib/servicenow/instance-url'
import { ownHostIn } from '@/lib/servicenow/own-host'
import { pageOf } from '@/lib/servicenow/pages'
import { hostOf } from '@/lib/shared/host-of'
import { LANGUAGE_CODES, languageFor } from '@/lib/shared/languages'
import { hostParameter } from '@/lib/storage/hosts'
import { runs, untilDone } from './runs'

const PARTS = [
  'https://',
  'acme.service-now.com',
  '.evil.example',
  '@',
  ':443',
  '/',
  '//',
  '..',
  '%2F',
  '%00',
  '#',
  '?',
  '&',
  '=',
  'sys_id=',
  'a'.repeat(32),
  'now/nav/ui/classic/params/target/',
  'oauth_entity.do',
  'javascript:',
  'instance_url=',
  'client_id=',
  '\u202e',
  'xn--',
  '\\',
  ' ',
  '[::1]',
  '%E0%A4%A',
]
const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join('')),
  // Long ones, over which a careless pattern would take for ever.
  fc
    .tuple(fc.array(fc.constantFrom(...PARTS), { maxLength: 3 }), fc.nat(1_000), fc.constantFrom(...PARTS))
    .map(([parts, times, end]) => parts.join('').repeat(times) + end),
)
const SUFFIX = /^[a-z0-9][a-z0-9-]*\.(service-now|servicenowservices)\.com$/

it('no address makes anything throw, or counts for an instance that it is not', () => {
  fc.assert(
    fc.property(
      address,
      untilDone((text) => {
        expect(typeof pageOf(text).kind).toBe('string')
        const host = hostOf(text)
        if (isInstanceHost(host)) expect(host).toMatch(SUFFIX)
        if (admissionOf(host, defaultPolicy) === 'allowed') expect(host).toMatch(SUFFIX)
        const url = instanceUrl(text)
        if (url) expect(new URL(url).origin).toBe(url)
        const own = ownHostIn([text])
        if (own) expect(own).toMatch(SUFFIX)
        const named = hostParameter(`?host=${text}`)
        if (named) expect(named).toMatch(/^[a-z0-9.-]+$/)
        expect(LANGUAGE_CODES).toContain(languageFor('auto', text))
      }),
    ),
    runs(),
  )
})

it('no fragment is carried but one of the form, and what is ours is taken out of it', () => {
  fc.assert(
    fc.property(
      address,
      untilDone((text) => {
        const found = parseFragment(`#${text}`)
        if (found.state === 'carried') {
          expect(new URL(found.handOff.instanceUrl).hostname).toMatch(SUFFIX)
          expect(found.handOff.clientId).toMatch(/^[\w.~:/-]{1,255}$/)
        }
        expect(withoutHandOff(`#${text}`)).not.toMatch(/(^#|&)(instance_url|client_id)=/)
      }),
    ),
    runs(),
  )
})

it('two URLs are the same only where every character is', () => {
  fc.assert(
    fc.property(
      fc.oneof(address, fc.constant(defaultPolicy.redirectUrl)),
      untilDone((text) => {
        const difference = compareRedirectUrl(text, defaultPolicy.redirectUrl)
        expect(difference === undefined).toBe(text === defaultPolicy.redirectUrl)
        if (difference) expect(text[difference.at]).not.toBe(defaultPolicy.redirectUrl[difference.at])
      }),
    ),
    runs(),
  )
})
