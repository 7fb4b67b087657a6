import type { HandOff } from '../neo/hand-off'
import { writeField } from '../servicenow/fields/value'
import { type ConnectKey, connectText as text } from '../text/connect'
import { findConnectForm } from './fields'
import type { Refusal } from './fragment'
import type { CardContent, PlainCard } from './plain-card'

interface Options {
  document: Document
  card: PlainCard
  handOff: HandOff
  /** The hand-off is done with, or not wanted. */
  done: () => void
}

/** How the form is written: as a person would, so that frameworks that control their inputs notice. */
function write(control: HTMLInputElement, value: string): boolean {
  writeField(
    {
      control,
      kind: 'text',
      column: '',
      box: control,
      caption: '',
      required: false,
      editable: true,
      clue: 'caption',
      certainty: 1,
    },
    value,
  )
  return control.value === value
}

/** Offers to fill Neo's connect form, as soon as it is there; until then the two values can be copied. */
export function offerHandOff({ document, card, handOff, done }: Options): void {
  const end = new AbortController()
  const host = new URL(handOff.instanceUrl).hostname
  const values = [
    { caption: text('connect.instance-url'), value: handOff.instanceUrl, copy: text('connect.copy') },
    { caption: text('connect.client-id'), value: handOff.clientId, copy: text('connect.copy') },
  ]
  const close = (words: ConnectKey) => ({
    words: text(words),
    act: () => {
      end.abort()
      card.remove()
      done()
    },
  })
  let shown = ''
  const show = (content: CardContent) => {
    if (content.state === shown && card.isShown()) return
    shown = content.state
    card.show(content)
  }
  const say = (state: 'filled' | 'not-taken'): void =>
    show({
      state,
      title: text(`connect.${state}.title`),
      lines: [text(`connect.${state}.text`)],
      tone: state === 'filled' ? 'pass' : 'warn',
      ...(state === 'not-taken' && { values }),
      actions: [close('connect.close')],
    })

  function fill(): void {
    const form = findConnectForm(document)
    if (!form) return
    end.abort()
    const taken = [write(form.instanceUrl, handOff.instanceUrl), write(form.clientId, handOff.clientId)].every(Boolean)
    // Two frames later a framework has drawn what it made of them.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const now = findConnectForm(document)
        const kept = now?.instanceUrl.value === handOff.instanceUrl && now.clientId.value === handOff.clientId
        now?.secret?.focus()
        say(taken && kept ? 'filled' : 'not-taken')
        if (taken && kept) done()
      }),
    )
  }

  function look(): void {
    const isThere = findConnectForm(document) !== undefined
    const state = isThere ? 'offer' : 'looking'
    show({
      state,
      title: text(`connect.${state}.title`),
      lines: [text(`connect.${state}.text`, { host })],
      values,
      actions: [
        ...(isThere ? [{ words: text('connect.fill'), act: fill, primary: true }] : []),
        close('connect.not-now'),
      ],
    })
  }

  let frame = 0
  const observer = new MutationObserver(() => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (!end.signal.aborted) look()
    })
  })
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  })
  end.signal.addEventListener('abort', () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  })
  look()
}

/** Says why a link was not used. */
export function refuseHandOff(card: PlainCard, why: Refusal): void {
  card.show({
    state: 'refused',
    title: text('connect.refused.title'),
    lines: [text(`connect.refused.${why}`)],
    tone: 'fail',
    actions: [{ words: text('connect.close'), act: card.remove }],
  })
}
