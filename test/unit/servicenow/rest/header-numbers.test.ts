// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parseCount, parseRetryAfter } from '@/lib/servicenow/rest/header-numbers'

describe('a count in a header', () => {
  it.each([
    ['0', 0],
    ['17', 17],
    ['1000000', 1_000_000],
    ['1000001', 1_000_000],
    ['1000000000000000', 1_000_000],
    ['9007199254740991', 1_000_000],
    ['9'.repeat(400), 1_000_000],
    ['1e15', undefined],
    ['1e308', undefined],
    ['Infinity', undefined],
    ['-1', undefined],
    ['5, 5', undefined],
    ['0x10', undefined],
    ['1.5', undefined],
    [' 5', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j counts as %j', (text, count) => expect(parseCount(text)).toBe(count))
})

describe('how long to wait', () => {
  const now = Date.parse('2026-10-21T07:28:00Z')
  it.each([
    ['90', 90],
    ['0', 60],
    ['-1', 60],
    ['1e308', 60],
    ['Infinity', 60],
    ['5, 5', 60],
    ['soon', 60],
    ['', 60],
    [null, 60],
    ['9'.repeat(400), 86_400],
    ['604800', 86_400],
    ['Wed, 21 Oct 2026 07:30:00 GMT', 120],
    ['Wed, 21 Oct 2099 07:28:00 GMT', 86_400],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 60],
  ])('%j is %i seconds', (text, seconds) => expect(parseRetryAfter(text, now)).toBe(seconds))
})
