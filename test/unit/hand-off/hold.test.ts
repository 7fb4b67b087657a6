import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Hold, holdApproval } from '@/lib/hand-off/hold'

// jsdom has no layout: what is in the document counts as seen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: () => true,
}))

let hold: Hold
let sent: string[]
const told = vi.fn()
beforeEach(() => {
  sent = []
  told.mockClear()
  document.body.innerHTML = `<form action="/oauth_auth.do"><input name="device">
    <button name="oauth_auth_check_action" value="deny">Deny</button>
    <button name="oauth_auth_check_action" value="authorize">Allow</button></form><p>Some words</p><div id="card"><b>Allow</b></div>`
  const [form] = document.forms
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push((event.submitter as HTMLButtonElement | null)?.value ?? 'nobody')
  })
  hold = holdApproval(window, 'all')
  hold.tell(told)
})
afterEach(() => hold.release())

const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement
const click = (selector: string) => find(selector).click()
const key = (selector: string, name: string) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true })
  find(selector).dispatchEvent(event)
  return event.defaultPrevented
}

describe('while everything is held back', () => {
  it('no click, key or form submission approves or reaches the page', () => {
    const heard = vi.fn()
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit'])
      document.addEventListener(type, heard, true)
    click('[value=authorize]')
    for (const type of ['mousedown', 'pointerdown'])
      find('[value=authorize]').dispatchEvent(new MouseEvent(type, { bubbles: true }))
    expect([key('[value=authorize]', 'Enter'), key('[value=authorize]', ' '), key('input', 'Enter')]).toEqual([
      true,
      true,
      true,
    ])
    document.forms[0]?.requestSubmit(find('[value=authorize]'))
    document.forms[0]?.requestSubmit()
    expect(sent).toEqual([])
    expect(heard).not.toHaveBeenCalled()
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit'])
      document.removeEventListener(type, heard, true)
  })
  it('Deny, typing, scrolling and our own card still work', () => {
    click('[value=deny]')
    expect(sent).toEqual(['deny'])
    expect([key('input', 'a'), key('input', ' '), key('p', ' '), key('[value=authorize]', 'Tab')]).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(told).toHaveBeenCalledTimes(1)
    hold.spare(find('#card'))
    const heard = vi.fn()
    find('#card').addEventListener('click', heard)
    click('#card b')
    expect(heard).toHaveBeenCalledOnce()
  })
  it("reports a script's click, but never repeats it", () => {
    click('[value=authorize]')
    expect(told).toHaveBeenCalledOnce()
    hold.release(true)
    expect(sent).toEqual([])
  })
  it('listens again after document.open', async () => {
    document.open()
    document.write('<html><body><form><button value="authorize">Allow</button></form></body></html>')
    document.close()
    await Promise.resolve()
    document.forms[0]?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push('authorize')
    })
    click('[value=authorize]')
    expect(sent).toEqual([])
  })
})

describe('with less reach', () => {
  it('on pages for signing in only an approval is held back', () => {
    hold.reach('approvals')
    document.body.insertAdjacentHTML('beforeend', '<button id="next">Go on</button>')
    const heard = vi.fn()
    find('#next').addEventListener('click', heard)
    click('#next')
    click('[value=authorize]')
    expect(heard).toHaveBeenCalledOnce()
    expect(sent).toEqual([])
  })
  it('holds nothing after release', () => {
    hold.release()
    click('[value=authorize]')
    expect(sent).toEqual(['authorize'])
  })
})
