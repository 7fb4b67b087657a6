// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  coversMethod,
  coversTableApi,
  coversTables,
  isExtraMethod,
  isNarrow,
  METHODS,
  precedence,
} from '@/lib/domain/checks/api-coverage'
import type { Row } from '@/lib/domain/snapshot'

const ID = '0123456789abcdef'.repeat(2)

describe('a policy or a scope is about the Table API', () => {
  it.each<[Row, ReturnType<typeof coversTableApi>]>([
    [{ apply_global: 'true', api: 'Knowledge API', api_path: '/api/other' }, 'yes'],
    [{ apply_global: '1', api: 'Knowledge API' }, 'yes'],
    [{ apply_global: '10', api: 'Knowledge API' }, 'no'],
    [{ apply_global: 'untrue', api: 'Knowledge API' }, 'no'],
    ...['Table API', ' table api ', 'now/table'].map((api): [Row, 'yes'] => [{ api }, 'yes']),
    ...['table_api', 'TableAPI', 'sn_ws/table', 'table', '/api/now/v2/table/{tableName}', '/now/v12/table'].map(
      (api): [Row, 'perhaps'] => [{ api }, 'perhaps'],
    ),
    ...['/api/now/v2/table/{tableName}', '/now/v12/table', 'now/table/{tableName}'].flatMap(
      (path): [Row, 'perhaps'][] => [
        [{ api_path: path }, 'perhaps'],
        [{ api: 'Table API', api_path: path }, 'perhaps'],
        [{ api: 'Knowledge API', api_path: path }, 'perhaps'],
        [{ api: ID, api_path: path }, 'perhaps'],
      ],
    ),
    ...['/api/now/table', 'now/table', '/now/table/'].flatMap((path): [Row, 'yes'][] => [
      [{ api: path }, 'yes'],
      [{ api_path: path }, 'yes'],
      [{ api: 'Table API', api_path: path }, 'yes'],
      [{ api: ID, api_path: path }, 'yes'],
    ]),
    [{ api: 'Knowledge API', api_path: '/api/now/table' }, 'perhaps'],
    [{ api: `${ID}0`, api_path: '/api/now/table' }, 'perhaps'],
    [{ api: `0${ID}`, api_path: '/api/now/table' }, 'perhaps'],
    [{ api: 'g'.repeat(32), api_path: '/api/now/table' }, 'perhaps'],
    [{ api: 'Table API', api_path: '/api/now/import' }, 'perhaps'],
    [{ api: 'Our table api' }, 'perhaps'],
    [{ api: 'Our table_api, and more' }, 'perhaps'],
    [{ api: 'OurTableAPI' }, 'no'],
    [{ api: 'the tableapi' }, 'perhaps'],
    [{ api: 'table apis' }, 'no'],
    [{ api: 'x/now/table here' }, 'perhaps'],
    [{ api: 'x/now/v12/table here' }, 'perhaps'],
    [{ api: 'x/now/vx/table here' }, 'no'],
    [{ api: 'x/now/tables' }, 'no'],
    [{ api: 'portable' }, 'no'],
    [{ api: 'tables' }, 'no'],
    [{ api: 'x/now/table/more', api_path: '/api/now/import' }, 'perhaps'],
    [{ api_path: '/api/now/tables' }, 'no'],
    [{ api_path: '/api/now/vx/table' }, 'no'],
    [{ api_path: '/x/api/now/table' }, 'no'],
    [{ api: ID, api_path: '/api/now/import' }, 'no'],
    [{ api: ID }, 'perhaps'],
    [{ api: ' ', api_path: ' ' }, 'perhaps'],
    [{}, 'perhaps'],
  ])('%o: %s', (row, covers) => {
    expect(coversTableApi(row)).toBe(covers)
  })
})

it('what Neo cannot do without comes first, and only making records is an extra', () => {
  expect(METHODS.map((method) => [method, isExtraMethod(method)])).toEqual([
    ['GET', false],
    ['PATCH', false],
    ['POST', true],
  ])
})

