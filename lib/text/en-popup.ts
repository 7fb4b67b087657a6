/** English texts of the toolbar popup. */
export const enPopup = {
  'popup.title': 'Connect Neo to ServiceNow',
  'popup.not-instance':
    'Open your ServiceNow instance in this tab, then come back. Its address ends with service-now.com.',
  'popup.state.none': 'No set-up in progress',
  'popup.state.active': 'Set-up in progress',
  'popup.state.done': 'Application ready',
  'popup.state.right': 'Ready to connect',
  'popup.intro':
    'The guide walks you through two halves, the OAuth application and the service account, in about five minutes. It checks each value as you type and never reads the Client Secret.',
  'popup.layers':
    "What Neo may do has two layers: the role you give its account here, and the permission groups in Neo's dashboard.",
  'popup.start': 'Start setup',
  'popup.resume': 'Continue setup',
  'popup.stop': 'Stop and forget',
  'popup.progress': '{done} of {count} steps done',
  'popup.handoff': 'Hand over to Neo',
  'popup.handoff.text':
    'Neo asks for these two and for the Client Secret. The secret you paste there yourself; we never see it.',
  'popup.storage-broken':
    'What was stored for this instance cannot be read. Start again; nothing in ServiceNow is changed.',
  'popup.failed': 'That did not work: {reason}',
} as const
