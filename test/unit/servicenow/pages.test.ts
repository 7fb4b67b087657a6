// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATHS, pageOf, recordPath } from '@/lib/servicenow/pages'

const at = (path: string) => pageOf(`https://acme.service-now.com${path}`)
const ID = '0123456789abcdef0123456789abcdef'

describe('the page an address shows', () => {
  // Found by fuzzing.
  it('an address without an origin is no page of an instance', () => {
    expect(pageOf('javascript:/now/nav/ui/classic/params/target/')).toEqual({ kind: 'other' })
  })

  it.each([
    ['/oauth_entity_list.do', 'registry-list'],
    ['/oauth_entity_list.do?sysparm_query=type=client', 'registry-list'],
    ['/now/nav/ui/classic/params/target/oauth_entity_list.do%3Fsysparm_query%3Dtype%253Dclient', 'registry-list'],
    ['/nav_to.do?uri=oauth_entity_list.do', 'registry-list'],
    ['/nav_to.do?uri=%2Foauth_entity_list.do%3Fsysparm_query%3Dx', 'registry-list'],
    ['/wizard_view.do?sys_id=-1&sys_target=oauth_entity', 'interceptor'],
    ['/wizard_view.do?sysparm_parent=2c7cab53d7232100f20bc8170e61036b', 'interceptor'],
    ['/wizard_view.do?sys_target=incident', 'other'],
    ['/oauth_entity.do?sys_id=-1', 'application-form'],
    ['/now/machine-identity-console/inbound-integrations/welcome', 'inbound-list'],
    ['/now/machine-identity-console/authz-code-create/1770319176776', 'inbound-form'],
    [`/now/machine-identity-console/authz-code-record/${ID}/1770319176776`, 'inbound-form'],
    ['/now/machine-identity-console/client-credential-create/1', 'inbound-other-form'],
    ['/now/machine-identity-console/metrics', 'other'],
    ['/now/nav/ui/home', 'other'],
    ['/incident.do?sys_id=-1', 'other'],
    ['/now/nav/ui/classic/params/target/%E0%A4%A', 'other'],
    ['/nav_to.do?uri=https://evil.example/oauth_entity_list.do', 'other'],
    ['/nav_to.do?uri=//evil.example/oauth_entity_list.do', 'other'],
  ])('%s is %s', (path, kind) => {
    expect(at(path).kind).toBe(kind)
  })
  it.each([
    '/now/nav/ui/classic/params/target/oauth_entity_list.do',
    '/nav_to.do?uri=oauth_entity_list.do',
    '/nav_to.do?uri=oauth_entity_list.do&broken=%',
  ])('%s is the same page, however much of it is escaped', (path) => {
    const escaped = 'oauth_entity_list.do'.replace(/./g, (char) => `%${char.charCodeAt(0).toString(16)}`)
    expect(at(path.replace('oauth_entity_list.do', escaped))).toEqual({ kind: 'registry-list' })
  })
  it('names the record where it is saved, and only there', () => {
    expect(at(`/now/machine-identity-console/authz-code-record/${ID}/1`).sysId).toBe(ID)
    expect(at('/now/machine-identity-console/authz-code-create/1770319176776').sysId).toBeUndefined()
    expect(at(`/oauth_entity.do?sys_id=${ID}`).sysId).toBe(ID)
    expect(at('/oauth_entity.do?sys_id=-1').sysId).toBeUndefined()
  })
  it('tells which type of record is being made', () => {
    expect(at('/oauth_entity.do?sys_id=-1&sysparm_query=type=oauth_provider').type).toBe('oauth_provider')
    expect(at('/oauth_entity.do?sys_id=-1&sysparm_query=name=x^type=client').type).toBe('client')
    expect(at(`/oauth_entity.do?sys_id=${ID}&sysparm_query=type=client`).type).toBeUndefined()
  })
  it('knows the pages it leads to', () => {
    expect(at(PATHS.registryList).kind).toBe('registry-list')
    expect(at(PATHS.inboundList).kind).toBe('inbound-list')
    expect(at(recordPath(ID, 'inbound'))).toMatchObject({ kind: 'inbound-form', sysId: ID })
    expect(at(recordPath(ID))).toMatchObject({ kind: 'application-form', sysId: ID })
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => {
        pageOf(url)
      }),
    )
  })
})
