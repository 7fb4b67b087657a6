import 'regenerator-runtime/runtime'
import { openConsole } from './console.js'
import { css, defineRoot, el } from './nest.js'

// The element tree of the Next Experience shell: docs/servicenow/pages.md#shell, docs/servicenow/pages.md#shell-header
const MENU = [
  {
    application: 'System OAuth',
    modules: [
      {
        label: 'Application Registry',
        path: 'oauth_entity_list.do?sysparm_query=type=client^ORtype=oauth_provider^EQ',
      },
      {
        label: 'Inbound Integrations',
        href: '/now/machine-identity-console/inbound-integrations/welcome',
        inbound: true,
      },
    ],
  },
  { application: 'User Administration', modules: [{ label: 'Users', path: 'sys_user_list.do' }] },
  { application: 'Incident', modules: [{ label: 'All', path: 'incident_list.do' }] },
]
const CLASSIC = '/now/nav/ui/classic/params/target/'
const classicUrl = (path) => CLASSIC + encodeURIComponent(path)

defineRoot('sn-polaris-menu', (_host, root) => {
  css(
    root,
    `.sn-polaris-nav{position:fixed;top:40px;left:0;bottom:0;width:300px;background:#0c2f3f;color:#fff;padding:12px;overflow:auto;z-index:50} input{width:100%;box-sizing:border-box;padding:8px;font:inherit}
    a{display:block;color:#fff;padding:6px 12px;text-decoration:none} button{all:unset;font-weight:700;padding:6px 0;display:block}`,
  )
  const filter = el('input', {
    id: 'filter',
    placeholder: 'Filter',
    'aria-label': 'Enter search term to filter All menu',
  })
  const list = el('div', { class: 'snf-collapsible-list' })
  const draw = () => {
    const wanted = filter.value.trim().toLowerCase()
    list.replaceChildren()
    for (const { application, modules } of MENU) {
      const shown = modules.filter(
        (m) =>
          (!m.inbound || window.__standin.release.inboundExperience) &&
          `${application} ${m.label}`.toLowerCase().includes(wanted),
      )
      if (shown.length === 0) continue
      list.append(
        el(
          'button',
          { class: 'snf-collapsible-list-header', 'aria-label': application, 'aria-expanded': 'true' },
          application,
        ),
      )
      for (const { label, path, href } of shown)
        list.append(el('a', { href: href ?? classicUrl(path), 'aria-label': label, class: 'menu-item-row' }, label))
    }
  }
  filter.addEventListener('input', draw)
  draw()
  root.append(el('nav', {}, el('div', { class: 'sn-polaris-nav can-animate', 'aria-label': 'All menu' }, filter, list)))
})

defineRoot('sn-polaris-header', (host, root) => {
  css(
    root,
    `nav{display:flex;align-items:center;gap:20px;height:40px;background:#032d42;color:#fff;padding:0 16px;font:600 13px/20px Lato,system-ui,sans-serif} .logo{font-size:18px;font-weight:700;letter-spacing:-.5px}
    .starting-header-zone{display:flex;gap:20px;align-items:center} .sn-polaris-tab{cursor:pointer} .center-header-zone{margin:0 auto;border:1px solid #8fa6b3;border-radius:16px;padding:2px 18px} .utility-menu{display:flex;gap:8px;align-items:center}
    .header-avatar-button{width:24px;height:24px;border-radius:50%;border:0;background:#8fbccd}`,
  )
  const menu = el('sn-polaris-menu', { class: 'is-main-menu', hidden: '' })
  const all = el(
    'div',
    { class: 'sn-polaris-tab', role: 'button', tabindex: '0', 'aria-label': 'All', 'aria-expanded': 'false' },
    'All',
  )
  const toggle = () => {
    menu.hidden = !menu.hidden
    menu.style.display = menu.hidden ? 'none' : ''
    all.setAttribute('aria-expanded', String(!menu.hidden))
  }
  menu.style.display = 'none'
  all.addEventListener('click', toggle)
  const tabs = ['Favorites', 'History', 'Workspaces', 'Admin'].map((name) =>
    el('div', { class: 'sn-polaris-tab', role: 'button', 'aria-label': name }, name),
  )
  const title = el('span', { class: 'experience-title' }, 'Home')
  host.setTitle = (text) => (title.textContent = text)
  const user = window.NOW.user.displayName ?? ''
  root.append(
    el(
      'nav',
      {},
      el('span', { id: 'header-logo-image', class: 'logo' }, 'servicenow'),
      el('div', { class: 'starting-header-zone' }, all, menu, ...tabs),
      el('div', { class: 'center-header-zone' }, title),
      el(
        'div',
        { class: 'utility-menu' },
        el('button', { class: 'header-avatar-button', 'aria-label': `${user}: available` }),
      ),
    ),
  )
})

defineRoot('sn-polaris-layout', (host, root) => {
  css(
    root,
    `:host,.sn-polaris-layout,.layout-main{display:flex;flex-direction:column;height:100%} .sn-polaris-layout,.layout-main{flex:1;min-height:0} .content-area{flex:1;min-height:0;display:flex;overflow:auto} ::slotted(*){flex:1;border:0}`,
  )
  const header = el('sn-polaris-header')
  host.setTitle = (text) => header.setTitle(text)
  root.append(
    el(
      'div',
      { class: 'sn-polaris-layout polaris-enabled' },
      el(
        'div',
        { class: 'layout-main' },
        el('div', { class: 'header-bar' }, header),
        el('div', { class: 'content-area can-animate' }, el('slot')),
      ),
    ),
  )
})

function openClassic(layout) {
  const frame = el('iframe', { id: 'gsft_main', name: 'gsft_main', title: 'Main Content' })
  layout.append(frame)
  // Browsers offer no window.<name> for a frame inside a shadow tree, so the shell assigns it:
  // docs/servicenow/pages.md#frame-by-name
  window.gsft_main = frame.contentWindow
  frame.addEventListener('load', () => {
    const { pathname, search, href } = frame.contentWindow.location
    if (href === 'about:blank') return
    const title = frame.contentDocument.title
    document.title = title
    layout.setTitle(title.replace(' | ServiceNow', ''))
    history.replaceState(null, '', classicUrl(pathname.slice(1) + search))
  })
  // The frame is about:blank first: docs/servicenow/pages.md#shell
  setTimeout(() => (frame.src = `/${decodeURIComponent(location.pathname.slice(CLASSIC.length))}`), 30)
}

defineRoot('macroponent-f51912f4c700201072b211d4d8c26010', (_host, root) => {
  css(
    root,
    ':host{display:block;height:100vh} div,sn-canvas-appshell-root,sn-canvas-appshell-layout{display:block;height:100%}',
  )
  const layout = el('sn-polaris-layout')
  root.append(el('div', {}, el('sn-canvas-appshell-root', {}, el('sn-canvas-appshell-layout', {}, layout))))
  if (location.pathname.startsWith(CLASSIC)) openClassic(layout)
  else if (location.pathname.startsWith('/now/machine-identity-console/')) openConsole(layout)
  else {
    layout.append(el('div', { style: 'padding:32px' }, el('h1', {}, 'Home')))
    document.title = 'Home | ServiceNow'
  }
})
