/** The mark of what is still to do: hollow, and of no colour that warns. */
export const TodoMark = ({ isCurrent = false, label }: { isCurrent?: boolean; label?: string }) => (
  <span className={isCurrent ? 'dot current' : 'dot'} {...(label && { role: 'img', 'aria-label': label })} />
)
