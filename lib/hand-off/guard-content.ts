import { type HandOffKey, handOffText as text } from '../i18n/hand-off'
import { type ConsentError, type ConsentPage, displayedName, notYouLink } from './consent-page'
import type { CardContent } from './injected-card'
import type { Expected, Person } from './signed-in-person'

interface Options {
  document: Document
  expected: Expected
  /** Opens a record of the setup, in a tab of its own. */
  open: (part: 'application' | 'user') => void
}

const ERROR_HALF: Partial<Record<ConsentError, 'application'>> = {
  redirect: 'application',
  'no-redirect': 'application',
  public: 'application',
  inactive: 'application',
}

type Actions = NonNullable<CardContent['actions']>

/** The card for a page on the way to the approval that is not the approval itself. */
export function contentFor(page: ConsentPage, { expected, open }: Options): CardContent | undefined {
  const values = { user: expected.userName }
  const show = (part: 'application' | 'user') => ({ words: text(`consent.show-${part}`), act: () => open(part) })
  if (page.kind === 'error') {
    const part = ERROR_HALF[page.error]
    return {
      state: `error-${page.error}`,
      title: text('consent.error.title'),
      lines: [text(`consent.error.${page.error}` as HandOffKey, values)],
      tone: 'fail',
      actions: part ? [{ ...show(part), primary: true }] : [show('application')],
    }
  }
  if (page.kind === 'other' || page.kind === 'consent' || page.kind === 'unknown') return undefined
  return {
    state: page.kind,
    title: text(`consent.${page.kind}.title`),
    lines: [text(`consent.${page.kind}.text`, values)],
    tone: page.kind === 'login-refused' ? 'fail' : 'warn',
    actions: page.kind === 'login-refused' ? [show('user')] : [],
  }
}

/** The card that stops the wrong person, with the way to sign in as the account. */
function stopFor(userName: string, { document, expected }: Options, insist: () => void): CardContent {
  const values = { user: expected.userName, seen: displayedName(document) || userName }
  const link = notYouLink(document)
  const leave: Actions = link
    ? [{ words: text('consent.wrong.switch', values), act: () => notYouLink(document)?.click(), primary: true }]
    : []
  return {
    state: 'wrong',
    title: text('consent.wrong.title'),
    lines: [text('consent.wrong.text', values), ...(link ? [] : [text('consent.wrong.by-hand', values)])],
    tone: 'fail',
    stop: true,
    actions: [...leave, { words: text('consent.wrong.anyway', values), act: insist }],
  }
}

/** The card for an unknown page without controls that could approve. */
export const contentForUnknown = ({ expected }: Options): CardContent => ({
  state: 'unknown',
  title: text('consent.unknown.page.title'),
  lines: [text('consent.unknown.page', { user: expected.userName })],
  tone: 'warn',
})

/** The card about the signed-in person. `insist` lets that person approve, whoever it is. */
export function contentOf(person: Person, page: ConsentPage, options: Options, insist: () => void): CardContent {
  const values = { user: options.expected.userName }
  if (person.state === 'wrong') return stopFor(person.userName, options, insist)
  const different = page.kind === 'unknown' ? [text('consent.unknown.page', values)] : []
  if (person.state === 'right')
    return {
      state: 'right',
      title: text('consent.right.title'),
      lines: [text('consent.right.text', values), ...different],
      tone: 'pass',
    }
  return {
    state: 'unknown',
    title: text('consent.unknown.title'),
    lines: [
      person.why ? text(`consent.unknown.${person.why}`, values) : text('consent.unknown.text', values),
      ...different,
      text('consent.unknown.held'),
    ],
    tone: 'warn',
    actions: [{ words: text('consent.unknown.choice', values), act: insist, primary: true }],
  }
}

/** The card after somebody insisted. */
export function contentAfter(person: Person, { document, expected }: Options): CardContent {
  const isWrong = person.state === 'wrong'
  const values = { user: expected.userName, seen: isWrong ? displayedName(document) || person.userName : '' }
  return {
    state: isWrong ? 'stayed' : 'chosen',
    title: text(isWrong ? 'consent.wrong.stayed.title' : 'consent.chosen.title'),
    lines: [text(isWrong ? 'consent.wrong.stayed.text' : 'consent.chosen.text', values)],
    tone: isWrong ? 'fail' : 'warn',
  }
}

/** The card for an approval in another site's frame, where nobody can see what they click. */
export const contentInForeignFrame = (): CardContent => ({
  state: 'framed',
  title: text('consent.framed.title'),
  lines: [text('consent.framed.text')],
  tone: 'fail',
})
