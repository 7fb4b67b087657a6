import type { Request, Response, Sender } from '../messaging/messages'
import { isOwnPage } from '../shared/own-page'
import { storageArea } from '../storage/area'
import { handleExtensionRequest } from './extension-requests'
import { handlePageRequest } from './page-requests'

const refused = (reason: string): Response => ({ ok: false, reason })

/** Reads and writes for the extension's own pages, where the background stores everything itself. */
async function handleStoreRequest(request: Extract<Request, { type: `store.${string}` }>): Promise<Response> {
  const area = storageArea()
  if (request.type === 'store.get') return { ok: true, data: await area.get(request.key) }
  if (request.type === 'store.set') await area.set(request.items)
  else if (request.type === 'store.remove') await area.remove(request.key)
  else await area.clear()
  return { ok: true }
}

/** Routes a request to the handler for its sender, each with its own list of permitted requests. */
export async function handleRequest(request: Request, sender: Sender): Promise<Response> {
  if (!('host' in request) && !isStoreRequest(request)) return handlePageRequest(request, sender)
  // Only the extension's own pages may name an instance, or access the storage.
  if (!isOwnPage(sender.url)) return refused('not allowed')
  return isStoreRequest(request) ? handleStoreRequest(request) : handleExtensionRequest(request, sender)
}

const isStoreRequest = (request: Request): request is Extract<Request, { type: `store.${string}` }> =>
  request.type.startsWith('store.')
