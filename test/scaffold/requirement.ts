import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertInto } from './insert.ts'

/** Groups of requirements that only a verification sees; what a form shows is begun from one of its neighbours. */
const ID = /^(app|user|platform|connect)\.[a-z]+(-[a-z]+)*$/

/** `platform.some-rule` is `platformSomeRule` in code. */
const nameOf = (id: string): string => id.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())

const ruleOf = (id: string): string => `import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isPropertyOn, unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'pass' | 'off'

/** TODO: the property that the rule is about, or another of the reads in snapshot.ts. */
const PROPERTY = '${id}'

/** TODO: what has to hold and why, with the fact that it rests on: docs/servicenow/<page>.md#<anchor> */
export const ${nameOf(id)}: Requirement<'${id}', Reason> = {
  id: '${id}',
  step: 'verify',
  reads: ['properties'],
  check(snapshot): Finding<Reason> {
    const isOn = isPropertyOn(snapshot, PROPERTY, true)
    if (isOn === undefined) return unreadFinding(snapshot, ['properties'])
    const from = \`sys_properties: \${PROPERTY}\`
    if (isOn) return { outcome: 'pass', reason: 'pass', seen: 'true', from }
    return { outcome: 'fail', reason: 'off', seen: 'false', from }
  },
}
`

const casesOf = (id: string): string[] => [
  `'${id}': [`,
  `  ['not set', situation({ properties: read() }), 'pass', '${id}.pass'],`,
  `  ['on', situation({ properties: properties({ '${id}': 'true' }) }), 'pass', '${id}.pass'],`,
  `  ['off', situation({ properties: properties({ '${id}': 'false' }) }), 'fail', '${id}.off'],`,
  `  ['not shown', situation({ properties: unread() }), 'unknown', 'unread.forbidden'],`,
  `],`,
]

/** What goes into which file: after which line, up to the end of what that opens. */
const additions = (id: string): [file: string, opening: string, lines: string[]][] => [
  ['lib/domain/requirements/index.ts', 'const REST_REQUIREMENTS', [`${nameOf(id)},`]],
  [
    'lib/i18n/en/verification.ts',
    'export const enVerification',
    [
      `'requirement.${id}': 'TODO: its name',`,
      `'${id}.pass': 'TODO: what is right.',`,
      `'${id}.off': 'TODO: what was seen, why it matters, what to do.',`,
    ],
  ],
  ['test/unit/domain/requirements/platform.test.ts', 'const CASES', casesOf(id)],
  [
    'test/instance/faults/platform.ts',
    'export const PLATFORM_FAULTS',
    [`'${id}': { off: property('${id}', 'false') },`],
  ],
  ['test/unit/verification/matrix.test.ts', 'const EXPECTED', [`'${id}:off': FAILS,`]],
]

/**
 * Begins a requirement that only a verification sees: its rule, English texts, cases, a fault on the stand-in instance, and what
 * that is found as. Gives the files it wrote. Throws, before it writes any, where the id will not do or a place is not found.
 */
export function scaffoldRequirement(root: string, id: string): string[] {
  if (!ID.test(id))
    throw new Error(`"${id}" is no id: it should be like platform.some-rule, with app, user, platform or connect.`)
  const rule = `lib/domain/requirements/${id.replace('.', '-')}.ts`
  if (existsSync(join(root, rule))) throw new Error(`${rule} is there already.`)
  const changed = additions(id).map(([file, opening, lines]): [string, string] => {
    const source = insertInto(readFileSync(join(root, file), 'utf8'), opening, lines, file)
    const isIndex = file.endsWith('/index.ts')
    const own = `import { ${nameOf(id)} } from './${id.replace('.', '-')}'\n`
    return [file, isIndex ? source.replace(/(?=^import \{ secret \})/m, own) : source]
  })
  for (const [file, source] of [[rule, ruleOf(id)] as const, ...changed]) writeFileSync(join(root, file), source)
  return [rule, ...changed.map(([file]) => file)]
}
