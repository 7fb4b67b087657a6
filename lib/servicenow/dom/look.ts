/** What the look that is going on has found out, by question and what it was asked of. */
let answers: Map<unknown, WeakMap<object, unknown>> | undefined

/**
 * Looks at the page. Nothing changes it meanwhile, so that each question of `oncePerLook` is answered once: most ask for styles or
 * boxes, and are asked of the same elements again and again. A look within a look is a part of it.
 */
export function look<T>(at: () => T): T {
  if (answers) return at()
  answers = new Map()
  try {
    return at()
  } finally {
    answers = undefined
  }
}

/** A question about something on the page, which one look answers once; between looks it is asked anew each time. */
export function oncePerLook<Of extends object, T>(question: (of: Of) => T): (of: Of) => T {
  return (of) => {
    if (!answers) return question(of)
    let known = answers.get(question)
    if (!known) answers.set(question, (known = new WeakMap()))
    if (!known.has(of)) known.set(of, question(of))
    return known.get(of) as T
  }
}
