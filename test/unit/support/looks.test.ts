// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../support/looks'

const LOOK = ['main 0,0,380,300 | 14px | 1.2.3 | 0.0.0', 'button 16,20,120,36 | 14px | 9.9.9 | 4.4.4']
const changed = (line: string) => [LOOK[0] ?? '', line]

describe('two looks', () => {
  it.each([true, false])('are the same where nothing changed (same fonts: %s)', (isSame) => {
    expect(differencesOf(LOOK, LOOK, isSame)).toEqual([])
  })
  it.each([
    ['a colour', changed('button 16,20,120,36 | 14px | 9.9.8 | 4.4.4')],
    ['another element', changed('a 16,20,120,36 | 14px | 9.9.9 | 4.4.4')],
    ['an element that is gone', LOOK.slice(0, 1)],
    ['one that is new', [...LOOK, LOOK[1] ?? '']],
  ])('differ by %s, whatever the fonts', (_, now) => {
    for (const isSame of [true, false]) expect(differencesOf(now, LOOK, isSame)).toHaveLength(1)
  })
  it.each([
    ['moved', 'button 18,20,120,36'],
    ['larger', 'button 16,20,120,38'],
  ])('differ by an element that is %s, with the same fonts alone', (_, place) => {
    const now = changed(`${place} | 14px | 9.9.9 | 4.4.4`)
    expect(differencesOf(now, LOOK, true)).toEqual([`is  ${now[1]}\nwas ${LOOK[1]}`])
    expect(differencesOf(now, LOOK, false)).toEqual([])
  })
  it('do not differ by what rounding changes', () => {
    expect(differencesOf(changed('button 16.5,21,119.5,36 | 14px | 9.9.9 | 4.4.4'), LOOK, true)).toEqual([])
  })
})
