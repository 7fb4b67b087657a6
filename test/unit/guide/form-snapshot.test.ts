import { describe, expect, it } from 'vitest'
import { displayedValueFor, readForm } from '@/lib/guide/form-snapshot'
import type { ControlKind, Field } from '@/lib/servicenow/dom/fields/field'

/** A field of a form, as far as it is read. */
function field(column: string, value: string | boolean, by: Partial<Field> = {}): Field {
  const control = document.createElement('input')
  if (typeof value === 'boolean') Object.assign(control, { type: 'checkbox', checked: value })
  else control.value = value
  const kind: ControlKind = typeof value === 'boolean' ? 'checkbox' : 'text'
  return { column, control, box: control, kind, caption: `The ${column}`, required: false, ...by } as Field
}
const read = (fields: readonly Field[], by: Partial<Parameters<typeof readForm>[0]> = {}) =>
  readForm({ table: 'oauth_entity', fields: new Map(fields.map((own) => [own.column, own])), ...by })

describe('what a form says of its record', () => {
  it('is what its fields show, with where it was seen', () => {
    expect(read([field('name', 'Neo Agent')])).toEqual({
      columns: {
        name: {
          state: 'seen',
          value: 'Neo Agent',
          source: { table: 'oauth_entity', column: 'name', where: 'form', caption: 'The name', asBox: false },
        },
      },
      mandatory: [],
    })
  })
  it.each([
    ['on, in the console', true, 'restricted', true],
    ['off, in the console', false, 'unrestricted', true],
    ['as a word, on the classic form', 'broadly_scoped', 'broadly_scoped', false],
    ['as the word "true"', 'true', 'true', false],
  ])('the restriction of scopes, %s', (_, shown, value, asBox) => {
    const { scope_restriction_status: fact } = read([field('scope_restriction_status', shown)]).columns
    expect(fact).toMatchObject({ value, source: { asBox } })
  })
  it.each([
    [true, 'true'],
    [false, 'false'],
  ])('any other box that is %s', (shown, value) => {
    expect(read([field('public_client', shown)]).columns.public_client).toMatchObject({ value })
  })
  it('which of its fields have to be filled', () => {
    expect(read([field('name', '', { required: true }), field('comments', '')]).mandatory).toEqual(['name'])
  })
  it('what the kind of form stands for, unless a field says otherwise', () => {
    const given = { inbound_grant_type: 'authz_code', type: undefined, name: 'given' } as const
    const { columns } = read([field('name', 'shown')], { given })
    expect(columns.inbound_grant_type).toEqual({
      state: 'seen',
      value: 'authz_code',
      source: { table: 'oauth_entity', column: 'inbound_grant_type', where: 'form' },
    })
    expect(columns).not.toHaveProperty('type')
    expect(columns.name).toMatchObject({ value: 'shown' })
  })
  it('which columns are in a closed section, but for those it shows all the same', () => {
    const { columns } = read([field('active', true)], { closed: ['active', 'access_token_lifespan'] })
    expect(columns.access_token_lifespan).toEqual({ state: 'unseen', why: 'collapsed' })
    expect(columns.active).toMatchObject({ state: 'seen', value: 'true' })
  })
  it('which record it is, and which scope is chosen, where there is one', () => {
    const own = read([field('auth_scope', 'useraccount')], { sysId: 'a'.repeat(32) })
    expect(own).toEqual({ columns: {}, mandatory: [], sysId: 'a'.repeat(32), scopes: ['useraccount'] })
    const none = read([field('auth_scope', '')])
    expect(none).not.toHaveProperty('scopes')
    expect(none).not.toHaveProperty('sysId')
  })
})

describe('what a field must show', () => {
  it.each([
    ['scope_restriction_status', true, 'restricted', 'true'],
    ['scope_restriction_status', true, 'unrestricted', 'false'],
    ['scope_restriction_status', 'x', 'restricted', 'restricted'],
    ['active', true, 'true', 'true'],
    ['name', 'x', 'restricted', 'restricted'],
  ])('%s, shown as %s, for the record to hold "%s"', (column, shown, value, displayed) => {
    expect(displayedValueFor(field(column, shown), value)).toBe(displayed)
  })
})
