import { WEBHOOK } from '../domain/requirements/connect-webhook'
import { reportText } from '../i18n/report'
import type { Policy } from '../neo/policy'
import { kindOf } from './kind'
import type { Verification } from './verification'

/** Something to say in words, or what is entered as it is. */
export interface AdviceLine {
  words?: string
  entry?: string
}

/** Turns Neo's webhook off on the receiver of a clone, where it would notify this instance's Neo. */
const SCRIPT = `var rule = new GlideRecord('sys_script'); rule.addQuery('name', 'IN', '${WEBHOOK.rules.join(',')}'); rule.query(); while (rule.next()) { rule.setValue('active', false); rule.update(); }`

/**
 * What a clone of this instance would take along of Neo's connection, and what keeps the two apart: docs/servicenow/records.md#clone-lists.
 * Nothing for an instance that is no source of clones, and where there is no application.
 */
export function cloneAdvice(record: Verification, { redirectUrl }: Pick<Policy, 'redirectUrl'>): AdviceLine[] {
  if (kindOf(record, record.host).kind === 'sub-production' || record.applications.length === 0) return []
  const say = (words: string) => ({ words })
  const enter = (entry: string) => ({ entry })
  return [
    say(reportText('clone.why', { host: record.host })),
    say(reportText('clone.exclude')),
    enter('oauth_credential'),
    say(reportText('clone.preserve')),
    enter('oauth_credential: sys_idISNOTEMPTY'),
    enter(`oauth_entity: redirect_url=${redirectUrl}`),
    enter(`sys_properties: name=${WEBHOOK.property}`),
    enter(`sys_script: nameIN${WEBHOOK.rules.join(',')}`),
    say(reportText('clone.script')),
    enter(SCRIPT),
    say(reportText('clone.after')),
    say(reportText('clone.source')),
  ]
}

/** The same as text for a change. */
export const cloneAdviceText = (lines: readonly AdviceLine[]): string =>
  lines.map(({ words, entry }) => words ?? `    ${entry}`).join('\n')
