// @vitest-environment node
import { expect, it } from 'vitest'
import { handOffLink } from '@/lib/neo/hand-off'
import { defaultPolicy } from '@/lib/neo/policy'

it('carries the two values in the fragment, which no server sees', () => {
  const link = new URL(handOffLink(defaultPolicy, { instanceUrl: 'https://acme.service-now.com', clientId: 'a&b=c#d' }))
  expect(link.origin + link.pathname + link.search).toBe('https://dashboard.neoagent.io/integrations')
  expect(Object.fromEntries(new URLSearchParams(link.hash.slice(1)))).toEqual({
    instance_url: 'https://acme.service-now.com',
    client_id: 'a&b=c#d',
  })
})
it('goes to the dashboard of the policy', () => {
  const policy = { ...defaultPolicy, dashboardUrl: 'https://dashboard.test.example/integrations' }
  expect(handOffLink(policy, { instanceUrl: 'https://a.service-now.com', clientId: 'x' })).toMatch(
    /^https:\/\/dashboard\.test\.example\/integrations#/,
  )
})
