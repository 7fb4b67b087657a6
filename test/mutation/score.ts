import type { Group } from './groups.ts'

/** What the mutation tester wrote, as far as it is read here. */
export interface Report {
  files: Record<string, { mutants: { status: string }[] }>
}

/** How many changes there were, and which share of them was noticed. */
export interface Score {
  noticed: number
  valid: number
  percent: number
}

const NOTICED = new Set(['Killed', 'Timeout'])
const UNNOTICED = new Set(['Survived', 'NoCoverage'])

/** Changes that could not be tried, or are left out, do not count. Undefined where nothing ran. */
export function scoreOf(report: Report | undefined): Score | undefined {
  const statuses = Object.values(report?.files ?? {}).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const noticed = statuses.filter((status) => NOTICED.has(status)).length
  const valid = noticed + statuses.filter((status) => UNNOTICED.has(status)).length
  return valid === 0 ? undefined : { noticed, valid, percent: (100 * noticed) / valid }
}

/** The scores as a table in Markdown. */
export const table = (rows: readonly { name: string; group: Group; score: Score | undefined }[]): string =>
  [
    '| part | changes | noticed | goal |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ name, group, score }) =>
      score
        ? `| ${name} | ${score.valid} | ${score.percent.toFixed(1)} % | ${group.goal} % |`
        : `| ${name} | | not run | ${group.goal} % |`,
    ),
  ].join('\n')
