/** The browser's own message for an error; shortened, since it is shown and sent. */
export const errorReason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)
