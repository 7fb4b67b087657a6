import * as z from 'zod/mini'
import { setupChangeSchema } from '../domain/setup-schema'
import { MAX_FRAGMENT_LENGTH } from '../neo/hand-off'
import { host, linkedClientId, sysId, textUpTo } from '../shared/schemas'
import { storeRequestSchemas } from '../storage/remote-area'

const name = textUpTo(255)
/** The name of one run, which only who carries it out was told. */
const run = z.string().check(z.regex(/^[0-9a-f-]{36}$/))
/** A fragment that is longer is refused, however long it is. */
const MOST_OF_A_HASH = MAX_FRAGMENT_LENGTH + 1
/** A record that the admin chose, or that it is none of those there. */
const record = z.union([z.literal('new'), sysId])

/**
 * Everything that contexts ask of the background. The loader sends those of `page` and `setup.go` without this
 * module; and what only asks need not carry the schema, so it is made in a call that may be left out.
 */
export const requestSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
    /** A page that belongs to a set-up was opened in the sender's tab. */
    z.object({ type: z.literal('page.matters') }),
    /** Another page of an instance being set up was opened; answered with what comes next, for the pill. */
    z.object({ type: z.literal('page.other') }),
    /** The pill was clicked. */
    z.object({ type: z.literal('setup.go') }),
    /** The session token of the sender's page is to be said there, on a channel of this name; see `requestPageToken`. */
    z.object({ type: z.literal('page.token'), channel: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) }),
    /** A page of Neo's dashboard was opened with this fragment: what it may offer, as `offers` or `refusal`. */
    z.object({ type: z.literal('hand-off.arrived'), hash: textUpTo(MOST_OF_A_HASH) }),
    /** The person wants these values filled in on the dashboard; answered with them as they are stored, in `offers`. */
    z.object({ type: z.literal('hand-off.accept'), instance: host, clientId: linkedClientId }),
    /** A hand-off was filled in, or is not wanted. */
    z.object({ type: z.literal('hand-off.done'), instance: host, clientId: linkedClientId }),
    /** The texts of the language to speak, where it is not English; they are put into the sender's document. */
    z.object({ type: z.literal('page.texts') }),
    z.object({ type: z.literal('setup.start'), host, tabId: z.optional(z.number()) }),
    z.object({ type: z.literal('setup.stop'), host }),
    /** Takes a host, for which the admin gave access, for a custom URL of an instance. */
    z.object({ type: z.literal('url.add'), host, tabId: z.optional(z.number()) }),
    /** Which instance a custom URL says it is; answered with `claim`, which is only to be shown. */
    z.object({ type: z.literal('url.claim'), host, tabId: z.optional(z.number()) }),
    /** Verifies an instance: all of it, or one requirement again; the records chosen, where there are several. */
    z.object({
      type: z.literal('verify.start'),
      host,
      tabId: z.optional(z.number()),
      only: z.optional(textUpTo(200)),
      application: z.optional(sysId),
      user: z.optional(sysId),
    }),
    /** Brings the admin to where what a verdict is about is mended. */
    z.object({
      type: z.literal('verify.show'),
      host,
      tabId: z.optional(z.number()),
      requirement: textUpTo(200),
    }),
    /** Looks at what is there and plans what to write; nothing is written. */
    z.object({
      type: z.literal('plan.make'),
      host,
      tabId: z.optional(z.number()),
      choices: z.optional(
        z.object({
          scope: z.enum(['unrestricted', 'useraccount']),
          names: z.object({ applicationName: name, userName: name, userFirstName: name, userLastName: name }),
          records: z.optional(z.object({ application: z.optional(record), user: z.optional(record) })),
        }),
      ),
    }),
    /** Carries out what the admin wants of the plan shown. */
    z.object({
      type: z.literal('plan.run'),
      host,
      tabId: z.optional(z.number()),
      wanted: z.array(textUpTo(120)).check(z.maxLength(100)),
    }),
    z.object({ type: z.literal('plan.undo'), host, tabId: z.optional(z.number()) }),
    /** Goes on at a record of the plan: the application's, if none is named. */
    z.object({
      type: z.literal('plan.follow'),
      host,
      tabId: z.optional(z.number()),
      part: z.optional(z.enum(['application', 'user'])),
    }),
    /** Opens the plan's page, from the guide. */
    z.object({ type: z.literal('plan.open') }),
    /** Opens a record of the set-up in a tab of its own, from the consent page. */
    z.object({ type: z.literal('setup.open'), half: z.enum(['application', 'user']) }),
    /** What the guide learnt of the setup on the sender's instance. */
    z.object({ type: z.literal('setup.change'), change: setupChangeSchema }),
    /** The setup on the sender's instance, as it is stored now. */
    z.object({ type: z.literal('setup.read') }),
    /** Opens Neo's page with what is stored of the sender's instance. */
    z.object({ type: z.literal('neo.open') }),
    /** What the guard of the approval has to know: who should approve which application. */
    z.object({ type: z.literal('consent.context') }),
    /** How far a verification is, or what it found; only the document it was started in may say so. */
    z.object({ type: z.literal('verify.save'), run, record: z.unknown() }),
    /** What was planned, or how far a plan is carried out; only the document it was started in may say so. */
    z.object({ type: z.literal('plan.save'), run, journal: z.unknown() }),
    /** Takes a page report of the sender's document, at this step of the guide, and shows it. */
    z.object({ type: z.literal('page-report.make'), step: textUpTo(64) }),
    /** Verifies the setup on the sender's instance, and shows the results: from the guide. */
    z.object({ type: z.literal('verify.open') }),
    ...storeRequestSchemas,
  ]))()

export type Request = z.infer<typeof requestSchema>
