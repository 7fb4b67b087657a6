import { type HandOffKey, handOffText as text } from '../i18n/hand-off'
import type { Offer } from '../messaging/messages'
import { asksForKind } from '../servicenow/instance-kind'
import { hostOf } from '../shared/host-of'
import { watchForApproval } from './after-filling'
import { findConnectForm } from './dashboard-fields'
import { fillConnectForm } from './fill-dashboard-form'
import type { Refusal } from './fragment'
import type { CardContent, InjectedCard } from './injected-card'
import { kindLines } from './kind-lines'

interface Options {
  document: Document
  card: InjectedCard
  /** What may be offered, best first. */
  offers: readonly Offer[]
  /** Aborts when the offer ends, for example because another link is opened in this tab. */
  signal: AbortSignal
  /** Accepts an offer. Resolves to its values as they are stored; undefined if they are no longer offered. */
  accept: (offer: Offer) => Promise<Offer | undefined>
  /** Ends an offer that was filled in or declined. */
  done: (offer: Offer) => void
  /** Under which account Neo was seen to be connected; undefined as long as it was not. */
  connectedAs: (offer: Offer) => Promise<string | undefined>
  /** Checks the connection on the instance. */
  check: (offer: Offer) => void
}

const valuesOf = ({ instanceUrl, clientId }: Offer) => [
  { caption: text('connect.instance-url'), value: instanceUrl, copy: text('connect.copy') },
  { caption: text('connect.client-id'), value: clientId, copy: text('connect.copy') },
]
const namesOf = ({ instanceUrl, clientId }: Offer) => ({ host: hostOf(instanceUrl), id: clientId })

/**
 * Offers to fill in Neo's connect form as soon as it exists; until then the two values can be copied. A link that was
 * not made in this browser is labelled so, and is used only after a second click.
 */
