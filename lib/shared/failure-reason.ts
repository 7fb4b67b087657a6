/** Why an instance gave no answer to a request. */
export type FailureReason =
  | 'session-ended'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'network'
  | 'unexpected'
  | 'no-token'
  | 'rate-limited'
  /** Not asked: the run has sent as many requests as it may. */
  | 'too-many'
