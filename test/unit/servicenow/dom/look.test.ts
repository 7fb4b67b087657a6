// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { look, oncePerLook } from '@/lib/servicenow/dom/look'

const asked = () => {
  const question = vi.fn((of: { value: number | undefined }) => of.value)
  return { question, ask: oncePerLook(question) }
}

it('answers a question about the same thing once in a look, however deep, and anew in the next', () => {
  const { question, ask } = asked()
  const [one, other] = [{ value: 1 }, { value: undefined }] as { value: number | undefined }[]
  if (!one || !other) throw new Error('not there')
  const all = () => look(() => [ask(one), look(() => ask(one)), ask(other), ask(other)])
  expect(all()).toEqual([1, 1, undefined, undefined])
  expect(question).toHaveBeenCalledTimes(2)
  one.value = 3
  expect(all()).toEqual([3, 3, undefined, undefined])
})

it('keeps two questions about the same thing apart', () => {
  const of = { value: 1 }
  const [first, second] = [oncePerLook(() => 'first'), oncePerLook(() => 'second')]
  expect(look(() => [first(of), second(of)])).toEqual(['first', 'second'])
})

it('asks each time between looks, also after one that failed', () => {
  const { question, ask } = asked()
  const of = { value: 1 }
  const fail = () => {
    ask(of)
    throw new Error('broken')
  }
  expect(() => look(fail)).toThrow('broken')
  of.value = 2
  expect([ask(of), ask(of)]).toEqual([2, 2])
  expect(question).toHaveBeenCalledTimes(3)
})
