/**
 * The releases the stand-in instance can be, and what differs between them for this product.
 * Sources: docs/servicenow/releases.md#families and the rest of that page.
 */
export const RELEASES = ['xanadu', 'zurich', 'australia', 'brazil'] as const
type ReleaseName = (typeof RELEASES)[number]

export interface Release {
  name: ReleaseName
  /** Value of `glide.buildtag.last`. */
  buildTag: string
  /** The Machine Identity Console exists: docs/servicenow/releases.md#console-since */
  inboundExperience: boolean
  /** "Provider name" is marked as mandatory: docs/servicenow/releases.md#console-patches */
  providerNameMandatory: boolean
  /** `sys_user.identity_type` exists; absent here on xanadu: docs/servicenow/releases.md#identity-type-since */
  identityType: boolean
  /** Multi-factor sign-in is enforced by default: docs/servicenow/releases.md#mfa-since */
  mfaEnforced: boolean
  /**
   * The interceptor offers a client whose metadata document the vendor hosts: docs/servicenow/releases.md#cimd-since
   */
  cimd: boolean
  /** Prefix of the old choices in the interceptor: docs/servicenow/releases.md#console-since */
  deprecatedPrefix: string
}

const releases: Record<ReleaseName, Release> = {
  xanadu: {
    name: 'xanadu',
    buildTag: 'glide-xanadu-07-02-2024__patch4-11-29-2024',
    inboundExperience: false,
    providerNameMandatory: false,
    identityType: false,
    mfaEnforced: false,
    cimd: false,
    deprecatedPrefix: '',
  },
  zurich: {
    name: 'zurich',
    buildTag: 'glide-zurich-07-01-2025__patch4-11-10-2025',
    inboundExperience: true,
    providerNameMandatory: false,
    identityType: true,
    mfaEnforced: true,
    cimd: false,
    deprecatedPrefix: '[Deprecated UI] ',
  },
  australia: {
    name: 'australia',
    buildTag: 'glide-australia-02-11-2026__patch1-04-20-2026',
    inboundExperience: true,
    providerNameMandatory: true,
    identityType: true,
    mfaEnforced: true,
    cimd: true,
    deprecatedPrefix: '[Deprecated UI] ',
  },
  // Former tokens are refused, as on all releases here: docs/servicenow/releases.md#brazil
  brazil: {
    name: 'brazil',
    buildTag: 'glide-brazil-07-08-2026__patch1-09-18-2026',
    inboundExperience: true,
    providerNameMandatory: true,
    identityType: true,
    mfaEnforced: true,
    cimd: true,
    deprecatedPrefix: '[Deprecated UI] ',
  },
}

export function releaseNamed(name: string): Release {
  if (!(RELEASES as readonly string[]).includes(name))
    throw new Error(`Unknown release "${name}". Known releases: ${RELEASES.join(', ')}.`)
  return releases[name as ReleaseName]
}
