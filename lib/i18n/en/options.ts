/** English texts of the options page. */
export const enOptions = {
  'options.title': 'Neo Setup Guide: options',
  'options.language': 'Language',
  'options.language.auto': 'As the browser ({name})',
  'options.language.text':
    "The language of the guide. ServiceNow's own captions are quoted as your instance shows them.",
  'options.urls': 'Custom URLs',
  'options.urls.text':
    'Where you open ServiceNow under a name of your own. To add one, open it and click the button of the extension.',
  'options.urls.none': 'None.',
  'options.urls.own': "{host}: the instance's own address",
  'options.urls.remove': 'Remove',
  'options.urls.remove-named': 'Remove: {host}',
  'options.stored': 'Instances, and what is stored of them',
  'options.stored.text':
    'All of it stays in this browser, until you erase it. No secret and no password is ever among it.',
  'options.stored.none': 'Nothing is stored.',
  'options.stored.setup': 'Setup started {time}, {done} of {count} steps done',
  'options.stored.application': 'Application "{name}", Client ID {clientId}',
  'options.stored.user': 'Service account "{name}"',
  'options.stored.verification': {
    one: 'Verified {time}: {count} result, with the value that was seen',
    other: 'Verified {time}: {count} results, with the values that were seen',
  },
  'options.stored.journal': {
    one: '"Create the records for me": {count} record, with what was written and what was there before',
    other: '"Create the records for me": {count} records, with what was written and what was there before',
  },
  'options.stored.newer': 'Stored by a newer version of the extension; left as it is until that runs again',
  'options.settings-newer':
    'Your settings were stored by a newer version of the extension. They do not apply in this version, and what you change here is not stored. Update the extension.',
  'options.stored.unreadable': 'Something that this version cannot read',
  'options.erase': 'Erase',
  'options.erase-named': 'Erase: {host}',
  'options.erase-all': 'Erase everything',
  'options.erase-all.sure': 'Erase setups, results, settings and custom URLs? Nothing in ServiceNow is changed.',
  'options.erase-all.yes': 'Erase',
  'options.erase-all.no': 'Keep',
  'options.erased': 'Erased.',
  'options.permissions': 'What the extension may do, and why',
  'options.permissions.hosts':
    'ServiceNow instances (service-now.com, servicenowservices.com): to guide and verify there. Nothing runs on an instance before you start a setup on it.',
  'options.permissions.dashboard':
    "Neo's dashboard: to fill in the instance's address and the Client ID after your click. Never the Client Secret.",
  'options.permissions.other': 'Other sites: only those you allow one by one, for a custom URL or another dashboard.',
  'options.permissions.active-tab': 'The active tab: to see its address when you click the button of the extension.',
  'options.permissions.scripting': 'Scripts: to load the guide into pages of the instance being set up.',
  'options.permissions.storage': 'Storage: to remember how far you are. See above for what.',
  'options.permissions.withheld':
    'Your browser does not let the extension onto ServiceNow instances, so it can neither guide nor verify.',
  'options.policy': "Your organisation's policy",
  'options.policy.none': 'No policy is set.',
  'options.policy.set': 'These are set by your organisation, and cannot be changed here.',
  'options.urls.managed':
    'Your organisation allows certain instances only, so the custom URLs of its policy count, and these do not.',
} as const
