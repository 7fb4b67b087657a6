import type { CustomFetch } from 'openid-client'
import { Agent, buildConnector, fetch } from 'undici'

/** How the dashboard's back end reaches the instance: the true host name over TLS, on this machine's port. */
export interface Network {
  ca: string
  port: () => number
}

/** A fetch to `https://<instance>` that ends at the stand-in's port, checking its certificate for the true name. */
export function instanceFetch({ ca, port }: Network): CustomFetch {
  const connect = buildConnector({ ca })
  const dispatcher = new Agent({
    connect: (options, callback) =>
      connect(
        {
          ...options,
          hostname: '127.0.0.1',
          host: `127.0.0.1:${port()}`,
          port: String(port()),
          servername: options.hostname,
        },
        callback,
      ),
  })
  return async (url, { method, headers, body, redirect, signal }) => {
    const answer = await fetch(url, {
      method,
      headers,
      // The client library sends forms as URLSearchParams, our own calls as text.
      body: typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : null,
      redirect,
      ...(signal && { signal }),
      dispatcher,
    })
    return new Response(await answer.text(), { status: answer.status, headers: [...answer.headers] })
  }
}
