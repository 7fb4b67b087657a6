import type { Page } from '@playwright/test'
import { INSTANCE, signIn } from './fixtures.ts'

// What others do meanwhile: people in other tabs, and other extensions.

/** Signs out, and in as somebody, in a tab of its own. */
export async function signInAs(page: Page, person: { user: string; password: string }): Promise<void> {
  await page.goto(`${INSTANCE}/logout.do`)
  await page.goto(`${INSTANCE}/login.do`)
  await signIn(page, person)
  await page.waitForURL(({ pathname }) => !pathname.endsWith('login.do'))
}

/** Appends the technical name to every label, wherever it is rendered, as developer tools do. */
export function nameLabels(): void {
  const done = new WeakSet<Element>()
  const mark = (root: Document | ShadowRoot) => {
    for (const label of root.querySelectorAll('label, .label-text, .now-checkbox-label, .now-form-field-label')) {
      if (done.has(label)) continue
      done.add(label)
      label.append(` | ${label.getAttribute('for') ?? 'column'}`)
    }
  }
  const watch = (root: Document | ShadowRoot) => {
    mark(root)
    new MutationObserver(() => mark(root)).observe(root, { childList: true, subtree: true })
  }
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')
  Element.prototype.attachShadow = function (init) {
    const root = own?.value.call(this, init) as ShadowRoot
    watch(root)
    return root
  }
  document.addEventListener('DOMContentLoaded', () => watch(document))
}
