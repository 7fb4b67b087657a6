import { Instance } from '../../instance/instance'
import { neoDay } from '../../instance/neo-day'

/** An account with `itil` alone may not make these, wherever it stands: docs/servicenow/records.md#neo-records-rights */
const WEBHOOK = new Set(['create the callback property', 'create the webhook'])

/** At which call Neo's day fails on an instance with a fault; with `isDrawback` it goes on without it. Undefined where it goes well. */
export function stopOf(fault: string): { call: string; isDrawback: boolean } | undefined {
  const instance = new Instance({ release: 'australia', setup: 'complete', faults: [fault] })
  const failed = neoDay(instance, { mail: fault.startsWith('user.email:') }).failed.filter(
    ({ name }) => !WEBHOOK.has(name),
  )
  const first = failed.find(({ need }) => need === 'must') ?? failed[0]
  return first && { call: first.name, isDrawback: first.need === 'drawback' }
}

/** Where it is documented what a day does not show. The others rest on what was seen on instances, or on nothing. */
export const DOCUMENTED: Readonly<Record<string, string>> = {
  'admin.roles':
    'https://www.servicenow.com/docs/r/australia/platform-security/authentication/t_CreateEndpointforExternalClients.html',
  'instance.url':
    'https://www.servicenow.com/docs/r/australia/platform-security/authentication/activate-custom-url-plugin.html',
  'user.dedicated': 'https://docs.neoagent.io/integrations/psa/servicenow/creating-oauth-app',
  'user.domain': 'https://www.servicenow.com/docs/r/australia/platform-security/c_DomainSeparation.html',
  'connect.user': 'https://www.servicenow.com/docs/r/australia/platform-security/authentication/t_ManageTokens.html',
  'connect.webhook': 'https://docs.neoagent.io/integrations/psa/servicenow/connecting-to-neo',
}
