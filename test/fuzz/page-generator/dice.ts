/** Random choices that a seed repeats: mulberry32. */
export interface Dice {
  /** From 0 to below 1. */
  next(): number
  /** True in that share of cases. */
  chance(share: number): boolean
  below(count: number): number
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** A word that no page means anything by. */
  word(): string
  hex(length: number): string
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)]
    if (picked === undefined) throw new Error('Nothing to pick from')
    return picked
  }
  const letters = (count: number, from: string) =>
    Array.from({ length: count }, () => from[below(from.length)]).join('')
  return {
    next,
    below,
    pick,
    chance: (share) => next() < share,
    shuffled: (list) =>
      list
        .map((own) => ({ own, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ own }) => own),
    word: () => letters(7, 'bcdfghjklmnpqrstvwz'),
    hex: (length) => letters(length, '0123456789abcdef'),
  }
}
