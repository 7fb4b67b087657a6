/** Whether a checkbox or boolean column is on. Empty and absent mean off: docs/servicenow/rest.md#booleans */
export const isTrue = (value: string | undefined): boolean => /^(true|1)$/i.test(value?.trim() ?? '')

/** Whether a boolean column is shown, and off. */
export const isFalse = (value: string | undefined): boolean => value !== undefined && !isTrue(value)

/** Whether a value is one that a boolean column stores; what any other does is not known: docs/servicenow/rest.md#booleans */
export const isBoolean = (value: string): boolean => value === '' || value === 'true' || value === 'false'
