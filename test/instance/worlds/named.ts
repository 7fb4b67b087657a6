import { DEFAULT_READINGS } from '../access/readings.ts'
import type { Row } from '../database.ts'
import type { Change, World } from './model.ts'

/** A named case: a world, and the first necessary call of Neo that fails in it, if any. */
export interface Named {
  name: string
  world: World
  fails?: string
}

/** A careful admin's setup, read by an admin. */
export const RIGHT: World = {
  release: 'australia',
  readings: DEFAULT_READINGS,
  reader: 'admin',
  account: 'neo.agent',
  application: 'Neo Agent',
  mail: false,
  columns: {},
  changes: [],
}

export const rule = (name: string, operation: string, roles: string, values: Row = {}): Change => ({
  kind: 'rule',
  name,
  operation,
  roles: roles === '' ? [] : roles.split(','),
  values,
})
export const row = (table: string, values: Row): Change => ({ kind: 'row', table, values })
export const property = (name: string, value: string | null): Change => ({ kind: 'property', name, value })
export const endpoint = (name: string, roles: string, values: Row = {}) =>
  rule(name, 'execute', roles, { type: 'REST_Endpoint', ...values })
export const ALL = { apply_all_methods: 'true', apply_all_resources: 'true', apply_all_versions: 'true' }
export const fails = (name: string, call: string, changes: Change[], more: Partial<World> = {}): Named => ({
  name,
  fails: call,
  world: { ...RIGHT, ...more, changes },
})
export const fine = (name: string, changes: Change[], more: Partial<World> = {}): Named => ({
  name,
  world: { ...RIGHT, ...more, changes },
})
