import { DEFAULT_READINGS, type Readings } from './access/readings.ts'
import { clonedFromProduction, wipedByClone } from './clones.ts'
import type { Database, Row } from './database.ts'
import { applyFaults } from './faults.ts'
import { RateLimits } from './gates/network.ts'
import type { ConsentForm } from './pages/consent-forms.ts'
import type { FormLook } from './pages/form-layout.ts'
import { type Patch, patchesNamed } from './pages/patches.ts'
import { type Release, releaseNamed } from './release.ts'
import { everything, type Visibility } from './rest/visibility.ts'
import { freshDatabase, PEOPLE } from './seed.ts'
import { Sessions } from './session.ts'
import { addApplication, addServiceAccount, openWhatNeoNeeds } from './setup.ts'

export interface InstanceOptions {
  release?: string
  /**
   * `none`: nothing of Neo's; `user`: only the service account; `complete`: application and account, both correct;
   * `cloned-from-production`: another instance's connection, brought along by a clone; `wiped-by-clone`: what a clone left of a
   * connection of its own.
   */
  setup?: string
  /** Ids of requirements, each breaking one thing of a complete setup. */
  faults?: readonly string[]
  /** Days by which the instance's clock is ahead. */
  clock?: number
  /** How the Machine Identity Console marks its fields; which one the real one uses is unknown. */
  markup?: string
  /** Language of captions on classic forms. */
  language?: 'en' | 'de'
  /** Forms as an administrator has rearranged them. */
  personalised?: boolean
  /** Time in ms from text to inputs on workspace pages: docs/servicenow/pages.md#hydration */
  hydration?: number
  /** Patches that the pages' scripts apply to the browser's own functions. */
  patched?: readonly string[]
}

/** Troubles that a test can switch on while the instance runs. */
export interface Trouble {
  rateLimited: boolean
  hibernating: boolean
  /** The Batch API does not exist, or is limited to so many items. */
  batch?: 'off' | number
  /** Tables whose queries are refused by a query access rule. */
  refused: readonly string[]
  /** Tables that refuse every session with this status. */
  answers?: Readonly<Record<string, { status: 400 | 403 | 404; message: string; detail?: string }>>
  /** A request with a stale token is redirected to a sign-out page: docs/servicenow/rest.md#stale-token-redirect */
  stale?: 'redirect'
  /** The header in which a 401 carries the fresh token; both have been seen: docs/servicenow/rest.md#token-rotation */
  tokenHeader?: 'X-UserToken-Response' | 'X-UserToken'
  /**
   * The scheme that a 401 to a session names, BEARER where an API access policy exists:
   * docs/servicenow/rest.md#password-dialog
   */
  scheme?: 'BASIC' | 'BEARER'
  /** Answers of the Table API break off in the middle. */
  truncated: boolean
  /** The only answer of the Table API: not signed in, or broken. */
  status?: 401 | 500 | 503
  /** Answers of the Table API are 50 MB long. */
  huge: boolean
  /** The instance asks for a second factor after the password. */
  mfa: boolean
  /** The form of the approval page. */
  consent?: ConsentForm
  /** How long, in ms, each request over REST takes. */
  delay: number
  /** A script's request with a stale token also gets the browser's own password dialog. */
  challenge: boolean
  /** Other sites may frame the instance, as without its header: docs/servicenow/rest.md#framing */
  framable: boolean
  /** Pages have a `<base>` that redirects relative addresses, from the beginning or added last. */
  base?: 'before' | 'after'
  /** Source of a service worker that the instance serves at `/sw.js`. */
  worker?: string
  /** Patches that the pages' scripts apply to the browser's own functions. */
  patched: readonly Patch[]
}

const DAY = 86_400_000
/** Tables that Identity and Access Audit can record, and here does: docs/servicenow/records.md#audit */
const AUDITED = [
  'sys_user',
  'sys_user_group',
  'sys_user_role',
  'sys_user_role_contains',
  'sys_user_has_role',
  'sys_user_grmember',
  'sys_group_has_role',
  'sys_security_acl',
  'sys_security_acl_role',
]

const SETUPS = ['none', 'user', 'complete', 'cloned-from-production', 'wiped-by-clone'] as const
const MARKUPS = ['record', 'plain'] as const

/** One ServiceNow instance in memory. */
export class Instance {
  readonly release: Release
  readonly db: Database
  readonly sessions = new Sessions()
  readonly markup: string
  readonly hydration: number
  readonly look: FormLook
  readonly trouble: Trouble = {
    rateLimited: false,
    hibernating: false,
    refused: [],
    truncated: false,
    huge: false,
    mfa: false,
    delay: 0,
    challenge: false,
    framable: false,
    patched: [],
  }
  /** Approvals given, each by whom and for which application. */
  readonly approvals: { user: string; clientId: string }[] = []
  /** Which reading applies where ServiceNow's documents are ambiguous. */
  readings: Readings = { ...DEFAULT_READINGS }
  /** What a reader's session may see. */
  visibility: Visibility = everything()
  readonly rates = new RateLimits()
  /** REST calls received, for tests. */
  readonly requests: { method: string; url: string }[] = []
  readonly application: Row | undefined
  readonly serviceAccount: Row | undefined
  /** Added to the clock, in ms, so that tests need not wait. */
  clockSkew = 0

  constructor(options: InstanceOptions = {}) {
    const setup = options.setup ?? 'none'
    if (!(SETUPS as readonly string[]).includes(setup))
      throw new Error(`Unknown set-up "${setup}". Known: ${SETUPS.join(', ')}.`)
    if (setup !== 'complete' && options.faults?.length)
      throw new Error('A fault breaks a complete set-up: give --setup complete with --fault.')
    this.markup = options.markup ?? 'record'
    if (!(MARKUPS as readonly string[]).includes(this.markup))
      throw new Error(`Unknown markup "${this.markup}". Known: ${MARKUPS.join(', ')}.`)
    this.look = { language: options.language ?? 'en', personalised: options.personalised ?? false }
    this.hydration = options.hydration ?? 300
    this.trouble.patched = patchesNamed(options.patched ?? [])
    this.release = releaseNamed(options.release ?? 'australia')
    this.db = freshDatabase(this.release)
    this.clockSkew = (options.clock ?? 0) * DAY
    if (setup === 'none') return
    if (setup === 'cloned-from-production') {
      const { application, user } = clonedFromProduction(this.db, this.now())
      this.application = application
      this.serviceAccount = user
      return
    }
    if (setup === 'wiped-by-clone') {
      this.serviceAccount = wipedByClone(this.db).user
      return
    }
    this.serviceAccount = addServiceAccount(this.db)
    if (setup === 'complete') {
      this.application = addApplication(this.db)
      openWhatNeoNeeds(this.db, this.serviceAccount)
      for (const table of AUDITED) this.db.audited.add(table)
      applyFaults(this.db, { application: this.application, user: this.serviceAccount }, options.faults ?? [])
    }
  }

  now(): number {
    return Date.now() + this.clockSkew
  }

  /** What a test needs to know of this instance. */
  describe() {
    return {
      instance: 'https://acme.service-now.com',
      dashboard: 'https://dashboard.neoagent.io',
      admin: PEOPLE.admin,
      service: PEOPLE.service,
      clientId: this.application?.client_id ?? null,
      clientSecret: this.application?.client_secret ?? null,
    }
  }
}