export function offerHandOffs(options: Options): void {
  const { document, card, offers, signal, accept, done } = options
  const [first] = offers
  if (!first) return
  let current = first
  let other = offers[1]
  let isAsking = false
  let isBusy = false
  const end = new AbortController()
  signal.addEventListener('abort', () => end.abort())
  const close = (words: HandOffKey) => ({
    words: text(words),
    act: () => {
      if (first.isOwn && !current.isOwn && !end.signal.aborted) return back()
      end.abort()
      card.remove()
      for (const offer of offers) done(offer)
    },
  })
  /** Without the other link, this browser's own hand-off can still be offered. */
  const back = (): void => {
    done(current)
    other = undefined
    isAsking = false
    current = first
    look()
  }
  let shown = ''
  const show = (content: CardContent) => {
    const key = `${content.state} ${current.instanceUrl} ${current.clientId} ${other !== undefined}`
    if (key === shown && card.isShown()) return
    shown = key
    card.show(content)
  }
  const say = (state: 'filled' | 'not-taken' | 'expired'): void =>
    show({
      state,
      title: text(`connect.${state}.title`),
      lines: [text(`connect.${state}.text`)],
      tone: state === 'filled' ? 'pass' : 'warn',
      ...(state === 'not-taken' && { values: valuesOf(current) }),
      actions: [close('connect.close')],
    })

  function fill(offer: Offer): void {
    const form = findConnectForm(document)
    if (!form) return look()
    end.abort()
    fillConnectForm(document, form, offer, (isTaken) => {
      say(isTaken ? 'filled' : 'not-taken')
      if (!isTaken) return
      done(offer)
      // Nothing is known here of the instance that somebody else's link names.
      if (offer.isOwn) followConnection(options, offer)
    })
  }

  /** Only values that the background has stored for this tab are filled in, whatever the card showed. */
  async function take(): Promise<void> {
    if (isBusy) return
    isBusy = true
    const stored = await accept(current)
    isBusy = false
    if (end.signal.aborted) return
    if (stored) {
      current = stored
      return fill(stored)
    }
    end.abort()
    say('expired')
  }

  function stranger(): CardContent {
    const state = isAsking ? 'confirm' : 'foreign'
    const names = namesOf(current)
    const ask = () => {
      isAsking = true
      look()
    }
    const use = { words: text('connect.foreign.use'), act: ask }
    const yes = { words: text('connect.confirm.yes', names), act: () => void take(), late: true }
    const no = close('connect.not-now')
    return {
      state,
      title: text(`connect.${state}.title`, names),
      lines: [text(`connect.${state}.text`, names), ...kindLines(hostOf(current.instanceUrl), current.kind)],
      tone: 'warn',
      actions: isAsking ? [no, yes] : [use, no],
    }
  }

  /** No production instance is connected by a slip: that takes a click of its own, whichever way the values came. */
  function doubtful(): CardContent {
    const names = namesOf(current)
    const isPerhaps = current.kind.sign === 'disagree'
    return {
      state: 'sub-production',
      title: text(isPerhaps ? 'connect.kind.title.disagree' : 'connect.kind.title', names),
      lines: [text('connect.kind.text', names)],
      tone: 'warn',
      actions: [
        close('connect.not-now'),
        { words: text('connect.kind.yes', names), act: () => void take(), late: true },
      ],
    }
  }

  function known(): CardContent {
    const isThere = findConnectForm(document) !== undefined
    const state = isThere ? 'offer' : 'looking'
    const also = current === first ? other : undefined
    const change = () => {
      if (also) current = also
      isAsking = false
      look()
    }
    const begin = () => {
      if (!asksForKind(current.kind)) return void take()
      isAsking = true
      look()
    }
    return {
      state,
      title: text(`connect.${state}.title`),
      lines: [
        text(`connect.${state}.text`, namesOf(current)),
        ...kindLines(hostOf(current.instanceUrl), current.kind),
        ...(current.isOwn ? [] : [text('connect.foreign.title')]),
        ...(also ? [text('connect.also.text', namesOf(also))] : []),
      ],
      values: valuesOf(current),
      actions: [
        ...(isThere ? [{ words: text('connect.fill'), act: begin, primary: true }] : []),
        ...(also ? [{ words: text('connect.also.use'), act: change }] : []),
        close('connect.not-now'),
      ],
    }
  }

  const look = (): void => {
    if (!current.isAccepted) return show(stranger())
    show(isAsking && asksForKind(current.kind) && findConnectForm(document) ? doubtful() : known())
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

/** How often, in ms, and how many times it is asked what came of a check. */
const ROUNDS = { ms: 2_000, most: 60 }

/** After the values were filled in: leads on to the check of the connection, and ends with it. */
function followConnection({ document, card, signal, connectedAs, check }: Options, offer: Offer): void {
  const end = new AbortController()
  signal.addEventListener('abort', () => end.abort())
  const close = {
    words: text('connect.close'),
    act: () => {
      end.abort()
      card.remove()
    },
  }
  /** Has the connection checked, and waits for what comes of it. */
  const ask = () => {
    check(offer)
    let rounds = 0
    const timer = setInterval(() => (++rounds > ROUNDS.most ? clearInterval(timer) : void look()), ROUNDS.ms)
    end.signal.addEventListener('abort', () => clearInterval(timer))
  }
  let shown: string | undefined
  const look = async () => {
    const account = await connectedAs(offer)
    // Whoever closed the card has seen enough.
    if (end.signal.aborted || !card.host.isConnected) return
    const state = account === undefined ? 'check' : 'connected'
    if (state === shown && card.isShown()) return
    shown = state
    const names = { ...namesOf(offer), account: account ?? '' }
    card.show({
      state,
      title: text(`connect.${state}.title`, names),
      lines: [text(`connect.${state}.text`, names)],
      ...(account !== undefined && { tone: 'pass' }),
      actions: [
        ...(account === undefined ? [{ words: text('connect.check.act'), act: ask, primary: true }] : []),
        close,
      ],
    })
    if (account !== undefined) end.abort()
  }
  watchForApproval(document, end.signal, () => void look())
}

/** Shows why a link was refused. */
export function showRefusal(card: InjectedCard, why: Refusal): void {
  card.show({
    state: 'refused',
    title: text('connect.refused.title'),
    lines: [text(`connect.refused.${why}`)],
    tone: 'fail',
    actions: [{ words: text('connect.close'), act: card.remove }],
  })
}
