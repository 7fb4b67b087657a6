import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import own from '../package.json'

interface Package {
  name: string
  version: string
  license: string
}

/** Folders of the packages whose code is in what was built. */
const bundled = new Set<string>()

/** Notes which packages each bundle is made of. */
export const noteBundledPackages = (): Plugin => ({
  name: 'bill-of-materials',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
        const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
        if (folder && existsSync(join(folder, 'package.json'))) bundled.add(folder)
      }
  },
})

/** Writes what is in the package, as CycloneDX, and the licences that have to come with it. */
export function writeBillOfMaterials(outDir: string): void {
  const packages = [...bundled].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    return { name, version, license, text: file ? readFileSync(join(folder, file), 'utf8').trim() : license }
  })
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  }))
  const component = {
    type: 'application',
    name: own.name,
    version: own.version,
    licenses: [{ license: { id: own.license } }],
  }
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
  writeFileSync(join(outDir, 'sbom.json'), `${JSON.stringify(bom, undefined, 2)}\n`)
  const notices = packages.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`)
  writeFileSync(join(outDir, 'third-party-notices.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`))
}
