import { describe, expect, it, vi } from 'vitest'
import { tokensIn } from '@/lib/hand-off/approval-token'
import { identifyPerson, matchPerson } from '@/lib/hand-off/signed-in-person'
import { onlyUser } from '@/lib/servicenow/rest/current-user'
import type { ReadResult, TableApi } from '@/lib/servicenow/rest/table-api'

const expected = { sysId: 'b'.repeat(32), userName: 'neo.agent' }
const account = { sys_id: expected.sysId, user_name: 'neo.agent' }

describe('who is signed in', () => {
  it.each([
    ['the account', [account], { state: 'right' }],
    ['the account with another User ID', [{ ...account, user_name: 'neo' }], { state: 'right' }],
    ['somebody else', [{ sys_id: 'a'.repeat(32), user_name: 'al' }], { state: 'wrong', userName: 'al' }],
    ['another record of its User ID', [{ ...account, sys_id: 'a'.repeat(32) }], { state: 'unknown', why: 'recreated' }],
    [
      'another record of its User ID in other letters',
      [{ sys_id: 'a'.repeat(32), user_name: 'Neo.Agent ' }],
      { state: 'unknown', why: 'recreated' },
    ],
    [
      'everybody, for the query was not understood',
      [account, { sys_id: 'a'.repeat(32), user_name: 'al' }],
      { state: 'unknown' },
    ],
    ['nobody', [], { state: 'unknown' }],
    ['somebody without a User ID', [{ ...account, user_name: ' ' }], { state: 'unknown' }],
    ['a row without that column', [{ sys_id: expected.sysId }], { state: 'unknown' }],
    ['what is no sys_id', [{ ...account, sys_id: 'b' }], { state: 'unknown' }],
  ])('%s', (_what, rows, person) => {
    expect(matchPerson(onlyUser(rows as Record<string, string>[]), expected)).toEqual(person)
  })
  it('nobody is right or wrong where the setup has no account', () => {
    expect(matchPerson(onlyUser([account]), { userName: 'neo.agent' })).toEqual({ state: 'unknown', why: 'no-account' })
  })
})

describe('asking who is signed in', () => {
  const ask = async (...answers: ReadResult[]) => {
    const used: unknown[] = []
    const apiWith = (token: () => Promise<string | undefined>): TableApi => ({
      query: async () => {
        used.push(await token())
        return answers[used.length - 1] ?? { ok: false, reason: 'session-ended' }
      },
    })
    const tokens = ['one', 'two', 'three', 'last'].map((token) => vi.fn(async () => token))
    return { person: await identifyPerson(tokens, apiWith, expected), used }
  }
  it('tries the next token if one is refused, and stops after the last', async () => {
    const refused = { ok: false, reason: 'session-ended' } as const
    expect(await ask({ ok: true, rows: [account] })).toEqual({ person: { state: 'right' }, used: ['one'] })
    expect(await ask(refused, { ok: true, rows: [account] })).toEqual({
      person: { state: 'right' },
      used: ['one', 'two'],
    })
    expect(await ask(refused, refused, { ok: false, reason: 'no-token' })).toEqual({
      person: { state: 'unknown' },
      used: ['one', 'two', 'last'],
    })
  })
  it('does not try another token if the answer does not depend on it', async () => {
    expect(await ask({ ok: false, reason: 'unexpected' })).toEqual({ person: { state: 'unknown' }, used: ['one'] })
  })
})

describe('the tokens of a page', () => {
  const token = (letter: string) => letter.repeat(72)
  it('are found in forms, scripts and meta elements, each once', () => {
    document.head.innerHTML = `<meta name="g_ck" content="${token('e')}"><script type="x">var g_ck = '${token('c')}'; x = {"g_ck":"${token('d')}"}</script>`
    document.body.innerHTML = `<form><input name="sysparm_ck" value="short"></form><input name="sysparm_ck" value="${token('b')}"><input name="sysparm_ck" value="${token('b')}">`
    expect(tokensIn(document)).toEqual([token('b'), token('c'), token('d'), token('e')])
  })
  it('are none where a page withholds them', () => {
    document.head.innerHTML = `<script type="x">var g_ck = 'token_intentionally_left_blank'</script>`
    document.body.innerHTML = ''
    expect(tokensIn(document)).toEqual([])
  })
})
