/**
 * The releases the stand-in instance can be, and what differs between them for this product.
 * Sources: reference/servicenow-ui.md (timeline of the Inbound Integration experience), servicenow-rest.md 1.1, 1.5, 4.
 */
export const RELEASES = ['xanadu', 'zurich', 'australia', 'brazil'] as const
type ReleaseName = (typeof RELEASES)[number]

export interface Release {
  name: ReleaseName
  /** Value of `glide.buildtag.last`. */
  buildTag: string
  /** The Machine Identity Console exists (Zurich and later). [DOC] */
  inboundExperience: boolean
  /** "Provider name" carries the required mark (Australia documentation; not yet in the screenshots of Feb 2026). */
  providerNameMandatory: boolean
  /** `sys_user.identity_type` exists ("recent releases only"; absent here on xanadu). */
  identityType: boolean
  /** Multi-factor sign-in is enforced by default (Yokohama and later). [DOC] */
  mfaEnforced: boolean
  /** The interceptor offers a client whose metadata document the vendor hosts (Zurich patch 7 and Australia patch 1 on). [DOC] */
  cimd: boolean
  /** Prefix of the old choices in the interceptor. [SHOT] */
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
  // Changes nothing of inbound OAuth, the console or the sign-in page; former tokens are refused, as on all releases here. [DOC]
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
