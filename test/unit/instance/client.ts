import { Agent, buildConnector, fetch, type RequestInit, type Response } from 'undici'
import type { Running } from '../../instance/server.ts'

/** A bare HTTP client with cookies on the true host names; the certificate is the stand-in's own. */
export class Client {
  readonly #cookies = new Map<string, string>()
  readonly #dispatcher: Agent

  constructor(server: Running) {
    const connect = buildConnector({ rejectUnauthorized: false })
    const port = String(server.port)
    this.#dispatcher = new Agent({
      connect: (options, callback) =>
        connect(
          { ...options, hostname: '127.0.0.1', host: `127.0.0.1:${port}`, port, servername: options.hostname },
          callback,
        ),
    })
  }

  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, 'https://acme.service-now.com')
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) }
    const answer = await fetch(target, { redirect: 'manual', ...init, headers, dispatcher: this.#dispatcher })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    return answer
  }

  post(url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(url, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }

  /** Signs in; answers the session's `g_ck` as the pages show it. */
  async signIn(person: { user: string; password: string }): Promise<string> {
    await this.send('/login.do')
    await this.post('/login.do', { user_name: person.user, user_password: person.password })
    const page = await (await this.send('/now/nav/ui/home')).text()
    return /g_ck = "([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  }

  close(): Promise<void> {
    return this.#dispatcher.close()
  }
}
