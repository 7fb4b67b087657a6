/** Hosts that Neo accepts: docs/servicenow/oauth.md#neo-hosts */
const INSTANCE_HOST = /^([a-z0-9][a-z0-9-]*)\.(service-now\.com|servicenowservices\.com)$/

/** Names below those suffixes that are ServiceNow's own sites, not instances: docs/servicenow/oauth.md#neo-hosts */
const NOT_INSTANCES = new Set([
  'www',
  'developer',
  'developers',
  'docs',
  'support',
  'hi',
  'signon',
  'community',
  'partner',
  'store',
  'learning',
  'status',
])

/**
 * Parts of a name that by convention mean another instance than production: at its end, between hyphens, or at its beginning
 * where no word begins so; not a name that is a word of its own, such as "latest". docs/servicenow/oauth.md#production
 */
const SUB_PRODUCTION =
  /^(?!(?:(?:at|con|fas|grea|la|pro)test|backstage|strain)$).*(?:(?:dev|test|uat|sandbox|sbx|stage|staging|qa|demo|poc|train)\d*(?:-|$)|(?:pre|non)-?prod)|^(?:uat|sandbox|sbx)/

/** Whether a host name (no port) is a ServiceNow instance that Neo can be connected to. */
export function isInstanceHost(host: string): boolean {
  const name = INSTANCE_HOST.exec(host)?.[1]
  return name !== undefined && !NOT_INSTANCES.has(name)
}

/** The canonical URL of an instance host, as Neo wants it: `https://name.service-now.com`. Undefined for other hosts. */
export function instanceUrl(host: string): string | undefined {
  const lower = host.toLowerCase()
  return isInstanceHost(lower) ? `https://${lower}` : undefined
}

/** What people call an instance: the name in its host, or the whole of another host. */
export const shortName = (host: string): string => INSTANCE_HOST.exec(host)?.[1] ?? host

/** Whether an instance's name looks like a development or test one. */
export function looksSubProduction(host: string): boolean {
  const name = INSTANCE_HOST.exec(host)?.[1] ?? ''
  return SUB_PRODUCTION.test(name)
}
