import { createCustomElement } from '@servicenow/ui-core'
import snabbdom from '@servicenow/ui-renderer-snabbdom'
import '@servicenow/now-button'
import { definePage as defineForm } from './console-form.js'
import { definePage as defineWelcome, GRANTS } from './console-welcome.js'
import { css, defineRoot, el, nest, random } from './nest.js'

// The Machine Identity Console. Its texts are known (docs/servicenow/pages.md#console-home); its element tree is not
// (docs/servicenow/pages.md#console-tree) and follows docs/servicenow/pages.md#native-pages, with names and ids that
// differ on every load.
const BASE = '/now/machine-identity-console/'
const render = { renderer: { type: snabbdom } }

const pageTags = { welcome: `macroponent-${random()}`, form: `macroponent-${random()}` }

/** Which page an address shows. Routes other than authz-code are not known and are this stand-in's own. */
function route(path) {
  const [head = '', a = ''] = path.slice(BASE.length).split('/')
  const grant = GRANTS.find((g) => head === `${g.route}-create` || head === `${g.route}-record`)
  if (!grant) return { page: 'welcome', attributes: {}, title: 'Inbound Integrations' }
  const id = head.endsWith('-record') ? a : ''
  return {
    page: 'form',
    attributes: { grant: grant.route, ...(id && { 'record-id': id }) },
    title: id ? 'Record' : 'New record',
  }
}

/** Fills the area below the header and keeps former pages alive but hidden, as workspaces keep their tabs. */
export function openConsole(layout) {
  defineWelcome(pageTags.welcome, createCustomElement, render)
  defineForm(pageTags.form, createCustomElement, render)
  defineRoot('sn-canvas-appshell-main')
  const main = el('sn-canvas-appshell-main', { id: 'item-snCanvasAppshellMain' })
  layout.append(main)
  const outer = nest(main.shadowRoot, ['sn-canvas-experience-shell', 'macroponent-c276387cc331101080d6d3658940ddd2'])
  css(
    outer,
    `.tabs{background:#032d42;color:#fff;display:flex;gap:28px;padding:8px 32px;font:13px/20px Lato,system-ui,sans-serif} .tabs .on{box-shadow:0 8px 0 -5px #fff} sn-canvas-main{display:block}`,
  )
  const tabs = ['Overview', 'Inbound integrations', 'Security findings', 'Metrics', 'Settings']
  outer.append(
    el('div', { class: 'tabs' }, ...tabs.map((t) => el('span', t.startsWith('Inbound') ? { class: 'on' } : {}, t))),
  )
  const canvas = nest(outer, ['sn-canvas-root', 'sn-canvas-layout', 'sn-canvas-main#item-wsContent'])
  const screens = el('main')
  canvas.append(screens)

  const show = () => {
    const { page, attributes, title } = route(location.pathname)
    document.title = `${title} | Machine Identity Console`
    layout.setTitle('Machine Identity Console')
    for (const screen of screens.children) screen.style.display = 'none'
    const screen = el('sn-canvas-screen')
    defineRoot('sn-canvas-screen')
    screens.append(screen)
    const section = el('section')
    screen.shadowRoot.append(section)
    const body = nest(section, [`screen-action-transformer-${random()}`])
    body.append(el(pageTags[page], attributes))
  }
  window.addEventListener('popstate', show)
  window.addEventListener('standin:navigate', (event) => {
    history.pushState(null, '', BASE + event.detail)
    show()
  })
  show()
}
