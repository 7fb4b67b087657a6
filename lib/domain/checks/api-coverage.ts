import { isTrue } from '../../servicenow/booleans'
import type { Row } from '../snapshot'

/** What a rule about APIs has to say of a call: `perhaps` where what it is about is not shown, or not known. */
export type Coverage = 'yes' | 'perhaps' | 'no'

const isOn = (row: Row, column: string) => isTrue(row[column])
const text = (row: Row, column: string) => (row[column] ?? '').trim()

/**
 * The APIs that Neo calls, by their names and paths in policies and scopes, and what looks like one:
 * docs/servicenow/oauth.md#api-names
 */
const APIS = {
  table: {
    name: /^table api$/i,
    path: /^\/?(api\/)?now\/table\/?$/i,
    part: /\btable[ _]?api\b|(sn_ws|now)\/(v\d+\/)?table\b|^table(api)?$/i,
    near: /^\/?(api\/)?now\/(v\d+\/)?table(\/|$)/i,
  },
  email: {
    name: /^email api$/i,
    path: /^\/?(api\/)?now\/email\/?$/i,
    part: /\be-?mail[ _]?api\b|(sn_ws|now)\/(v\d+\/)?email\b|^e-?mail(api)?$/i,
    near: /^\/?(api\/)?now\/(v\d+\/)?email(\/|$)/i,
  },
} as const

/** Whether a policy or a scope is about an API at all. */
export function coversApi(row: Row, which: keyof typeof APIS): Coverage {
  const { name, path: wanted, part, near } = APIS[which]
  if (isOn(row, 'apply_global')) return 'yes'
  const [api, path] = [text(row, 'api'), text(row, 'api_path')]
  const isNamed = name.test(api) || wanted.test(api)
  const isOther = api !== '' && !isNamed && !/^[0-9a-f]{32}$/.test(api)
  // A name and a path that say different things: which of them counts is not documented.
  if (wanted.test(path)) return isOther ? 'perhaps' : 'yes'
  if (isNamed) return path === '' ? 'yes' : 'perhaps'
  if (part.test(api) || near.test(path)) return 'perhaps'
  if (path !== '' || isOther) return 'no'
  // Named by a sys_id, or not at all.
  return 'perhaps'
}

export const coversTableApi = (row: Row): Coverage => coversApi(row, 'table')

/** How Neo calls the Table API; what it cannot do without comes first. */
export const METHODS = ['GET', 'PATCH', 'POST'] as const
/** Only entries of time, and records that an admin can make instead, are created. */
export const isExtraMethod = (method: string): boolean => method === 'POST'

const isAll = (row: Row, column: string) => isOn(row, 'apply_all') || isOn(row, 'apply_global') || isOn(row, column)

const methodOf = (row: Row) =>
  isOn(row, 'apply_all') || isOn(row, 'apply_all_methods') ? '' : text(row, 'http_method').toUpperCase()
/** Anything but the name of one method; whether that covers those it names is not known. */
const isOddMethod = (own: string) => !/^[A-Z]*$/.test(own) || own === 'ALL'

/** Whether it is, or may be, about calls with a method; one that names none is about all. */
export function coversMethod(row: Row, method: string): boolean {
  const own = methodOf(row)
  return own === '' || own.split(',').some((one) => ['ALL', method].includes(one.trim()))
}

/** Whether it is about some resources or versions of the API only, or about methods in other words. */
export const isNarrow = (row: Row): boolean =>
  isOddMethod(methodOf(row)) ||
  (text(row, 'api_resource') !== '' && !isAll(row, 'apply_all_resources')) ||
  (text(row, 'version') !== '' && !isAll(row, 'apply_all_versions'))

/** Whether a policy is about one of these tables; one that names none is about all. */
export function coversTables(row: Row, tables: readonly string[]): Coverage {
  const own = text(row, 'api_tablename')
  if (own === '' || isOn(row, 'apply_all_tables') || isOn(row, 'apply_global')) return 'yes'
  const named = own.split(',').map((name) => name.trim())
  if (named.some((name) => tables.includes(name))) return 'yes'
  return named.every((name) => /^[0-9a-f]{32}$/.test(name)) ? 'perhaps' : 'no'
}

/** Which of several policies applies, the most specific first: docs/servicenow/oauth.md#api-policies */
export function precedence(row: Row): number {
  if (isOn(row, 'apply_global')) return isOn(row, 'apply_all_methods') ? 9 : 8
  const names = (column: string, all: string) => text(row, column) !== '' && !isAll(row, all)
  const [method, resource, version] = [
    names('http_method', 'apply_all_methods'),
    names('api_resource', 'apply_all_resources'),
    names('version', 'apply_all_versions'),
  ]
  if (resource) return method ? (version ? 1 : 2) : version ? 3 : 4
  return method ? (version ? 5 : 6) : 7
}
