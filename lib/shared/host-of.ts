/** The host name of an address, without a port; empty where there is none. */
export const hostOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).hostname : '')
