import type { Trick } from './trick'

/**
 * React waits for its turn with a timer instead of a `MessageChannel`, which would keep all of the guide in the page's memory
 * after the guide is gone.
 *
 * @cause React's scheduler keeps one channel for good, with no way to close it.
 * @upstream https://github.com/react/react/issues/26608
 * @gain The page gets back the memory of the guide.
 * @until The scheduler closes its channel, or uses `scheduler.postTask`.
 * @proof test/e2e/idle.spec.ts
 */
export const reactTimers: Trick = { define: { MessageChannel: 'undefined', setImmediate: 'undefined' } }
