import * as z from 'zod/mini'
import { clientId, host, sysId, textUpTo, time } from '../shared/schemas'
import { redactSecret } from './looks-secret'

const half = z.enum(['application', 'user'])
/** A name that somebody gave to a record. */
const name = z.pipe(textUpTo(255), z.transform(redactSecret))
const stepId = textUpTo(64)

/** What the guide learns and keeps of a setup. */
const learnt = {
  status: z.enum(['active', 'paused', 'captured', 'connected']),
  application: z.object({
    sysId,
    clientId,
    name,
    /** The admin said that they have the Client Secret. Never the secret. */
    secretKept: z.optional(z.boolean()),
  }),
  user: z.object({
    sysId,
    userName: name,
    /** A password was set, as we saw or were told. Never the password. */
    passwordSet: z.optional(z.boolean()),
  }),
  /** Halves whose record was right when it was last read. */
  right: z.array(half).check(z.maxLength(2)),
  /** Halves for which the admin wants a record of their own, whatever exists already. */
  declined: z.array(half).check(z.maxLength(2)),
  /** The admin goes on although a role is missing. */
  acknowledged: z.boolean(),
  /** What a record that was being saved can be found by; it may be saved only after the page is left. */
  awaiting: z.object({ half, sysId: z.optional(sysId), clientId: z.optional(clientId) }),
  /** Which form the application was made with. */
  form: z.enum(['inbound', 'classic']),
  /** Id of the step that came next when the guide last looked. */
  next: stepId,
  /** Id of a step that the admin asked to be shown, on the page that is being opened. */
  show: stepId,
  /** Ids of the steps reached when the guide last looked; shown while it does not look. */
  stepsDone: z.array(stepId).check(z.maxLength(64)),
  /** The results led to the page that is open: there is a way back to them. */
  fromResults: z.boolean(),
  /** Kinds of pages on which a page report is not offered any more. */
  hushed: z.array(textUpTo(40)).check(z.maxLength(20)),
  /** The card was folded to its header. */
  collapsed: z.boolean(),
  /** Where the admin dragged the card to, in px from the viewport's top left. */
  position: z.object({ x: z.number(), y: z.number() }),
}

/** What is stored of a setup on one instance. No secret is among it, and no field could hold one. */
export const setupSchema = z.extend(z.partial(z.object(learnt)), {
  version: z.number().check(z.refine((version) => version === 3)),
  host,
  startedAt: time,
  /** Neo's page was opened with this application's Client ID. */
  handedOver: z.optional(z.object({ clientId, at: time })),
  status: learnt.status,
  stepsDone: learnt.stepsDone,
})

export type Setup = z.infer<typeof setupSchema>

/** What the guide may change. `null` stands for what is known no more, since messages lose what is undefined. */
export const setupChangeSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    status: z.optional(z.enum(['active', 'captured'])),
    application: z.optional(z.nullable(learnt.application)),
    user: z.optional(z.nullable(learnt.user)),
    right: z.optional(learnt.right),
    declined: z.optional(learnt.declined),
    acknowledged: z.optional(z.nullable(learnt.acknowledged)),
    awaiting: z.optional(z.nullable(learnt.awaiting)),
    form: z.optional(z.nullable(learnt.form)),
    next: z.optional(learnt.next),
    show: z.optional(z.nullable(learnt.show)),
    stepsDone: z.optional(learnt.stepsDone),
    hushed: z.optional(learnt.hushed),
    collapsed: z.optional(learnt.collapsed),
    position: z.optional(z.nullable(learnt.position)),
  }))()

export type SetupChange = z.infer<typeof setupChangeSchema>
