/** A response as the browser gives it for a server's answer: one made by a script has neither type nor URL. */
export const genuine = (response: Response, address: string): Response =>
  Object.defineProperties(response, { type: { value: 'basic' }, url: { value: address } })
