import { useState } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { forgetRotation, keepRotation, readRotation } from '@/lib/extension-pages/rotation'
import { resultsText as text } from '@/lib/i18n/results'
import { displayValue } from '@/lib/i18n/translator'
import { verificationText } from '@/lib/i18n/verification'
import { recordPath } from '@/lib/servicenow/pages'
import { beginRotation, rotationProof } from '@/lib/verification/rotation'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { LinkAction } from '../shared/LinkAction'
import { OutcomeIcon } from '../shared/OutcomeIcon'

const PROOFS = { proven: 'rotate.proven', 'not-yet': 'rotate.not-yet', waiting: 'rotate.waiting' } as const

interface RotateSecretProps {
  host: string
  verification: Verification
  handOff: HandOffOffer
  account: string | undefined
  onCheckConnection: () => void
}

/** Leads through replacing the Client Secret, which nothing here ever reads: three steps, and what is proven of them. */
export function RotateSecret({ host, verification, handOff, account, onCheckConnection }: RotateSecretProps) {
  const [rotation, setRotation] = useState(() => readRotation(host))
  const [record] = verification.applications
  if (!record) return null
  const proof = rotation && rotationProof(rotation, verification)
  const begin = () => {
    const begun = beginRotation(verification, new Date())
    keepRotation(host, begun)
    setRotation(begun)
  }
  const end = () => {
    forgetRotation(host)
    setRotation(undefined)
  }
  return (
    <details id="rotate" open={rotation !== undefined || location.hash === '#rotate'}>
      <summary>{text('rotate.title')}</summary>
      <p>{text('rotate.text')}</p>
      {rotation === undefined ? (
        <Action onAct={begin}>{text('rotate.begin')}</Action>
      ) : (
        <ol className="rotation">
          <li>
            <p>{text('rotate.record', { name: displayValue(record.name) })}</p>
            <LinkAction href={`https://${host}${recordPath(record.sysId)}`}>{text('rotate.record.open')}</LinkAction>
          </li>
          <li>
            <p>{text('rotate.neo', { account: displayValue(account ?? '–') })}</p>
            <LinkAction href={handOff.link}>{text('rotate.neo.open')}</LinkAction>
          </li>
          <li data-rotation={proof}>
            <p role="status">
              <OutcomeIcon outcome={proof === 'proven' ? 'pass' : 'unknown'} /> {text(PROOFS[proof ?? 'waiting'])}
            </p>
            {proof === 'proven' ? (
              <Action onAct={end}>{text('rotate.done')}</Action>
            ) : (
              <div className="actions">
                <Action onAct={onCheckConnection}>{verificationText('verify.connection')}</Action>
                <Action onAct={end}>{text('rotate.stop')}</Action>
              </div>
            )}
          </li>
        </ol>
      )}
    </details>
  )
}
