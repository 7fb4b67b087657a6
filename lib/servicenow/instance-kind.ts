import { isInstanceHost, looksSubProduction } from './instance-url'

export const INSTANCE_KINDS = ['production', 'sub-production', 'unknown'] as const
export type InstanceKind = (typeof INSTANCE_KINDS)[number]

/** What says so; `disagree`: the property says production, a name does not. */
export const KIND_SIGNS = ['property', 'name', 'disagree', 'none'] as const
type KindSign = (typeof KIND_SIGNS)[number]

/** The kind of an instance, with what says so. */
export interface KindOfInstance {
  kind: InstanceKind
  sign: KindSign
}

/** Properties that say what an instance is: docs/servicenow/oauth.md#production-property */
export const KIND_PROPERTIES = { production: 'glide.installation.production', name: 'instance_name' } as const

/** The instance's own host, and what its properties say where they were read. */
interface Signs {
  host: string
  production?: boolean | undefined
  name?: string | undefined
}

/**
 * What kind of instance it is. That the property is false counts more than any name; that it is true less than a name that
 * contradicts it, since a clone may have brought it along (docs/servicenow/oauth.md#production).
 */
export function instanceKind({ host, production, name = '' }: Signs): KindOfInstance {
  if (production === false) return { kind: 'sub-production', sign: 'property' }
  const own = `${name.toLowerCase()}.service-now.com`
  const looksSo = looksSubProduction(host) || (isInstanceHost(own) && looksSubProduction(own))
  if (looksSo && production) return { kind: 'unknown', sign: 'disagree' }
  if (looksSo) return { kind: 'sub-production', sign: 'name' }
  return production ? { kind: 'production', sign: 'property' } : { kind: 'unknown', sign: 'none' }
}

/** Whether connecting is confirmed once more: it is no production instance, or may be none. */
export const asksForKind = ({ kind, sign }: KindOfInstance): boolean => kind === 'sub-production' || sign === 'disagree'
