/** Offers a text as a file; it does not leave the browser. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // The download has started by the end of this task.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
