import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Runs before anything else in the extension's contexts, and replaces the browser's managed storage. */
const script = (policy: object) => `{
  const policy = ${JSON.stringify(policy)}
  chrome.storage.managed.get = (_keys, give) => (give ? give(policy) : Promise.resolve(policy))
}
`

/**
 * Puts a policy into a copy of the extension. An unmanaged Chromium accepts no policy, and a managed one leaves out what
 * does not fit its schema; this passes on whatever is written.
 */
export const withPolicy = (policy: object) => async (folder: string) => {
  const background = join(folder, 'background.js')
  await writeFile(background, script(policy) + (await readFile(background, 'utf8')))
  await writeFile(join(folder, 'managed.js'), script(policy))
  for (const name of await readdir(folder))
    if (name.endsWith('.html')) {
      const page = await readFile(join(folder, name), 'utf8')
      await writeFile(join(folder, name), page.replace('<head>', '<head><script src="/managed.js"></script>'))
    }
}

/** Grants access to hosts as if the person had allowed them: the browser's own prompt cannot be answered here. */
export const withAccess =
  (...hosts: string[]) =>
  async (folder: string) => {
    const file = join(folder, 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] }
    const origins = hosts.map((host) => `https://${host}/*`)
    await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...origins] }))
  }
