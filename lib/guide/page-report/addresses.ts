import { isSysId } from '../../shared/sys-id'
import type { Masks } from './masks'

/** Parameter values that are ServiceNow's own and distinguish kinds of pages. */
const KEPT: Readonly<Record<string, (value: string) => string | undefined>> = {
  sys_id: (value) => (value === '-1' ? value : undefined),
  sys_target: (value) => (value === 'oauth_entity' ? value : undefined),
  // The sys_id of the wizard itself, which is the same on every instance: docs/servicenow/records.md#role-ids
  sysparm_parent: (value) => (value === '2c7cab53d7232100f20bc8170e61036b' ? value : undefined),
  sysparm_query: (value) => /(?:^|\^)(type=(?:client|oauth_provider))(?![\w])/.exec(value)?.[1],
}
/** Parameters whose value identifies a record; a sys_id in them is masked. */
const RECORD = new Set(['sys_id', 'sysparm_collectionID'])

/** Placeholder for any address outside the instance. */
const ELSEWHERE = 'https://other.invalid/'

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Masks a path segment. One that is itself an address, as in the shell's, is masked like an address. */
function segment(text: string, masks: Masks, depth: number): string {
  const inner = decode(text)
  return /[/?]/.test(inner) && depth < 3
    ? encodeURIComponent(pattern(inner, masks, depth + 1))
    : masks.identifier(inner)
}

function parameter([name, value]: [string, string], masks: Masks, depth: number): string {
  if (name === 'uri' && depth < 3) return `uri=${encodeURIComponent(pattern(value, masks, depth + 1))}`
  const isRecord = RECORD.has(name) && isSysId(value)
  const kept =
    (Object.hasOwn(KEPT, name) ? KEPT[name]?.(value) : undefined) ?? (isRecord ? masks.identifier(value) : '')
  return `${masks.identifier(name)}=${encodeURIComponent(kept)}`
}

/** Masks a path and its parameters, of which it keeps the names. */
function pattern(address: string, masks: Masks, depth: number): string {
  const [beforeHash = ''] = address.split('#')
  const [path = '', query] = beforeHash.split('?')
  const segments = path.split('/').map((own) => segment(own, masks, depth))
  const parameters = query === undefined ? [] : [...new URLSearchParams(query)].slice(0, 30)
  const end = parameters.map((own) => parameter(own, masks, depth)).join('&')
  return segments.slice(0, 20).join('/') + (query === undefined ? '' : `?${end}`)
}

/** An address as a report shows it: the known words of its path, and the names of its parameters; nothing of other sites. */
export function addressPattern(address: string, base: string, masks: Masks): string {
  if (address.startsWith('#')) return '#'
  if (!URL.canParse(address, base)) return ELSEWHERE
  const [url, own] = [new URL(address, base), new URL(base)]
  if (!/^https?:$/.test(url.protocol) || url.host !== own.host) return ELSEWHERE
  return pattern(url.pathname + url.search, masks, 0)
}
