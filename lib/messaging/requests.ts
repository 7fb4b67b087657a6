import * as z from 'zod/mini'
import { setupChangeSchema } from '../domain/setup-schema'
import { MAX_FRAGMENT_LENGTH } from '../neo/hand-off'
import { host as anyHost, linkedClientId, sysId, textUpTo } from '../shared/schemas'
import { storeRequestSchemas } from '../storage/remote-area'

const name = textUpTo(255)
/** No site that anybody could mean has a shorter one. */
const host = anyHost.check(z.minLength(4))
/** The name of one run, which only who carries it out was told. */
const run = z.string().check(z.regex(/^[0-9a-f-]{36}$/))
/** Longest fragment that is accepted, in characters. */
const MOST_OF_A_HASH = MAX_FRAGMENT_LENGTH + 1
/** A record that the admin chose, or that it is none of those there. */
const record = z.union([z.literal('new'), sysId])

/**
 * All requests to the background. The loader sends those of `page` and `setup.go` without importing this module. The
 * schema is made by a call without side effects, so that contexts which only send requests do not bundle it.
 */
export const requestSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
    /** A page that belongs to a setup was opened in the sender's tab. */
    z.object({ type: z.literal('page.matters') }),
    /** Another page of an instance being set up was opened: the background injects the next step, for the pill. */
    z.object({ type: z.literal('page.other') }),
    /** The pill was clicked. */
    z.object({ type: z.literal('setup.go') }),
    /** Asks for the page's session token, dispatched in the page under this name; see `requestPageToken`. */
    z.object({ type: z.literal('page.token'), channel: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) }),
    /** A page of Neo's dashboard was opened with this fragment: what it may offer, as `offers` or `refusal`. */
    z.object({ type: z.literal('hand-off.arrived'), hash: textUpTo(MOST_OF_A_HASH) }),
    /** The person wants these values filled in on the dashboard; answered with them as they are stored, in `offers`. */
    z.object({ type: z.literal('hand-off.accept'), instance: host, clientId: linkedClientId }),
    /** A hand-off was filled in, or is not wanted. */
    z.object({ type: z.literal('hand-off.done'), instance: host, clientId: linkedClientId }),
    /** Asks under which account Neo was seen to be connected, if it was: for what was made in this browser only. */
    z.object({ type: z.literal('hand-off.connected'), instance: host, clientId: linkedClientId }),
    /** Checks the connection on the instance, and shows the results: for what was made in this browser only. */
    z.object({ type: z.literal('hand-off.check'), instance: host, clientId: linkedClientId }),
    /** The texts of the language to speak, where it is not English; they are put into the sender's document. */
    z.object({ type: z.literal('page.texts') }),
    z.object({ type: z.literal('setup.start'), host, tabId: z.optional(z.number()) }),
    z.object({ type: z.literal('setup.stop'), host }),
    /** Adds a host, which the admin gave access to, as a custom URL of an instance. */
    z.object({ type: z.literal('url.add'), host, tabId: z.optional(z.number()) }),
    /** Asks which instance a custom URL claims to be. The answer has it in `claim`, for display only. */
    z.object({ type: z.literal('url.claim'), host, tabId: z.optional(z.number()) }),
    /**
     * Verifies an instance: everything, or one requirement again; with the records that the admin chose, where there
     * are several.
     */
    z.object({
      type: z.literal('verify.start'),
      host,
      tabId: z.optional(z.number()),
      only: z.optional(textUpTo(200)),
      application: z.optional(sysId),
      user: z.optional(sysId),
    }),
    /** Opens the page on which the cause of a verdict can be fixed. */
    z.object({
      type: z.literal('verify.show'),
      host,
      tabId: z.optional(z.number()),
      requirement: textUpTo(200),
    }),
    /** Reads what exists and plans what to write. Writes nothing. */
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
      /** Plans to put back what changed since the baseline, and nothing else. */
      putBack: z.optional(z.literal(true)),
    }),
    /** Carries out the entries of the plan that the admin left ticked. */
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
    /** Opens a record of the setup in a tab of its own; sent from the consent page. */
    z.object({ type: z.literal('setup.open'), half: z.enum(['application', 'user']) }),
    /** A change of the setup on the sender's instance, as observed by the guide. */
    z.object({ type: z.literal('setup.change'), change: setupChangeSchema }),
    /** Asks for the stored setup of the sender's instance. */
    z.object({ type: z.literal('setup.read') }),
    /** Opens Neo's dashboard with the stored values of the sender's instance. */
    z.object({ type: z.literal('neo.open') }),
    /** Asks what the consent guard needs: which account should approve which application. */
    z.object({ type: z.literal('consent.context') }),
    /** Progress or result of a verification. Accepted only from the document it was started in. */
    z.object({ type: z.literal('verify.save'), run, record: z.unknown(), drift: z.optional(z.unknown()) }),
    /** A plan, or the progress of carrying one out. Accepted only from the document it was started in. */
    z.object({ type: z.literal('plan.save'), run, journal: z.unknown() }),
    /** Takes a page report of the sender's document, at this step of the guide, and shows it. */
    z.object({ type: z.literal('page-report.make'), step: textUpTo(64) }),
    /** Shows the results of the sender's instance again, from the page that they led to. */
    z.object({ type: z.literal('results.open') }),
    /** Verifies the setup on the sender's instance, and shows the results: from the guide. */
    z.object({ type: z.literal('verify.open') }),
    ...storeRequestSchemas,
  ]))()

export type Request = z.infer<typeof requestSchema>
