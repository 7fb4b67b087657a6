import type { Database, Row } from './database.ts'
import { grantRole, roleId } from './roles.ts'

export interface Setup {
  application: Row
  user: Row
}
/** One way to break a complete setup. */
export type Fault = (db: Database, setup: Setup) => void
/** Variants of faults, by the id of the requirement that has to find them. */
export type Faults = Readonly<Record<string, Readonly<Record<string, Fault>>>>

/** Sets those of the columns that the release has. */
export function setKnown(row: Row, values: Row): void {
  for (const [name, value] of Object.entries(values)) if (name in row) row[name] = value
}

export const app =
  (values: Row): Fault =>
  (_db, { application }) =>
    setKnown(application, values)
export const user =
  (values: Row): Fault =>
  (_db, setup) =>
    setKnown(setup.user, values)
export const grant =
  (role: string): Fault =>
  (db, setup) =>
    void grantRole(db, setup.user.sys_id as string, roleId(db, role))
export const property =
  (name: string, value: string): Fault =>
  (db) =>
    db.setProperty(name, value)
export const plugin =
  (id: string, active = 'active'): Fault =>
  (db) => {
    const row = db.find('v_plugin', { id })
    if (row) row.active = active
    else db.insert('v_plugin', { id, name: id, active })
  }
export const insert =
  (table: string, values: Row): Fault =>
  (db) =>
    void db.insert(table, values)
export const all =
  (...faults: Fault[]): Fault =>
  (db, setup) => {
    for (const fault of faults) fault(db, setup)
  }