describe('it is about a method', () => {
  it.each<[Row, string, boolean]>([
    [{}, 'GET', true],
    [{ http_method: ' ' }, 'GET', true],
    [{ http_method: 'all' }, 'PATCH', true],
    [{ http_method: 'get' }, 'GET', true],
    [{ http_method: 'GET' }, 'PATCH', false],
    [{ http_method: 'post, patch' }, 'PATCH', true],
    [{ http_method: 'POST,PATCH' }, 'GET', false],
    [{ http_method: 'PATCHY' }, 'PATCH', false],
    [{ http_method: 'POST', apply_all: 'true' }, 'GET', true],
    [{ http_method: 'POST', apply_all_methods: 'true' }, 'GET', true],
    [{ http_method: 'POST', apply_all_methods: 'false', apply_all: 'false' }, 'GET', false],
    [{ http_method: 'POST', apply_all_versions: 'true' }, 'GET', false],
  ])('%o covers %s: %s', (row, method, covers) => {
    expect(coversMethod(row, method)).toBe(covers)
  })
})

it.each<[Row, boolean]>([
  [{}, false],
  [{ api_resource: ' ', version: ' ' }, false],
  [{ api_resource: 'Retrieve a record' }, true],
  [{ version: 'v2' }, true],
  [{ api_resource: 'x', apply_all_resources: 'true' }, false],
  [{ version: 'v2', apply_all_versions: 'true' }, false],
  [{ api_resource: 'x', apply_all_versions: 'true' }, true],
  [{ version: 'v2', apply_all_resources: 'true' }, true],
  [{ api_resource: 'x', version: 'v2', apply_all: 'true' }, false],
  [{ api_resource: 'x', version: 'v2', apply_global: 'true' }, false],
  [{ api_resource: 'x', version: 'v2', apply_all_resources: 'true' }, true],
])('%o is about a part of the API only: %s', (row, narrow) => {
  expect(isNarrow(row)).toBe(narrow)
})

it.each<[Row, ReturnType<typeof coversTables>]>([
  [{}, 'yes'],
  [{ api_tablename: ' ' }, 'yes'],
  [{ api_tablename: 'problem', apply_all_tables: 'true' }, 'yes'],
  [{ api_tablename: 'problem', apply_global: 'true' }, 'yes'],
  [{ api_tablename: 'incident' }, 'yes'],
  [{ api_tablename: 'problem, incident' }, 'yes'],
  [{ api_tablename: 'problem' }, 'no'],
  [{ api_tablename: ID }, 'perhaps'],
  [{ api_tablename: `${ID}, ${ID}` }, 'perhaps'],
  [{ api_tablename: `${ID},problem` }, 'no'],
  [{ api_tablename: `${ID}0` }, 'no'],
  [{ api_tablename: `x${ID}` }, 'no'],
])('%o is about incidents or tasks: %s', (row, covers) => {
  expect(coversTables(row, ['incident', 'task'])).toBe(covers)
})

it('the more specific policy comes before, and one for all APIs last', () => {
  const names = { http_method: 'GET', api_resource: 'x', version: 'v2' }
  const pick = (...columns: (keyof typeof names)[]): Row =>
    Object.fromEntries(columns.map((column) => [column, names[column]]))
  const ordered: Row[] = [
    pick('http_method', 'api_resource', 'version'),
    pick('http_method', 'api_resource'),
    pick('api_resource', 'version'),
    pick('api_resource'),
    pick('http_method', 'version'),
    pick('http_method'),
    {},
    { apply_global: 'true', ...names },
    { apply_global: 'true', apply_all_methods: 'true', ...names },
  ]
  expect(ordered.map(precedence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(precedence(pick('version'))).toBe(7)
  expect(precedence({ ...names, apply_all: 'true' })).toBe(7)
  expect(precedence({ ...names, apply_all_methods: 'true' })).toBe(3)
  expect(precedence({ ...names, apply_all_resources: 'true' })).toBe(5)
  expect(precedence({ ...names, apply_all_versions: 'true' })).toBe(2)
})
