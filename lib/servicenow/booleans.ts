/** ServiceNow stores booleans as the words "true" and "false"; empty means false: docs/servicenow/rest.md#booleans */
export const isTrue = (value: string): boolean => value.trim().toLowerCase() === 'true' || value === '1'

/** Whether a value is one that a boolean column stores; what any other does is not known: docs/servicenow/rest.md#booleans */
export const isBoolean = (value: string): boolean => value === '' || value === 'true' || value === 'false'
