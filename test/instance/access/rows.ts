import type { Row } from '../database.ts'
import { isOn } from '../database.ts'
import { matches } from '../encoded-query.ts'
import type { Access } from './decide.ts'
import { runScript } from './scripts.ts'
import { flag, pluginActive } from './subject.ts'

/** `current.addQuery('a', 'b')` and `current.addEncodedQuery('a=b')`, which is all that the stand-in's query rules do. */
const ADDED =
  /current\.(?:addQuery\(\s*['"](\w+)['"]\s*,\s*['"]([^'"]*)['"]|addEncodedQuery\(\s*['"]([^'"]*)['"])\s*\)/g
/** `if (…) current.add…`: the rule adds its query only then. */
const GUARD = /^\s*if\s*\((.*)\)\s*\{?\s*current\.add/s

/**
 * What active before-query business rules add to a query, whatever the access rules say; rules of a parent table run
 * for its children (docs/servicenow/access.md#query-business-rules).
 */
function addedQueries(access: Access, table: string): { name: string; query: string }[] {
  const { db } = access
  const lineage = db.lineage(table)
  const added: { name: string; query: string }[] = []
  for (const rule of db.rows('sys_script')) {
    if (!isOn(rule.active) || !isOn(rule.action_query) || rule.when !== 'before') continue
    if (!lineage.includes(rule.collection ?? '')) continue
    const script = rule.script ?? ''
    const guard = GUARD.exec(script)?.[1]
    if (guard && !guardHolds(access, guard)) continue
    for (const [, column, value, encoded] of script.matchAll(ADDED))
      added.push({ name: rule.name ?? '', query: encoded ?? `${column}=${value}` })
  }
  return added
}

function guardHolds(access: Access, guard: string): boolean {
  const { db, subject } = access
  return runScript(guard, {
    hasRole: (role) => access.hasRole(role),
    property: (name) => db.property(name),
    isMemberOf: () => false,
    interactive: subject.interactive,
    userId: subject.userId,
    userName: subject.userName,
    current: () => '',
    can: () => false,
  })
}

/** Whether the instance is divided into domains: docs/servicenow/records.md#domain */
const isDivided = (access: Access): boolean =>
  pluginActive(access.db, 'com.glide.domain.msp_extensions.installer') ||
  flag(access.db, 'glide.sys.domain.partitioning', false)

/** An account sees its own domain, those below it, and what is global: docs/servicenow/records.md#domain */
function domainsOf(access: Access): Set<string> | undefined {
  const { db, subject } = access
  if (!isDivided(access)) return undefined
  const own = db.get('sys_user', subject.userId)?.sys_domain ?? ''
  if (own === '' || own === 'global') return undefined
  const seen = new Set(['', 'global', own])
  for (let size = 0; size !== seen.size; ) {
    size = seen.size
    for (const domain of db.rows('domain'))
      if (domain.parent && domain.parent !== 'global' && seen.has(domain.parent)) seen.add(domain.sys_id ?? '')
  }
  return seen
}

/** Why a record does not exist for this subject; `undefined` where it does. */
export function rowFilter(access: Access, table: string): (row: Row) => string | undefined {
  const added = addedQueries(access, table)
  const domains = domainsOf(access)
  return (row) => {
    const rule = added.find(({ query }) => !matches(access.db, table, row, query, access.subject))
    if (rule) return `the business rule ${rule.name} leaves it out`
    if (domains && 'sys_domain' in row && !domains.has(row.sys_domain ?? '')) return 'it is in another domain'
    return undefined
  }
}
