// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { asksForKind, instanceKind } from '@/lib/servicenow/instance-kind'

describe('the kind of an instance', () => {
  it.each([
    ['acme.service-now.com', undefined, undefined, 'unknown', 'none', false],
    ['acme.service-now.com', true, 'acme', 'production', 'property', false],
    ['acme.service-now.com', false, 'acme', 'sub-production', 'property', true],
    ['acmetest.service-now.com', undefined, undefined, 'sub-production', 'name', true],
    ['acmetest.service-now.com', false, undefined, 'sub-production', 'property', true],
    ['acmetest.service-now.com', true, undefined, 'unknown', 'disagree', true],
    ['dev12345.service-now.com', undefined, 'dev12345', 'sub-production', 'name', true],
    ['acme.service-now.com', undefined, 'acmeuat', 'sub-production', 'name', true],
    ['acme.service-now.com', true, 'ACMEUAT', 'unknown', 'disagree', true],
    ['help.acme.example', undefined, 'x.y/z', 'unknown', 'none', false],
    ['gsa-dev.servicenowservices.com', undefined, undefined, 'sub-production', 'name', true],
  ] as const)('%s, production %s, named %s: %s by %s', (host, production, name, kind, sign, asks) => {
    const own = instanceKind({ host, production, name })
    expect(own).toEqual({ kind, sign })
    expect(asksForKind(own)).toBe(asks)
  })
})
