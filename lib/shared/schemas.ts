import * as z from 'zod/mini'
import { SYS_ID } from './sys-id'

/** The host of an instance, as the background takes it from an address; which hosts are admitted is decided elsewhere. */
export const host = /* @__PURE__ */ z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/))

/** The sys_id of a record. */
export const sysId = /* @__PURE__ */ z.string().check(z.regex(SYS_ID))

/** A Client ID as an instance stores it. */
export const clientId = /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(512))

/** A Client ID that is handed over to Neo's dashboard by a link. */
export const linkedClientId = /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(255))

/** A time as `Date.toISOString` writes it: ISO 8601, UTC. */
export const time = /* @__PURE__ */ z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,}Z$/))

/** A text of at most this many characters. */
export const textUpTo = (length: number) => z.string().check(z.maxLength(length))
