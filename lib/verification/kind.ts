import { INSTANCE_URL } from '../domain/requirements/instance-url'
import { INSTANCE_KINDS, instanceKind, KIND_SIGNS, type KindOfInstance } from '../servicenow/instance-kind'
import type { Verification } from './verification'

/** The kind of an instance: by its properties where a verification saw them, else by its own host alone. */
export function kindOf(verification: Pick<Verification, 'verdicts'> | undefined, host: string): KindOfInstance {
  const { facts } = verification?.verdicts.find(({ requirement }) => requirement === INSTANCE_URL) ?? {}
  const kind = INSTANCE_KINDS.find((own) => own === facts?.kind)
  const sign = KIND_SIGNS.find((own) => own === facts?.sign)
  return kind && sign ? { kind, sign } : instanceKind({ host })
}
