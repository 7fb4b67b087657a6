import type { Row } from '../database.ts'
import { isOn } from '../database.ts'
import { apiPath, type RestCall } from '../rest/call.ts'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Whether a policy or scope record is about the API of a call: by name, or by path where only that is filled in. */
export function concernsApi(row: Row, call: RestCall): boolean {
  const path = (row.api_path ?? '').replace(/^\/?(api\/)?/, '').replace(/\/$/, '')
  return row.api ? same(row.api, call.api) || same(row.api, apiPath(call)) : path !== '' && same(path, apiPath(call))
}

/** How a record's part matches a call: not at all, because it covers everything, or because it names it. */
type Fit = 'no' | 'all' | 'named'

const fit = (all: string | undefined, value: string | undefined, actual: string): Fit => {
  if (isOn(all) || !value) return 'all'
  return same(value, actual) ? 'named' : 'no'
}

export interface ApiMatch {
  method: Fit
  resource: Fit
  version: Fit
  table: Fit
}

/**
 * How a policy or scope record matches a call's method, resource, version and table: docs/servicenow/oauth.md#api-names
 */
export function matchOf(row: Row, call: RestCall): ApiMatch {
  const tables = (row.api_tablename ?? '').split(',').map((name) => name.trim())
  const all = row.apply_all
  return {
    method: fit(isOn(all) ? all : row.apply_all_methods, row.http_method, call.method),
    resource: fitResource(row, call),
    version: fit(isOn(all) ? all : row.apply_all_versions, row.version, call.version || 'latest'),
    table: isOn(row.apply_all_tables) || tables.join('') === '' ? 'all' : tables.includes(call.table) ? 'named' : 'no',
  }
}

/** Resources are written as templates, such as `/now/table/{tableName}`. Here any resource of the API matches. */
function fitResource(row: Row, call: RestCall): Fit {
  if (isOn(row.apply_all) || isOn(row.apply_all_resources) || !row.api_resource) return 'all'
  return row.api_resource.replace(/^\//, '').startsWith(apiPath(call)) ? 'named' : 'no'
}

export const fits = (match: ApiMatch): boolean => !Object.values(match).includes('no')
