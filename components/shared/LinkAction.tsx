import type { MouseEvent, ReactNode } from 'react'

interface LinkActionProps {
  href: string
  children: ReactNode
  /** The one thing to do next, at full width. */
  primary?: boolean | undefined
  onAct?: ((event: MouseEvent) => void) | undefined
}

/** A link that looks like a button. It opens a tab of its own. */
export function LinkAction({ href, children, primary, onAct }: LinkActionProps) {
  return (
    <a
      className={primary ? 'action primary wide' : 'action'}
      data-primary={primary ? '' : undefined}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={onAct}
    >
      {children}
    </a>
  )
}
