// @vitest-environment node
import { expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { isNeoApplication } from '@/lib/neo/records'

it.each([
  ['https://dashboard.neoagent.io/oauth/servicenow/callback', true],
  ['http://dashboard.neoagent.io', true],
  ['https://www.dashboard.neoagent.io/oauth', true],
  ['\u200bhttps://DASHBOARD.neoagent.io/oauth', true],
  ['https://example.com/callback, https://dashboard.neoagent.io/oauth', true],
  ['https://dashboard.neoagent.io.evil.example/oauth', false],
  ['https://evil.example/?to=dashboard.neoagent.io', false],
  ['https://dashboard.neoagent.io@evil.example/', false],
  ['https://notdashboard.neoagent.io/', false],
  ['dashboard.neoagent.io/oauth', true],
  ['evil.example/dashboard.neoagent.io', false],
  ['', false],
])("an application that answers to %s is taken for Neo's by its host: %s", (redirect_url, expected) =>
  expect(isNeoApplication({ name: 'Something', redirect_url }, defaultPolicy)).toBe(expected),
)
