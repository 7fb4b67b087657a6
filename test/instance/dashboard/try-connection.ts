import { instanceFetch, type Network } from './network.ts'

export interface Outcome {
  ok: boolean
  lines: string[]
}

interface Answer {
  status: number
  records: { sys_id?: string; number?: string }[]
  problem: string
}

async function call(
  network: Network,
  instance: string,
  token: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const answer = await instanceFetch(network)(`${instance}/api/now/table/${path}`, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  const json = (await answer.json().catch(() => ({}))) as {
    result?: unknown
    error?: { message?: string; detail?: string | null }
  }
  const records = Array.isArray(json.result) ? json.result : json.result ? [json.result] : []
  return {
    status: answer.status,
    records,
    problem: `${answer.status} ${json.error?.message ?? ''}: ${json.error?.detail ?? ''}`,
  }
}

/** What Neo does with a fresh token: reads and writes an incident, then creates its webhook records. */
export async function tryConnection(network: Network, instance: string, token: string): Promise<Outcome> {
  const read = await call(network, instance, token, 'GET', 'incident?sysparm_limit=1&sysparm_fields=sys_id,number')
  const incident = read.records[0]
  if (read.status !== 200) return { ok: false, lines: [`ServiceNow refused to show incidents (${read.problem}).`] }
  if (!incident?.sys_id) return { ok: false, lines: ['ServiceNow showed no incident: the account may not read them.'] }
  const lines = [`Neo read incident ${incident.number}.`]
  const write = await call(network, instance, token, 'PATCH', `incident/${incident.sys_id}`, {
    work_notes: 'Neo Agent is connected.',
  })
  if (write.status !== 200)
    return { ok: false, lines: [...lines, `ServiceNow refused to change ${incident.number} (${write.problem}).`] }
  lines.push(`Neo wrote a note on ${incident.number}.`)
  const property = await call(network, instance, token, 'POST', 'sys_properties', {
    name: 'x_neoagent.callback_url',
    value: 'https://api.neoagent.io/webhooks/servicenow',
  })
  const rule = await call(network, instance, token, 'POST', 'sys_script', {
    name: 'Neo Agent — Task Webhook',
    collection: 'task',
    active: 'true',
    when: 'async',
  })
  lines.push(
    property.status === 201 && rule.status === 201
      ? 'Neo created its webhook.'
      : `Neo could not create its webhook (${property.status === 201 ? rule.problem : property.problem}). It works, but hears of changes later.`,
  )
  return { ok: true, lines }
}
