/** Whether a name follows an organisation's rule, a regular expression for the whole of it; an empty rule allows all. */
export const follows = (name: string, rule: string): boolean =>
  rule === '' || new RegExp(`^(?:${rule})$`, 'u').test(name)
