import type { CDPSession, Page } from '@playwright/test'
import { extensionWorlds } from '../inside.ts'

/** A page whose process was taken over: the attacker can run anything in the world of our scripts there. */
export class TakenOver {
  private readonly session: CDPSession
  private readonly world: number

  private constructor(session: CDPSession, world: number) {
    this.session = session
    this.world = world
  }

  static async of(page: Page): Promise<TakenOver> {
    const session = await page.context().newCDPSession(page)
    const [world] = await extensionWorlds(session)
    if (world === undefined) throw new Error('no script of ours runs here')
    return new TakenOver(session, world)
  }

  /** Evaluates an expression in our world; returns its value, or the error as text. */
  async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: `(async () => { try { return await (${expression}) } catch (error) { return 'threw: ' + error } })()`,
      contextId: this.world,
      awaitPromise: true,
      returnByValue: true,
    })
    return exceptionDetails ? `threw: ${exceptionDetails.text}` : result.value
  }

  /** Sends a message as a script of ours would. */
  send = (message: object): Promise<unknown> => this.run(`chrome.runtime.sendMessage(${JSON.stringify(message)})`)
}
