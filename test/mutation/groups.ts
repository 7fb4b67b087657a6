/** What is changed, and how many of a hundred changes the unit tests have to notice. */
export interface Group {
  files: readonly string[]
  goal: number
}

const DOMAIN = 95
const SEAM = 85

export const GROUPS: Readonly<Record<string, Group>> = {
  'domain: requirements': { files: ['lib/domain/requirements/**/*.ts'], goal: DOMAIN },
  'domain: checks': { files: ['lib/domain/checks/**/*.ts'], goal: DOMAIN },
  'domain: progress': {
    files: ['lib/domain/progress.ts', 'lib/domain/steps.ts', 'lib/domain/routes.ts'],
    goal: DOMAIN,
  },
  'domain: plan': { files: ['lib/domain/plan*.ts'], goal: DOMAIN },
  'domain: the rest': {
    files: [
      'lib/domain/**/*.ts',
      '!lib/domain/requirements/**',
      '!lib/domain/checks/**',
      '!lib/domain/{progress,steps,routes}.ts',
      '!lib/domain/plan*.ts',
    ],
    goal: DOMAIN,
  },
  "the guide's state": {
    files: [
      'lib/guide/{reduce,records,saving,reads-due,own-record,edits,view,autofill,differences,form-snapshot,events,effects,state}.ts',
    ],
    goal: SEAM,
  },
  messages: { files: ['lib/messaging/*.ts'], goal: SEAM },
  storage: { files: ['lib/storage/*.ts'], goal: SEAM },
  REST: { files: ['lib/servicenow/rest/*.ts'], goal: SEAM },
  'the consent guard': {
    files: [
      'lib/hand-off/{guard,hold,approval-controls,approval-token,approval-words,consent-page,signed-in-person}.ts',
    ],
    goal: SEAM,
  },
  'the journal': { files: ['lib/provisioning/{journal,journal-progress,journal-store,journal-walk}.ts'], goal: SEAM },
  background: { files: ['lib/background/*.ts'], goal: SEAM },
}
