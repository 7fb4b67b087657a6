// @vitest-environment node
import { expect, it } from 'vitest'
import { instanceUrl, isInstanceHost, looksSubProduction } from '@/lib/servicenow/instance-url'

it.each([
  ['acme.service-now.com', true],
  ['dev306163.service-now.com', true],
  ['gsa.servicenowservices.com', true],
  ['acme.service-now.com.evil.example', false],
  ['acme-service-now.com', false],
  ['service-now.com', false],
  ['a.b.service-now.com', false],
  ['developer.service-now.com', false],
  ['', false],
])('%s is an instance: %s', (host, is) => {
  expect(isInstanceHost(host)).toBe(is)
})
it('is written without port, path or slash, in lower case', () => {
  expect(instanceUrl('ACME.service-now.com')).toBe('https://acme.service-now.com')
  expect(instanceUrl('help.acme.example')).toBeUndefined()
})
it.each<readonly [string, boolean]>([
  ['acmedev.service-now.com', true],
  ['acme-uat.service-now.com', true],
  ['dev306163.service-now.com', true],
  ['acme.service-now.com', false],
  ...['latest', 'contest', 'protest', 'attest', 'greatest', 'fastest', 'backstage', 'strain'].map(
    (name) => [`${name}.service-now.com`, false] as const,
  ),
  ...['device', 'devon', 'testament', 'qatar', 'demos', 'stagecoach', 'trainline', 'product', 'prod', 'acmeprod'].map(
    (name) => [`${name}.service-now.com`, false] as const,
  ),
  ...['preprod', 'acmepreprod', 'acme-pre-prod', 'nonprod', 'acmenonprod2', 'uatacme', 'sandbox-acme', 'test-acme'].map(
    (name) => [`${name}.service-now.com`, true] as const,
  ),
  ...['acme-dev-eu', 'acmetest2', 'acme-test1-us', 'test', 'dev', 'my-latest-test'].map(
    (name) => [`${name}.service-now.com`, true] as const,
  ),
])('%s looks like a test instance: %s', (host, looks) => {
  expect(looksSubProduction(host)).toBe(looks)
})
