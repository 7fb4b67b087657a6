// @vitest-environment node
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MAIN = join(import.meta.dirname, '../../instance/main.ts')

/** Runs the command until it prints a line or ends. */
function run(...args: string[]): Promise<{ line: string; error: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args])
    let [line, error] = ['', '']
    child.stdout.on('data', (data: Buffer) => {
      line += data.toString()
      if (line.includes('\n')) child.kill('SIGTERM')
    })
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    child.on('close', (code) => resolve({ line, error, code }))
  })
}

describe('npm run instance', () => {
  it('prints one line of JSON when it is ready, and ends when asked', async () => {
    const { line, code } = await run('--setup', 'complete', '--fault', 'app.active,user.itil')
    expect(JSON.parse(line)).toEqual({
      port: expect.any(Number),
      instance: 'https://acme.service-now.com',
      dashboard: 'https://dashboard.neoagent.io',
      admin: { user: expect.any(String), password: expect.any(String) },
      service: { user: 'neo.agent', password: expect.any(String) },
      clientId: expect.stringMatching(/^[0-9a-f]{32}$/),
      clientSecret: expect.any(String),
    })
    expect(code).toBe(0)
  }, 30_000)
  it.each([
    [['--release', 'tokyo'], 'Unknown release "tokyo"'],
    [['--setup', 'half'], 'Unknown set-up "half"'],
    [['--setup', 'complete', '--fault', 'app.nonsense'], 'Unknown fault "app.nonsense"'],
    [['--fault', 'app.active'], 'give --setup complete'],
    [['--port', 'x'], '--port must be a whole number'],
    [['--clock', 'soon'], '--clock must be a number'],
    [['--nonsense'], 'Usage: npm run instance'],
  ])(
    '%j: says what is wrong',
    async (args, message) => {
      const { error, code } = await run(...args)
      expect(error).toContain(message)
      expect(code).toBe(1)
    },
    30_000,
  )
  it('says when the port is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const address = blocker.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { error, code } = await run('--port', String(port))
    blocker.close()
    expect(error).toContain(`Port ${port} is taken`)
    expect(code).toBe(1)
  }, 30_000)
})
