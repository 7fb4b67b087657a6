import { afterEach, describe, expect, it, vi } from 'vitest'
import { displayedName, notYouLink } from '@/lib/hand-off/consent-page'

// jsdom has no layout: what is marked as hidden counts as unseen.
vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
  isVisible: (element: Element) => !element.hasAttribute('hidden'),
}))
afterEach(() => document.body.replaceChildren())

const found = (html: string) => {
  document.body.innerHTML = html
  return notYouLink(document)?.id
}
const NAMED = '<a id="named" href="#">Not You?</a>'
const OUT = '<a id="out" href="/logout.do">Leave</a>'

describe('the link to sign in as somebody else', () => {
  it.each([
    ['is the one that says so', NAMED, 'named'],
    ['is the one that says so, beside one that signs out', `${OUT}${NAMED}`, 'named'],
    ['is a button that says so', '<button id="named">Not You?</button><button>Help</button>', 'named'],
    ['is the only one that signs out', `${OUT}<a href="/help.do">Help</a><button>More</button>`, 'out'],
    ['is the only one that signs out, where two say so', `${NAMED}${NAMED}${OUT}`, 'out'],
    ['is none of two that sign out', `${OUT}${OUT}`, undefined],
    ['is none that does neither', '<a href="/help.do">Help</a>', undefined],
    ['is none without an address', '<a>Help</a><button>x</button>', undefined],
    ['is none that is hidden', '<a id="named" href="#" hidden>Not You?</a>', undefined],
    ['is none that leads to another site', '<a id="named" href="https://attacker.example/">Not You?</a>', undefined],
    ['is the one that is seen, of two', `<a id="hidden" href="#" hidden>Not You?</a>${NAMED}`, 'named'],
  ])('%s', (_, html, id) => {
    expect(found(html)).toBe(id)
  })
})

describe('the name beside it', () => {
  const name = (html: string) => {
    document.body.innerHTML = html
    return displayedName(document)
  }
  it('is what else stands there', () => {
    expect(name(`<p> Alex Admin ${NAMED} </p>`)).toBe('Alex Admin')
  })
  it('is cut where it is longer than a name', () => {
    expect(name(`<p>${'x'.repeat(300)} ${NAMED}</p>`)).toBe('x'.repeat(200))
  })
  it('is none where nothing stands there, or there is no such link', () => {
    expect(name(`<p>${NAMED}</p>`)).toBe('')
    expect(name('<p>Alex Admin</p>')).toBe('')
  })
})
