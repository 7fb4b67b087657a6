/** The page's own REST calls, with its session token. */
async function call(method, path, body) {
  const answer = await fetch(`/api/now/table/${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-usertoken': window.g_ck },
    ...(body && { body: JSON.stringify(body) }),
  })
  const json = answer.status === 204 ? {} : await answer.json()
  if (!answer.ok) throw new Error(json.error?.detail ?? json.error?.message ?? String(answer.status))
  return json.result
}

export const list = (table, query = '', more = '') =>
  call('GET', `${table}?sysparm_query=${encodeURIComponent(query)}${more}`)
export const create = (table, values) => call('POST', table, values)
export const update = (table, id, values) => call('PATCH', `${table}/${id}`, values)
export const remove = (table, id) => call('DELETE', `${table}/${id}`)
