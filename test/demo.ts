import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PEOPLE } from './instance/seed.ts'
import { builtExtension } from './support/extension.ts'
import { openShowcase } from './support/showcase.ts'

const hint = (release: string) => `
A stand-in ServiceNow instance (release ${release}) is open, signed in as ${PEOPLE.admin.user}.
It is not ServiceNow: it follows what is publicly known of its pages, and holds no real data.

Try this:
  1. In the popup, click "Start setup" and follow the ring. Type a redirect URL with a slash at the end, and see what
     the guide says. Or click "Create the records for me", and look at what would be written before it is.
  2. Make the service account too: generate its password in ServiceNow's dialog and keep it.
  3. "Verify configuration", then "Continue in Neo". Neo's page here is a stand-in too.
  4. Neo's window finds you signed in as yourself. See what happens, then sign in as the service account.

Press Ctrl+C to stop.
`

/** Opens a browser on the stand-in instance with the extension; where there is no display, takes a picture instead. */
async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: { release: { type: 'string', default: 'australia' }, once: { type: 'boolean', default: false } },
  })
  const extension = builtExtension('chrome-mv3')
  const { server, page, openPopup, isVisible, stop } = await openShowcase(values.release, extension)
  const popup = await openPopup()
  process.stdout.write(hint(server.instance.release.name))
  if (isVisible) return

  const picture = join(import.meta.dirname, '../test-results/demo.png')
  await mkdir(join(picture, '..'), { recursive: true })
  await popup.getByRole('button', { name: 'Start setup' }).click()
  await page.locator('[data-spotlight]').waitFor()
  await page.screenshot({ path: picture })
  process.stdout.write(
    `\nThere is no display, so the browser runs unseen. A picture of it: ${picture}\nThe instance answers on https://127.0.0.1:${server.port} for the host acme.service-now.com.\n`,
  )
  if (values.once) await stop()
}

demo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
