/** ServiceNow stores booleans as the words "true" and "false"; empty means false: docs/servicenow/rest.md#booleans */
export const isTrue = (value: string): boolean => value.trim().toLowerCase() === 'true' || value === '1'
