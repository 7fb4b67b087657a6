/** In px: what rounding may change. */
const TOLERANCE = 1.5

/** What differs between two looks; `isSame`: of one browser and its fonts, so that places and sizes count. */
export function differencesOf(now: readonly string[], before: readonly string[], isSame: boolean): string[] {
  const parts = (line = '') => {
    const [place = '', ...style] = line.split(' | ')
    const [tag, box = ''] = place.split(' ')
    return { tag, box: box.split(',').map(Number), style: style.join(' | ') }
  }
  const differs = (i: number) => {
    const [a, b] = [parts(now[i]), parts(before[i])]
    if (a.tag !== b.tag || a.style !== b.style) return true
    return isSame && a.box.some((px, side) => Math.abs(px - (b.box[side] ?? 0)) > TOLERANCE)
  }
  const all = Array.from({ length: Math.max(now.length, before.length) }, (_, i) => i)
  return all.filter(differs).map((i) => `is  ${now[i] ?? '–'}\nwas ${before[i] ?? '–'}`)
}
