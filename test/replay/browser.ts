import { chromium } from '@playwright/test'
import type { Outcome, Sidecar } from '../captures/check.ts'
import { findBrowser } from '../support/browsers.ts'
import { pageScript } from '../support/page-script.ts'
import type { Found } from './in-page.ts'
import type { Rebuilt } from './rebuild.ts'

const ORIGIN = 'https://rebuilt.service-now.com'

interface Scope {
  replay: () => Found
  check: (expected: Sidecar) => Outcome[]
}

/** The finder with what runs it, as one script. */
const script = () => pageScript(`import './in-page.ts'`, import.meta.dirname)

/** Opens a rebuilt page in Chromium, where nothing else can be reached, and asks the finder of this version. */
export async function askFinder(page: Rebuilt, expected?: Sidecar): Promise<{ found: Found; outcomes: Outcome[] }> {
  const executablePath = findBrowser('chromium')
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: root })
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await tab.route('**/*', (route) => {
      const request = route.request()
      if (!request.isNavigationRequest() || !request.url().startsWith(`${ORIGIN}/`)) return route.abort()
      const body = request.frame() === tab.mainFrame() ? page.html : (page.frame?.html ?? '')
      return route.fulfill({ contentType: 'text/html', body })
    })
    await tab.goto(ORIGIN + page.address)
    await tab.evaluate(await script())
    const found = await tab.evaluate(() => (globalThis as unknown as Scope).replay())
    const outcomes = expected ? await tab.evaluate((own) => (globalThis as unknown as Scope).check(own), expected) : []
    return { found, outcomes }
  } finally {
    await browser.close()
  }
}
