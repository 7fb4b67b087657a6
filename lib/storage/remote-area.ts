import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { isOwnPage } from '../shared/own-page'
import type { StorageArea, StorageChanges } from './area'

/** Requests of the extension's pages to the background's database, in Firefox. */
export const storeRequestSchemas = [
  z.object({ type: z.literal('store.get'), key: z.nullable(z.string()) }),
  z.object({ type: z.literal('store.set'), items: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('store.remove'), key: z.string() }),
  z.object({ type: z.literal('store.clear') }),
] as const

export const STORE_CHANGED = 'store.changed'

type Answer = { ok: boolean; reason?: string; data?: unknown } | undefined

async function send(request: object): Promise<unknown> {
  const answer = (await browser.runtime.sendMessage(request)) as Answer
  if (!answer?.ok) throw new Error(answer?.reason ?? 'no answer')
  return answer.data
}

/** The background's storage as seen by the extension's pages: by messages, which only those pages may send. */
export function remoteArea(): StorageArea {
  return {
    get: async (key) => ((await send({ type: 'store.get', key })) ?? {}) as Record<string, unknown>,
    set: async (items) => void (await send({ type: 'store.set', items })),
    remove: async (key) => void (await send({ type: 'store.remove', key })),
    clear: async () => void (await send({ type: 'store.clear' })),
    watch: (changed, signal) => {
      const listener = (message: unknown, from: { id?: string; url?: string; tab?: unknown }) => {
        // A script in a page can send messages of any form, but not as one of the extension's pages.
        if (from.id !== browser.runtime.id || !isOwnPage(from.url)) return
        const { type, changes } = (message ?? {}) as { type?: unknown; changes?: StorageChanges }
        if (type === STORE_CHANGED && changes) changed(changes)
      }
      browser.runtime.onMessage.addListener(listener)
      signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
    },
  }
}
