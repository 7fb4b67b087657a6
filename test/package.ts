import { pack } from './support/package.ts'

for (const [name, sum] of await pack()) process.stdout.write(`${sum}  .output/${name}\n`)
