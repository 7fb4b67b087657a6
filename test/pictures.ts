import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Pictures that the end-to-end tests take, and what the documentation calls them. */
const PICTURES = {
  'app.redirect-light': 'users/pictures/guide',
  'user.identity-light': 'users/pictures/account',
  'consent-wrong': 'users/pictures/consent',
  'plan-australia': 'users/pictures/plan',
  'popup-hand-off': 'users/pictures/hand-off',
  options: 'users/pictures/options',
  'store-1': 'store/1-guide',
  'store-2': 'store/2-captured',
  'store-3': 'store/3-report',
  'store-4': 'store/4-plan',
  'store-5': 'store/5-guard',
} as const

const root = join(import.meta.dirname, '..')
for (const [taken, name] of Object.entries(PICTURES))
  await copyFile(join(root, 'test-results/pictures', `${taken}.png`), join(root, 'docs', `${name}.png`))
