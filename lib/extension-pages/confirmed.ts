/** Ticks at what only the admin knows. They are kept on the extension's own pages, so that a popup that was closed opens as it was. */
const keyOf = (host: string) => `confirmed:${host}`

/** What was confirmed of an instance's application; nothing of another one. */
export function readConfirmed(host: string, clientId: string | undefined): readonly string[] {
  const [own, ...confirmed] = (localStorage.getItem(keyOf(host)) ?? '').split(' ')
  return clientId !== undefined && own === clientId ? confirmed : []
}

/** Keeps what is confirmed. Where it cannot be kept, it is asked again. */
export function keepConfirmed(host: string, clientId: string, confirmed: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(host), [clientId, ...confirmed].join(' '))
  } catch {}
}

export const forgetConfirmed = (host: string): void => localStorage.removeItem(keyOf(host))
