import { afterEach, describe, expect, it, vi } from 'vitest'
import { findConnectForm } from '@/lib/connect/fields'

vi.mock('@/lib/servicenow/dom', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom')>()),
  isVisible: () => true,
}))
afterEach(() => document.body.replaceChildren())

const form = (html: string) => {
  document.body.innerHTML = html
  const found = findConnectForm(document)
  return found && [found.instanceUrl.id, found.clientId.id, found.secret?.id]
}

describe("Neo's connect form", () => {
  it.each([
    [
      'by labels',
      '<label for="a">Instance URL</label><input id="a"><label for="b">Client ID</label><input id="b"><label for="c">Client Secret</label><input id="c" type="password">',
    ],
    [
      'by labels around',
      '<label>Instance URL <input id="a"></label><label>Client ID <input id="b"></label><label>Client Secret <input id="c" type="password"></label>',
    ],
    [
      'by aria-label',
      '<input id="a" aria-label="ServiceNow instance URL"><input id="b" aria-label="OAuth client ID"><input id="c" type="password" aria-label="OAuth client secret">',
    ],
    [
      'by aria-labelledby',
      '<span id="x">Instance URL</span><input id="a" aria-labelledby="x"><span id="y">Client ID</span><input id="b" aria-labelledby="y"><input id="c" type="password">',
    ],
    [
      'by name',
      '<input id="a" name="instanceUrl"><input id="b" name="clientId"><input id="c" name="clientSecret" type="password">',
    ],
    [
      'by placeholder',
      '<input id="a" placeholder="https://your-instance.service-now.com"><input id="b" placeholder="Client ID"><input id="c" type="password" placeholder="Client Secret">',
    ],
    [
      'with a secret that is shown as text',
      '<input id="a" name="instance_url"><input id="b" name="client_id"><input id="c" name="client_secret" type="text">',
    ],
    [
      'beside other fields',
      '<input id="q" type="search" placeholder="Search integrations"><input id="a" name="instance_url"><input id="b" name="client_id"><input id="c" type="password">',
    ],
  ])('is found %s', (_how, html) => {
    expect(form(html)).toEqual(['a', 'b', 'c'])
  })
  it.each([
    ['where there is none', '<input placeholder="Search">'],
    ['where two fields could be meant', '<input name="client_id"><input name="client_id"><input name="instance_url">'],
    ['where a field cannot be written', '<input name="instance_url" readonly><input name="client_id">'],
    ['where only the secret is asked', '<input name="client_secret" type="password">'],
  ])('is not guessed at %s', (_when, html) => {
    expect(form(html)).toBeUndefined()
  })
  it('never has a password field for one of the two', () => {
    expect(form('<input type="password" name="client_id"><input name="instance_url">')).toBeUndefined()
  })
})
