import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'

/** A module that remembers what is done with it. */
const done: string[] = []

/** Leaves behind whatever a file of tests can, and proves that no file before has. There are more such files than workers. */
export const leaving = (file: string) =>
  it('nothing that an earlier file left is here', async () => {
    const page = globalThis as { left?: string; document?: Document }
    expect(page.left).toBeUndefined()
    expect(process.env.LEFT).toBeUndefined()
    expect(await browser.storage.local.get(null)).toEqual({})
    expect(Object.keys(browser.scripting)).not.toContain('left')
    expect(vi.isFakeTimers()).toBe(false)
    expect(new Date().getFullYear()).toBeGreaterThan(2000)
    expect(done).toEqual([])
    expect(page.document?.body.innerHTML ?? '').toBe('')
    expect(page.document ? 'left' in Element.prototype : false).toBe(false)

    done.push(file)
    page.left = file
    process.env.LEFT = file
    await browser.storage.local.set({ left: file })
    Object.assign(browser.scripting, { left: file })
    vi.useFakeTimers({ now: 0 })
    vi.stubGlobal('structuredClone', undefined)
    performance.mark(file)
    if (!page.document) return
    page.document.body.innerHTML = file
    Object.assign(Element.prototype, { left: file })
  })
