/** What went wrong, as the browser says it; short, since it is shown and sent. */
export const errorReason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)
