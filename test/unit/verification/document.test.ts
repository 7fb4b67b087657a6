import { expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { requirementsOf } from '@/lib/setup/evaluate'
import { READ_TABLES } from '@/lib/setup/read-tables'
import { nameOf } from '@/lib/text/names'
import { verifyText } from '@/lib/text/verify'
import { keep } from '@/lib/verify/record'
import { GROUPS, groupOf, messageOf, titleOf } from '@/lib/verify/summary'
import { accessFaultNames, faultNames } from '../../instance/faults'
import { policyFor, verified } from './session'

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`

/** What is shown of each table's requirement stands for all; these two differ. */
const TABLES = ['incident', 'sys_journal_field']

const ALL = texts()
const TITLES = new Map(factsIn(ALL).map(({ id, title }) => [id, title]))

/** What a requirement rests on: the facts that the file which defines it links to. */
function evidenceOf(id: string): string {
  const defined = id === 'access.incident' ? 'id: `access.' : `id: '${id}'`
  const own = [...ALL].filter(([file, text]) => /^lib\/.*requirements\//.test(file) && text.includes(defined))
  const ids = own.flatMap(([file, text]) => pagesNamed(file, text).map(factOf))
  return [...new Set(ids)].map((fact) => fact && `[${TITLES.get(fact)}](servicenow/${fact})`).join(', ')
}

function requirements(): string[] {
  const all = requirementsOf(defaultPolicy).filter(({ id }) => !id.startsWith('access.') || id === 'access.incident')
  return GROUPS.flatMap((group) => [
    '',
    `### ${verifyText(`group.${group}`)}`,
    '',
    row('requirement', 'what it is', 'reads', 'mended at', 'rests on'),
    '| --- | --- | --- | --- | --- |',
    ...all
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id, reads, step }) =>
        row(
          `\`${id.replace('access.incident', 'access.<table>')}\``,
          titleOf(id).replace('incident', '…'),
          [...new Set(reads.map((read) => `\`${READ_TABLES[read]}\``))].join(', ') || 'nothing',
          nameOf(`step.${step}.name`),
          evidenceOf(id),
        ),
      ),
  ])
}

async function faults(): Promise<string[]> {
  const names = [...faultNames(), ...TABLES.flatMap(accessFaultNames)]
  const rows: string[] = []
  for (const name of names) {
    const id = name.split(':')[0] ?? ''
    const { of } = await verified({ release: 'australia', setup: 'complete', faults: [name] }, policyFor(name))
    const verdict = keep(of(id))
    rows.push(
      row(
        `\`${name}\``,
        verifyText(`outcome.${verdict.outcome}`),
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
    'Nothing is written. `client_secret`, `user_password` and tokens are never asked for.',
    'What the rules take for true of ServiceNow, how sure that is and where it comes from: [docs/servicenow](servicenow/README.md).',
    '',
    '| verdict | means |',
    '| --- | --- |',
    `| ${verifyText('outcome.pass')} | it was read, and it is as Neo needs it |`,
    `| ${verifyText('outcome.fail')} | Neo will not work |`,
    `| ${verifyText('outcome.warn')} | Neo works, with a drawback |`,
    `| ${verifyText('outcome.unknown')} | it cannot be told; why, and what would prove it |`,
    '',
    '## Requirements',
    ...requirements(),
    '',
    '## Known mistakes',
    '',
    'Each is made on the stand-in instance (`--setup complete --fault <name>`), on every release it exists on, and has to',
    'be found by its own requirement, with no other turning red wrongly.',
    '',
    row('mistake', 'verdict', 'what it says'),
    '| --- | --- | --- |',
    ...(await faults()),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../../docs/verification.md')
})
