// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { findBrowser, needBrowser } from '../../support/browsers.ts'

const empty = mkdtempSync(join(tmpdir(), 'neo-empty-'))
afterAll(() => rmSync(empty, { recursive: true }))

describe('a browser that is missing', () => {
  it('is reported if the variable names one that does not exist', () => {
    vi.stubEnv('CHROMIUM_PATH', join(empty, 'no-chromium'))
    expect(() => findBrowser('chromium')).toThrow(/CHROMIUM_PATH names .*no-chromium, which does not exist/)
    vi.unstubAllEnvs()
  })
  it('is reported if none can be installed', async () => {
    vi.stubEnv('PATH', empty)
    vi.spyOn(process, 'getuid').mockReturnValue(1000)
    await expect(needBrowser('firefox')).rejects.toThrow(
      /No firefox was found and none could be installed\. Install firefox-esr, or set FIREFOX_PATH/,
    )
    vi.unstubAllEnvs()
  })
  it('is taken from the variable where it exists', () => {
    vi.stubEnv('FIREFOX_PATH', process.execPath)
    expect(findBrowser('firefox')).toBe(process.execPath)
    vi.unstubAllEnvs()
  })
})

it('a missing build is reported, with the command to make it', () => {
  const demo = join(import.meta.dirname, '../../demo.ts')
  const { status, stderr } = spawnSync(process.execPath, [demo], {
    encoding: 'utf8',
    env: { ...process.env, EXTENSION_OUTPUT: empty },
  })
  expect(stderr).toMatch(/The extension is not built: .* is missing\. Run: npm run build/)
  expect(status).toBe(1)
})
