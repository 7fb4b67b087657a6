import { instanceUrl, looksSubProduction } from '../../servicenow/instance-url'
import type { Requirement } from '../requirement'
import type { Finding } from '../verdict'

/** The URL that is handed over is one that Neo accepts. Suffixes: reference/servicenow-rest.md 4 [VEND]. */
export const instanceUrlRequirement: Requirement = {
  id: 'instance.url',
  step: 'app.capture',
  check({ host }): Finding {
    if (host === undefined) return { outcome: 'unknown', message: { key: 'unknown.not-read' } }
    const url = instanceUrl(host)
    if (!url) return { outcome: 'fail', message: { key: 'instance.url.not-accepted', values: { host } }, seen: host }
    if (looksSubProduction(host))
      return { outcome: 'warn', message: { key: 'instance.url.sub-production', values: { host } }, seen: url }
    return { outcome: 'pass', message: { key: 'instance.url.pass', values: { url } }, seen: url }
  },
}
