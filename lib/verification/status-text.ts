import { stepOfKind } from '../domain/steps'
import { nameText } from '../i18n/names'
import { statusText } from '../i18n/status'
import { formatDay } from '../i18n/time'
import { displayValue } from '../i18n/translator'
import { verificationText } from '../i18n/verification'
import type { Status } from './status'
import { titleOf } from './summary'
import { isUndecided, lacksToken } from './verdicts'

const accountName = (account: string | undefined) =>
  account === undefined ? statusText('status.account') : displayValue(account)

/** The one sentence that says where things stand. */
export function statusSentence({ state, causes, complete, account, next, until, daysLeft = 0 }: Status): string {
  const who = { account: accountName(account) }
  const [first] = causes
  const failing = causes.filter(({ verdict }) => verdict.outcome === 'fail').length
  if (state === 'failing' && first)
    return statusText('status.failing', { count: failing, name: titleOf(first.verdict.requirement) })
  if (state === 'cannot-tell')
    return statusText('status.cannot-tell', {
      count: causes.filter(({ verdict }) => verdict.outcome === 'unknown').length,
    })
  if (state === 'ready') {
    const open = causes.filter(({ verdict }) => isUndecided(verdict)).length
    return open > 0 ? statusText('status.ready.open', { count: open }) : statusText('status.ready')
  }
  if (state === 'in-progress') {
    const part = complete[0]
    const values = { next: nameText(`step.${next ?? stepOfKind('enter').id}.name`) }
    return part ? statusText(`status.in-progress.${part}`, values) : statusText('status.in-progress', values)
  }
  const date = until === undefined ? '' : formatDay(until)
  if (state === 'ends-soon')
    return daysLeft > 0 ? statusText('status.ends-soon', { count: daysLeft }) : statusText('status.ended', { date })
  if (state === 'connected' && first) return statusText('status.connected.open', { ...who, count: causes.length })
  if (state === 'connected' && until !== undefined) return statusText('status.connected.until', { ...who, date })
  return statusText(`status.${state}`, who)
}

/** What else there is to say about a state, where the sentence is not all. */
export function statusDetail({ state, causes, account }: Status): string | undefined {
  if (state === 'signed-in-as-account') return statusText('status.signed-in-as-account.text')
  if (state === 'ends-soon' || state === 'lost')
    return statusText('status.ends-soon.text', { account: accountName(account) })
  // Nothing was read, and reading again would not help by itself.
  return lacksToken(causes.map(({ verdict }) => verdict)) ? verificationText('verify.no-token') : undefined
}
