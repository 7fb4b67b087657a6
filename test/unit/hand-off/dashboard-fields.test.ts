import { afterEach, describe, expect, it, vi } from 'vitest'
import { findConnectForm } from '@/lib/hand-off/dashboard-fields'

vi.mock('@/lib/servicenow/dom/elements', async (original) => ({
  ...(await original<typeof import('@/lib/servicenow/dom/elements')>()),
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
  const fields = (prefix: string, labels = ['Instance URL', 'Client ID', 'Client Secret']) =>
    labels
      .map((label, i) => {
        const id = `${prefix}${'abc'[i]}`
        return `<div><label for="${id}">${label}</label><input id="${id}" ${i === 2 ? 'type="password"' : ''}></div>`
      })
      .join('')
  const NEO = ['a', 'b', 'c']
  it.each([
    [
      'in sections with headings',
      `<section><h2>Jira</h2>${fields('j')}</section><section><h2>ServiceNow</h2>${fields('')}</section>`,
    ],
    ['in one flat form', `<form><h3>ServiceNow</h3>${fields('')}<h3>Jira</h3>${fields('j')}</form>`],
    [
      'under headings of their own',
      `<h2>Integrations</h2><h3>Zendesk</h3><h4>Credentials</h4>${fields('z')}<h3>Service-Now</h3><h4>Credentials</h4>${fields('')}`,
    ],
    [
      'in tiles with plain text',
      `<nav>ServiceNow Jira</nav><div><div><b>Jira Cloud</b>${fields('j')}</div><div><b>ServiceNow</b>${fields('')}</div></div>`,
    ],
    [
      'in tiles with pictures',
      `<div><div><img alt="Jira logo">${fields('j')}</div><div><img alt="ServiceNow logo">${fields('')}</div></div>`,
    ],
    [
      'in groups with names',
      `<fieldset><legend>Jira</legend>${fields('j')}</fieldset><fieldset><legend>ServiceNow</legend>${fields('')}</fieldset>`,
    ],
    [
      'of a product nobody knows',
      `<div role="group" aria-label="Acme Desk">${fields('x')}</div><div role="group" aria-label="ServiceNow">${fields('')}</div>`,
    ],
    [
      'with captions that name the product',
      `${fields('j', ['Jira instance URL', 'Jira client ID', 'Secret'])}${fields('', ['ServiceNow instance URL', 'ServiceNow client ID', 'ServiceNow client secret'])}`,
    ],
  ])('is found beside another integration’s, %s', (_how, html) => {
    expect(form(html)).toEqual(NEO)
  })
  it('is found in shadow trees, under a heading outside', () => {
    document.body.innerHTML = '<h2>Jira</h2><x-form id="one"></x-form><h2>ServiceNow</h2><x-form id="two"></x-form>'
    for (const [id, prefix] of [
      ['one', 'j'],
      ['two', ''],
    ])
      (document.querySelector(`#${id}`) as Element).attachShadow({ mode: 'open' }).innerHTML = fields(prefix ?? '')
    expect(findConnectForm(document)?.clientId.id).toBe('b')
  })
  it.each([
    ['another integration’s form alone', `<section><h2>Jira</h2>${fields('j')}</section>`],
    [
      'forms that say nothing of whose they are',
      `<section><h2>One</h2>${fields('x')}</section><section><h2>Two</h2>${fields('y')}</section>`,
    ],
    [
      'two forms for ServiceNow',
      `<section><h2>ServiceNow</h2>${fields('x')}</section><section><h2>ServiceNow (test)</h2>${fields('y')}</section>`,
    ],
  ])('is not guessed at %s', (_when, html) => {
    expect(form(html)).toBeUndefined()
  })
  it('never takes a password field for one of the two values', () => {
    expect(form('<input type="password" name="client_id"><input name="instance_url">')).toBeUndefined()
  })
})
