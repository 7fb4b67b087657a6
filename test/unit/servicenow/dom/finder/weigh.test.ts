// @vitest-environment node
import { expect, it } from 'vitest'
import { CERTAINTY } from '@/lib/servicenow/dom/fields/clues'
import type { Lead } from '@/lib/servicenow/dom/finder/clue'
import { MIN_CERTAINTY, weighLeads } from '@/lib/servicenow/dom/finder/weigh'

const lead = (clue: keyof typeof CERTAINTY, ...matches: string[]): Lead<string> => ({
  clue,
  certainty: CERTAINTY[clue],
  matches,
})

it.each<[string, Lead<string>[], string | undefined]>([
  ['no clue at all', [], undefined],
  ['clues that lead nowhere', [lead('container-name'), lead('caption')], undefined],
  ['a name alone', [lead('control-name', 'a'), lead('caption')], 'a'],
  ['a caption alone', [lead('caption', 'a')], 'a'],
  ['clues that agree', [lead('control-name', 'a'), lead('caption', 'a')], 'a'],
  ['clues that lead to different controls', [lead('control-name', 'a'), lead('caption', 'b')], undefined],
  ['two controls of that name', [lead('control-name', 'a', 'b'), lead('caption', 'a')], undefined],
  [
    'a caption that stands twice, once at the named control',
    [lead('control-name', 'a'), lead('caption', 'a', 'b')],
    'a',
  ],
  ['a caption that stands twice, elsewhere', [lead('control-name', 'a'), lead('caption', 'b', 'c')], undefined],
  ['two against one', [lead('container-name', 'a'), lead('control-name', 'a'), lead('caption', 'b')], undefined],
])('%s', (_what, leads, expected) => {
  expect(weighLeads(leads)?.match).toBe(expected)
})

it('is surer with each clue that agrees, and never sure below the bar', () => {
  const one = weighLeads([lead('caption', 'a')])?.certainty ?? 0
  const two = weighLeads([lead('control-name', 'a'), lead('caption', 'a')])?.certainty ?? 0
  expect(one).toBeGreaterThanOrEqual(MIN_CERTAINTY)
  expect(two).toBeGreaterThan(one)
  expect(two).toBeLessThan(1)
})
