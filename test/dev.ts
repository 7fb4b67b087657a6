import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'wxt'
import { openShowcase } from './support/showcase.ts'

const EXTENSION = join(import.meta.dirname, '../.output/chrome-mv3-dev')

/** The extension, built and loaded anew whenever its source changes, in a browser on a stand-in instance. */
async function dev(): Promise<void> {
  const { values } = parseArgs({ options: { release: { type: 'string', default: 'australia' } } })
  const wxt = await createServer({ browser: 'chrome' })
  await wxt.start()
  const { server, context, page, openPopup, isVisible } = await openShowcase(values.release, EXTENSION, () =>
    wxt.stop(),
  )
  // With the extension go its pages, and what it put into those of the instance.
  const comeBack = async () => {
    process.stdout.write('The extension was loaded anew.\n')
    await page.reload()
    await openPopup()
    await page.bringToFront()
  }
  await openPopup()
  context.on(
    'serviceworker',
    () => void comeBack().catch((error: unknown) => process.stderr.write(`${String(error)}\n`)),
  )
  process.stdout.write(`
The stand-in instance (release ${server.instance.release.name}) is open with the extension, which is loaded anew when its source changes.
It answers on https://127.0.0.1:${server.port} for the host acme.service-now.com.
${isVisible ? '' : 'There is no display, so the browser runs unseen.\n'}Press Ctrl+C to stop.
`)
}

dev().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
