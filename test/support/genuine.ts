/** A response as a browser gives it that comes from a server: one that a script makes has neither type nor address. */
export const genuine = (response: Response, address: string): Response =>
  Object.defineProperties(response, { type: { value: 'basic' }, url: { value: address } })
