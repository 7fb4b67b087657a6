/**
 * The page's own REST calls, with its session token; a rotated one is tried once more:
 * docs/servicenow/rest.md#token-rotation
 */
async function call(method, path, body) {
  const send = (token) =>
    fetch(`/api/now/table/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-requested-with': 'XMLHttpRequest',
        'x-usertoken': token,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  let answer = await send(window.g_ck)
  const fresh = answer.headers.get('x-usertoken-response')
  if (answer.status === 401 && answer.headers.get('x-sessionloggedin') === 'true' && fresh) answer = await send(fresh)
  const json = answer.status === 204 ? {} : await answer.json()
  if (!answer.ok) throw new Error(json.error?.detail ?? json.error?.message ?? String(answer.status))
  return json.result
}

export const list = (table, query = '', more = '') =>
  call('GET', `${table}?sysparm_query=${encodeURIComponent(query)}${more}`)
export const create = (table, values) => call('POST', table, values)
export const update = (table, id, values) => call('PATCH', `${table}/${id}`, values)
export const remove = (table, id) => call('DELETE', `${table}/${id}`)
