import { expect, it } from 'vitest'
import { READ_TABLES } from '@/lib/domain/read-tables'
import { allRequirements } from '@/lib/domain/requirements'
import { nameText } from '@/lib/i18n/names'
import { verificationText } from '@/lib/i18n/verification'
import { defaultPolicy } from '@/lib/neo/policy'
import { GROUPS, groupOf, messageOf, titleOf } from '@/lib/verification/summary'
import { toStoredVerdict } from '@/lib/verification/verification'
import { accessFaultNames, faultNames } from '../../instance/faults'
import { DOCUMENTED, stopOf } from './confirmed'
import { policyFor, verified } from './session'

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`

/** What is shown of each table's requirement stands for all; these two differ. */
const TABLES = ['incident', 'sys_journal_field']

/** The mistakes of a requirement that stop Neo's day, by the call at which they do. */
function stopsOf(id: string): [call: string, faults: string[]][] {
  const names = id.startsWith('access.') ? accessFaultNames(id.slice(7)) : faultNames()
  const calls = new Map<string, string[]>()
  for (const name of names.filter((own) => own.startsWith(`${id}:`))) {
    const stop = stopOf(name)
    if (stop) calls.set(stop.call, [...(calls.get(stop.call) ?? []), name])
  }
  return [...calls]
}

function howConfirmed(id: string): string {
  const stops = stopsOf(id)
  if (stops.length > 0)
    return `Neo's day: ${stops
      .map(([call, [first = '', ...others]]) => {
        const more = others.length > 0 ? ` and ${others.length} more` : ''
        return `"${call}" fails with \`${first}\`${more}`
      })
      .join('; ')}`
  return DOCUMENTED[id] ? `[documentation](${DOCUMENTED[id]}) only` : 'not at all'
}

function requirements(): string[] {
  const all = allRequirements(defaultPolicy).filter(({ id }) => !id.startsWith('access.') || id === 'access.incident')
  return GROUPS.flatMap((group) => [
    '',
    `### ${verificationText(`group.${group}`)}`,
    '',
    row('requirement', 'what it is', 'reads', 'mended at', 'how confirmed'),
    '| --- | --- | --- | --- | --- |',
    ...all
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id, reads, step }) =>
        row(
          `\`${id.replace('access.incident', 'access.<table>')}\``,
          titleOf(id).replace('incident', '…'),
          [...new Set(reads.map((read) => `\`${READ_TABLES[read]}\``))].join(', ') || 'nothing',
          nameText(`step.${step}.name`),
          howConfirmed(id).replaceAll('access.incident', 'access.<table>'),
        ),
      ),
  ])
}

/** Of a run with `FUZZ=1 WORLDS=2000 WORLDS_SEED=77`; the test prints them. */
const FIGURES: readonly (readonly [reader: string, worlds: number, cannotTell: string])[] = [
  ['an admin, from whom nothing is hidden', 928, '8.9 %'],
  ['an admin', 1703, '11.1 %'],
  ['with elevated privileges', 65, '9.4 %'],
  ['with `oauth_admin` and `user_admin` only', 84, '51.5 %'],
  ['with `oauth_admin` only', 78, '50.9 %'],
  ['impersonating the account', 70, '75.5 %'],
]

const oracle = (): string[] => [
  '',
  '## Held against what happens',
  '',
  '[oracle.test.ts](../test/fuzz/oracle.test.ts) makes instances at random: releases, names, roles, access rules, properties, tokens,',
  "policies, business rules, and what the reader is not shown. Each is verified through the stand-in's REST API as its reader would,",
  "and on a twin of it Neo's day is done: sign in, approve, read and write every table, refresh. Four things have to hold. What is said",
  'to be ready works. What is said to fail fails there, or is of a kind that no day can show, for a reason that the test names. Doing what a',
  'finding says mends it and breaks nothing else. What an admin sees whole, and every reading of the documents decides, is told.',
  '',
  'The test command does so for 200 worlds of a seed that it prints, `npm run fuzz` for 10,000; `WORLDS_SEED=<number>` makes the same ones',
  'again. Where both disagreed once is kept by name in [truth-worlds.test.ts](../test/unit/verification/truth-worlds.test.ts). Most of these',
  'worlds have several things wrong with them, so much cannot be told that could be on a right instance:',
  '',
  row('reader', 'worlds', 'findings that cannot be told'),
  '| --- | --- | --- |',
  ...FIGURES.map(([reader, worlds, share]) => row(reader, String(worlds), share)),
]

async function faults(): Promise<string[]> {
  const names = [...faultNames(), ...TABLES.flatMap(accessFaultNames)]
  const rows: string[] = []
  for (const name of names) {
    const id = name.split(':')[0] ?? ''
    const { of } = await verified({ release: 'australia', setup: 'complete', faults: [name] }, policyFor(name))
    const verdict = toStoredVerdict(of(id))
    const stop = stopOf(name)
    rows.push(
      row(
        `\`${name}\``,
        verificationText(`outcome.${verdict.outcome}`),
        stop ? `${stop.call}${stop.isDrawback ? ' (a drawback)' : ''}` : 'goes well',
        messageOf(verdict).replaceAll(/[\u00a0\u200b]/g, '␣'),
      ),
    )
  }
  return rows
}

it('docs/verification.md tells what is verified, and what each known mistake is found as', async () => {
  const text = [
    '# What is verified',
    '',
    'This page is made from the code by a test, which fails where it is out of date: `npm run test:unit -- --update` writes it anew.',
    '',
    '"Verify configuration" reads the tables below in two round trips, in the admin\'s own session, and judges what it read by',
    'the same rules that the guide uses while a form is filled in. A third round trip is made where lists have further pages,',
    'where nothing proves that what showed nothing is not there, or where only a token names the account.',
    'No run sends more than 39 requests, and no more than eight a second; what would have taken more is said not to be known.',
    'Nothing is written. `client_secret`, `user_password` and tokens are never asked for.',
    'What the rules take for true of ServiceNow, how sure that is and where it comes from: [docs/servicenow](servicenow/README.md).',
    '',
    '| verdict | means |',
    '| --- | --- |',
    `| ${verificationText('outcome.pass')} | it was read, and it is as Neo needs it |`,
    `| ${verificationText('outcome.fail')} | Neo will not work |`,
    `| ${verificationText('outcome.warn')} | Neo works, with a drawback |`,
    `| ${verificationText('outcome.unknown')} | it cannot be told; why, and what would prove it |`,
    '',
    '## Requirements',
    '',
    'How each was confirmed: "Neo\'s day" does on the stand-in instance, which enforces what it is told by the documentation,',
    'what Neo does with the account: sign-in, approval, tokens, and every read and write. A mistake that stops it, and that',
    'the requirement finds, confirms the requirement; the call at which it fails is named. What a day does not show rests on',
    'documentation alone, or is confirmed by nothing but what people saw.',
    ...requirements(),
    ...oracle(),
    '',
    '## Known mistakes',
    '',
    'Each is made on the stand-in instance (`--setup complete --fault <name>`), on every release it exists on, and has to',
    'be found by its own requirement, with no other turning red wrongly.',
    '',
    row('mistake', 'verdict', "where Neo's day fails", 'what it says'),
    '| --- | --- | --- | --- |',
    ...(await faults()),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../../docs/verification.md')
}, 60_000)

it('leaves to documentation only what no day shows', () => {
  const ids = new Set(allRequirements(defaultPolicy).map(({ id }) => id))
  expect(Object.keys(DOCUMENTED).filter((id) => !ids.has(id) || stopsOf(id).length > 0)).toEqual([])
})
