/** English texts of the page that shows a page report. */
export const enPageReport = {
  'page-report.title': 'Page report',
  'page-report.lead':
    'How a page of {host} is built, so that the guide can learn it. Nothing is sent anywhere: save or copy the report, and give it to whoever supports you with Neo.',
  'page-report.save': 'Save the report',
  'page-report.copy': 'Copy',
  'page-report.copied': 'Copied.',
  'page-report.copy-failed': 'Copy failed. Select the text and copy it yourself.',
  'page-report.page': 'Kind of page',
  'page-report.release': 'Release',
  'page-report.language': 'Language',
  'page-report.version': 'Version of the extension',
  'page-report.lines': 'Lines',
  'page-report.not-known': 'not known',
  'page-report.cut': {
    one: 'One element far from what the guide looks for was left out, so that the report stays small.',
    other: '{count} elements far from what the guide looks for were left out, so that the report stays small.',
  },
  'page-report.holds': 'What it contains',
  'page-report.holds.structure':
    'How elements are nested, and which are hidden: their names, ids, classes, roles and the names of attributes.',
  'page-report.holds.captions': 'Captions of fields, buttons, links, tabs and headings.',
  'page-report.holds.found': 'What the guide found for each step, and by which clue.',
  'page-report.holds.about': 'The kind of page, the release, the language, the day, and the version of the extension.',
  'page-report.never': 'What it never contains',
  'page-report.never.values': 'Values of fields and choices, rows of lists, or other text of the page.',
  'page-report.never.secrets': 'The Client Secret, passwords, tokens, and what is beside them.',
  'page-report.never.instance': 'The address of the instance, and ids of records: those are numbered.',
  'page-report.never.words':
    'Words that are not known to be part of such pages, in any language: they are numbered as x1, x2, …',
  'page-report.whole': 'The whole report',
  'page-report.read-it': 'Read it before you pass it on. Saved and copied is exactly this text.',
  'page-report.none':
    'There is no report here any more. Open the page in question, and choose "This page looks different" in the guide.',
} as const
