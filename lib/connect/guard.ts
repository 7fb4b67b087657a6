import type { TableApi } from '../servicenow/table-api'
import { type ConnectKey, connectText as text } from '../text/connect'
import { ALLOW, type ConsentError, type ConsentPage, notYou, shownName } from './consent-page'
import type { CardContent, PlainCard } from './plain-card'

/** The service account that should approve. */
export interface Expected {
  sysId: string
  userName: string
}

/** Who is signed in, as far as that can be seen. */
export type Person = { state: 'right' } | { state: 'wrong'; seen: string } | { state: 'unknown' }

interface Options {
  document: Document
  card: PlainCard
  expected: Expected
  /** Brings the admin to a record of the set-up, in a tab of its own. */
  open: (half: 'application' | 'user') => void
}

/** How long, in ms, Allow is held while it is found out who is signed in. */
export const HOLD = 4_000

/** Asks the instance who is signed in; the page's own token is used and goes nowhere else. */
export async function whoIs(api: TableApi, { sysId, userName }: Expected, document: Document): Promise<Person> {
  const answer = await api.query('sys_user', 'sys_id=javascript:gs.getUserID()', ['sys_id', 'user_name'], 2)
  const [row, more] = answer.ok ? answer.rows : []
  // Where the term is not understood it is dropped, and everybody comes back.
  if (!row?.sys_id || more) return { state: 'unknown' }
  if (row.sys_id === sysId || row.user_name === userName) return { state: 'right' }
  return { state: 'wrong', seen: shownName(document) || row.user_name || '' }
}

export interface Hold {
  /** Lets Allow be clicked. With `goOn` a click of the admin's that was held back is made now, so that it was not in vain. */
  release: (goOn?: boolean) => void
  /** Calls back whenever a click is held back. */
  tell: (held: () => void) => void
}

/**
 * Holds back clicks on Allow until released: nobody approves by habit before it is known who is signed in. A key pressed
 * on Allow is a click too.
 */
export function holdAllow(document: Document): Hold {
  const end = new AbortController()
  let allow: HTMLElement | undefined
  let told: (() => void) | undefined
  const stop = (event: Event) => {
    const button = event.composedPath().find((node) => (node as Partial<Element>).matches?.(ALLOW))
    if (!button) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.isTrusted) allow = button as HTMLElement
    told?.()
  }
  document.addEventListener('click', stop, { capture: true, signal: end.signal })
  return {
    release: (goOn = false) => {
      end.abort()
      if (goOn) allow?.click()
    },
    tell: (held) => (told = held),
  }
}

const ERROR_HALF: Partial<Record<ConsentError, 'application'>> = {
  redirect: 'application',
  'no-redirect': 'application',
  public: 'application',
  inactive: 'application',
}

/** What to say on a page on the way to the approval. */
export function contentFor(page: ConsentPage, { expected, open }: Options): CardContent | undefined {
  const values = { user: expected.userName }
  const show = (half: 'application' | 'user') => ({
    words: text(`consent.show-${half}`),
    act: () => open(half),
  })
  if (page.kind === 'error') {
    const half = ERROR_HALF[page.error]
    return {
      state: `error-${page.error}`,
      title: text('consent.error.title'),
      lines: [text(`consent.error.${page.error}` as ConnectKey, values)],
      tone: 'fail',
      actions: half ? [{ ...show(half), primary: true }] : [show('application')],
    }
  }
  if (page.kind === 'other' || page.kind === 'consent') return undefined
  return {
    state: page.kind,
    title: text(`consent.${page.kind}.title`),
    lines: [text(`consent.${page.kind}.text`, values)],
    tone: page.kind === 'login-refused' ? 'fail' : 'warn',
    actions: page.kind === 'login-refused' ? [show('user')] : [],
  }
}

/** On the consent page: a calm word where it is the right account; a stop where it is not, and Allow stays held. */
export function judgeConsent(person: Person, { document, card, expected }: Options, { release, tell }: Hold): void {
  const values = { user: expected.userName, ...(person.state === 'wrong' && { seen: person.seen }) }
  if (person.state !== 'wrong') {
    card.show({
      state: person.state,
      title: text(`consent.${person.state}.title`),
      lines: [text(`consent.${person.state}.text`, values)],
      tone: person.state === 'right' ? 'pass' : 'warn',
    })
    release(person.state === 'right')
    return
  }
  const link = notYou(document)
  const stop: CardContent = {
    state: 'wrong',
    title: text('consent.wrong.title'),
    lines: [text('consent.wrong.text', values), ...(link ? [] : [text('consent.wrong.by-hand', values)])],
    tone: 'fail',
    stop: true,
    actions: [
      ...(link ? [{ words: text('consent.wrong.switch', values), act: () => link.click(), primary: true }] : []),
      {
        words: text('consent.wrong.anyway', values),
        act: () => {
          release()
          card.show({
            state: 'stayed',
            title: text('consent.wrong.stayed.title'),
            lines: [text('consent.wrong.stayed.text', values)],
            tone: 'fail',
          })
        },
      },
    ],
  }
  card.show(stop)
  // Without a word the held button would be a riddle: something on the page took the card away.
  tell(() => card.isShown() || card.show(stop))
}
