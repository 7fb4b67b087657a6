import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { scaffoldRequirement } from './requirement.ts'

const ROOT = join(import.meta.dirname, '../..')

try {
  const [, , id = ''] = process.argv
  const files = scaffoldRequirement(ROOT, id)
  execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['check', '--write', ...files], { cwd: ROOT, stdio: 'ignore' })
  process.stdout.write(`Written:
${files.map((file) => `  ${file}`).join('\n')}

Left to do:
  - what says TODO there: the rule, the fact it rests on (docs/servicenow), the English texts
  - the other languages:      npm run check:translations
  - docs/verification.md:     npm run test:unit -- test/unit/verification/document.test.ts --update
  - where Neo's day fails without it, and what mends it: test/unit/instance/neo-day.test.ts, test/fuzz/oracle
  - what is still missing:    npm run typecheck && npm run test:unit
`)
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\nUsage: npm run new:requirement <id>\n`,
  )
  process.exitCode = 1
}
