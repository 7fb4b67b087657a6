import { html } from 'hono/html'
import type { Release } from '../release.ts'
import { type ClassicUser, classicPage, type Html } from './layout.ts'

const ANSWERS = [
  { caption: 'Connect to a third party OAuth Provider', suffix: ' - Outbound', type: 'oauth_provider' },
  { caption: 'Connect to an OAuth Provider (simplified)', suffix: ' - Outbound', type: 'oauth_provider' },
  { caption: 'Create an OAuth API endpoint for external clients', type: 'client' },
  { caption: 'Create an OAuth JWT API endpoint for external clients', type: 'jwt' },
  { caption: 'Configure an OIDC provider to verify ID tokens', type: 'oidc' },
]

/** "What kind of OAuth application?"; the order before Zurich is unknown: docs/servicenow/pages.md#interceptor */
export function interceptorPage(release: Release, token: string, user: ClassicUser): Html {
  const newer = release.inboundExperience
  const links = ANSWERS.map(({ caption, suffix = '', type }) => ({
    caption: newer ? `${suffix ? '' : release.deprecatedPrefix}${caption}${suffix}` : caption,
    href: `wizard_view.do?sys_action=sysverb_wizard_ans&WIZARD:action=follow&type=${type}`,
  }))
  // Its caption and place are documented, its address is not: docs/servicenow/releases.md#cimd-since
  if (release.cimd)
    links.push({
      caption: 'Configure a Client ID Metadata Document (CIMD) client',
      href: 'wizard_view.do?sys_action=sysverb_wizard_ans&WIZARD:action=follow&type=cimd',
    })
  const ordered = newer ? links : [...links.slice(2, 4), ...links.slice(0, 2), ...links.slice(4)]
  return classicPage(
    'OAuth application',
    'wizard',
    token,
    user,
    html`<nav class="navbar navbar-default"><button type="button" class="btn btn-default" aria-label="Back" onclick="history.back()">&lt;</button>
        <h1 class="navbar-title">OAuth application</h1><span class="spacer"></span><button type="button" class="btn btn-default">Edit Interceptor</button></nav>
      <form id="wizard" name="wizard">
        <input type="hidden" id="sys_target" name="sys_target" value="oauth_entity" />
        <input type="hidden" name="sysparm_ck" value="${token}" />
        <div><h2>What kind of OAuth application?</h2></div>
        ${newer ? html`<div><a href="/now/machine-identity-console/inbound-integrations/welcome" target="_top">New Inbound Integration Experience</a></div>` : ''}
        ${ordered.map(({ caption, href }) => html`<div><a href="${href}">${caption}</a></div>`)}
      </form>`,
  )
}
