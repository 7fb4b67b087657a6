export const SYS_ID = /^[0-9a-f]{32}$/

/** Whether a text is a record's sys_id: 32 hex digits. */
export const isSysId = (text: string | undefined): text is string => SYS_ID.test(text ?? '')
