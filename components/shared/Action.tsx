import { createContext, type ReactNode, type SyntheticEvent, useContext } from 'react'

/** Whether an event came from a person. Pages can dispatch events too; only the browser sets `isTrusted`. */
export const TrustContext = createContext((event: SyntheticEvent): boolean => event.nativeEvent.isTrusted)

interface ActionProps {
  onAct: () => void
  children: ReactNode
  primary?: boolean
  /** Accessible name, if the children are not one. */
  label?: string
  describedBy?: string
  className?: string
  expanded?: boolean
}

/** A button that reacts only to clicks of a person. */
export function Action({ onAct, children, primary, label, describedBy, className, expanded }: ActionProps) {
  const trusted = useContext(TrustContext)
  const style = className ?? (primary ? 'action primary' : 'action')
  return (
    <button
      type="button"
      className={style}
      data-primary={primary ? '' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      onClick={(event) => trusted(event) && onAct()}
    >
      {children}
    </button>
  )
}
