import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const TEMPLATE = fileURLToPath(new URL('page-template.html', import.meta.url))

/**
 * Makes each page of the extension from one template: its own `index.html` has only its title, what its manifest entry needs,
 * and its script.
 */
export const pageTemplate = (): Plugin => ({
  name: 'page-template',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => {
      const scripts = html.match(/<script\b[^]*?<\/script>/g) ?? []
      const head = html.match(/<title>[^]*?<\/title>|<meta\b[^>]*>/g) ?? []
      return readFileSync(TEMPLATE, 'utf8')
        .replace('%head%', () => head.join('\n    '))
        .replace('%script%', () => scripts.join('\n    '))
    },
  },
})
