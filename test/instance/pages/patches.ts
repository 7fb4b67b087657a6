import { raw } from 'hono/html'
import type { Html } from './layout.ts'

/**
 * What the scripts of a page may have done to the browser's own functions before anything else runs. `CustomEvent`: older
 * client scripts replace it by an object that is not a constructor; later ones keep it and add to it. The others represent
 * monitoring and polyfills that swallow what they do not know (docs/servicenow/rest.md#custom-event).
 */
const PATCHES = {
  CustomEvent: `window.CustomEvent = { observe() {}, un() {}, fire() {}, fireTop() {}, fireAll() {}, toString: () => 'CustomEventManager' };`,
  Event: `window.Event = window.MessageEvent = { KEY_RETURN: 13, observe() {}, stop() {} };`,
  dispatchEvent: `for (const own of [window, document, EventTarget.prototype]) {
    const dispatch = EventTarget.prototype.dispatchEvent;
    own.dispatchEvent = function (event) { return /-/.test(event.type) ? false : dispatch.call(this, event); };
  }`,
  addEventListener: `for (const own of [window, EventTarget.prototype]) {
    const add = EventTarget.prototype.addEventListener;
    own.addEventListener = function (type, ...rest) { return /-/.test(type) ? undefined : add.call(this, type, ...rest); };
  }`,
  createEvent: `document.createEvent = Document.prototype.createEvent = () => { throw new TypeError('createEvent is gone'); };`,
  /** The page's markup does not contain the token; only its variables do. */
  markup: `addEventListener('DOMContentLoaded', () => {
    for (const script of document.querySelectorAll('script:not([src])')) script.remove();
    for (const input of document.querySelectorAll('[name=sysparm_ck]')) input.remove();
  });`,
  /** The page's variables do not contain the token. */
  variables: `Object.defineProperty(window, 'g_ck', { get() {}, set() {} });`,
} as const satisfies Record<string, string>

export type Patch = keyof typeof PATCHES

/** The patches of these names. Throws for an unknown one. */
export function patchesNamed(names: readonly string[]): Patch[] {
  const unknown = names.find((name) => !Object.hasOwn(PATCHES, name))
  if (unknown !== undefined)
    throw new Error(`Unknown patch "${unknown}". Known patches: ${Object.keys(PATCHES).join(', ')}.`)
  return names as Patch[]
}

/** The script that runs before all others of a page. */
export const patchScript = (patched: readonly Patch[]): Html =>
  raw(patched.length > 0 ? `<script>${patched.map((name) => PATCHES[name]).join('\n')}</script>` : '')
