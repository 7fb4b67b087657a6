/**
 * Keeps React from adding listeners to the page's document while its root is created. The guide then receives no selection events.
 *
 * @cause React listens to the document's `selectionchange` and never stops, which keeps all of the guide in the page's memory.
 * @upstream https://github.com/react/react/issues/7128
 * @gain The page gets back the memory of the guide.
 * @until `root.unmount()` removes the listener.
 * @proof test/e2e/idle.spec.ts
 */
export function withoutDocumentListeners<T>(make: () => T): T {
  document.addEventListener = () => undefined
  try {
    return make()
  } finally {
    Reflect.deleteProperty(document, 'addEventListener')
  }
}
