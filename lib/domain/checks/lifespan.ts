/** A lifespan in whole seconds as a form or record shows it, thousands separators allowed; undefined when it is none. */
export function parseSeconds(text: string): number | undefined {
  const digits = text.trim().replace(/[\s,.'\u00a0\u202f\u2019](?=\d{3}(\D|$))/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
