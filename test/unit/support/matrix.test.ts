// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { deal, leftOut, turn } from '../../support/matrix.ts'

test('seeds in a row take each test of a matrix once, and all others always', () => {
  const tag = deal(3)
  const titles = Array.from({ length: 41 }, (_title, i) => `at every step: fault ${i} ${tag()}`)
  const seeds = Array.from({ length: 16 }, (_seed, i) => String(29_000_001 + i))
  const taken = seeds.flatMap((seed) => titles.filter((title) => !leftOut(seed).test(title)))
  expect(taken.toSorted()).toEqual(titles.toSorted())
  for (const seed of seeds) {
    expect(titles.filter((title) => !leftOut(seed).test(title)).length).toBeGreaterThanOrEqual(2)
    expect(leftOut(seed).test('no forged event stores anything')).toBe(false)
  }
})

test('the same seed takes the same', () => {
  expect(leftOut('12').source).toBe(leftOut('28').source)
  expect(leftOut('12').source).not.toBe(leftOut('13').source)
})

test.each(['', 'x', '-1', '1.5', '9'.repeat(16)])('"%s" is no seed', (seed) => {
  expect(() => leftOut(seed)).toThrow('should be a whole number')
  expect(() => turn(['a'], 0, seed)).toThrow('should be a whole number')
})

test('a run takes one column of each row, and each column; runs with seeds in a row take all', () => {
  const columns = ['a', 'b', 'c', 'd', 'e']
  const rows = Array.from({ length: 7 }, (_row, i) => i)
  const seeds = Array.from({ length: columns.length }, (_seed, i) => String(29_000_001 + i))
  for (const seed of seeds) {
    const taken = rows.flatMap((row) => turn(columns, row, seed))
    expect(taken).toHaveLength(rows.length)
    expect(new Set(taken)).toEqual(new Set(columns))
  }
  for (const row of rows) expect(seeds.flatMap((seed) => turn(columns, row, seed)).toSorted()).toEqual(columns)
})

test('without a seed all of a row is taken', () => {
  vi.stubEnv('UNIT_SEED', undefined)
  expect(turn(['a', 'b'], 1)).toEqual(['a', 'b'])
  vi.unstubAllEnvs()
})
