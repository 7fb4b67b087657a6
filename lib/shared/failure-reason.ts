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
  /** Not sent: the run has reached its limit of requests. */
  | 'too-many'
