/** How ServiceNow stores booleans: the words "true" and "false"; empty, absent and null mean false [CODE, measured]. */
export const isTrue = (value: string): boolean => value.trim().toLowerCase() === 'true' || value === '1'
