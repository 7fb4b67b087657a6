/** English texts of the toolbar popup. */
export const enPopup = {
  'popup.title': 'Connect Neo to ServiceNow',
  'popup.not-instance':
    'Open your ServiceNow instance in this tab, then come back. Its address ends with service-now.com as a rule.',
  'popup.layers':
    "What Neo may do has two layers: the role you give its account here, and the permission groups in Neo's dashboard.",
  'popup.start': 'Start setup',
  'popup.resume': 'Continue setup',
  'popup.dashboard':
    "Your organisation's Neo dashboard is not the usual one. Allow it, and the two values can be filled in there for you.",
  'popup.dashboard.allow': 'Allow the dashboard',
  'popup.set-up': 'Create the records for me',
  'popup.confirm.secret': 'The Client ID and the Client Secret are in my password manager',
  'popup.confirm.password': "I know the service account's password",
  'popup.confirm.first': 'Confirm the points above first: only you know them, and Neo cannot be connected without.',
  'popup.confirm.unverified': '"Verify configuration" ticks what it finds right.',
  'popup.colleague.message':
    'Connect Neo Agent to {instance}: open {link} and sign in to Neo. It fills in the instance and the Client ID. You also need the Client Secret; ask for it where passwords are shared, not by mail.',
  'popup.storage-newer':
    'What is stored for this instance was stored by a newer version of the extension. It is left as it is. Update the extension to go on, or forget it here.',
  'popup.storage-broken':
    'What was stored for this instance cannot be read. Start again; nothing in ServiceNow is changed.',
  'popup.failed': 'That did not work: {reason}',
  'popup.reason.not-allowed': 'this instance may not be set up here.',
  'popup.reason.no-access': 'the browser does not let the extension onto this instance.',
  'popup.reason.busy': 'something is under way already. Wait until it ends.',
  'popup.reason.no-page':
    'the tab of the instance shows another page, such as a sign-in. Open the instance, sign in, and try again.',
  'popup.reason.newer': 'it was stored by a newer version of the extension; update the extension',
  'popup.reason.full':
    'this browser keeps no more for the extension: its storage is full. In the options, erase a setup that is done, and try again.',
  'popup.options': 'Options',
  'popup.custom-url':
    'Is {host} your ServiceNow, under a name of your own (a custom URL)? Then allow the extension there. It reads nothing on it until you start a setup.',
  'popup.custom-url.allow': 'Allow {host}',
  'popup.access':
    'Your browser does not let the extension onto {host}. Without that it can neither guide nor verify there.',
  'popup.access.allow': 'Allow access',
  'popup.not-allowed': 'Your organisation allows the setup on other instances only: {instances}. Open one of those.',
  'popup.own-address':
    "{host} is a custom URL, and Neo takes only the instance's own address. Enter it; it looks like https://name.service-now.com.",
  'popup.own-address.label': "The instance's own address",
  'popup.own-address.wrong':
    'This is not an address that Neo accepts. It has to be https://name.service-now.com or https://name.servicenowservices.com.',
  'popup.own-address.save': 'Use this address',
  'popup.policy-partial':
    "These parts of your organisation's policy are wrong and were left out: {keys}. The rest of it applies. Tell whoever manages your browser.",
  'popup.policy-why.form': 'of the wrong form',
  'popup.policy-why.too-many': 'too many',
  'popup.policy-why.unknown': 'no such step or column',
  'popup.policy-why.secret': 'secrets are never read',
  'popup.policy-why.role': 'the wrong role for this',
  'popup.policy-why.twice': 'given twice',
  'popup.policy-unreadable':
    'Your organisation restricts what may be set up, but these parts of its policy cannot be read: {keys}. Nothing is set up or written until they are corrected. Tell whoever manages your browser.',
  'popup.own-address.claim':
    '{host} says that it is {own}. Any site could say so. Look at the address that ServiceNow has for you without {host}.',
  'popup.own-address.confirm': 'Yes, {host} is {own}',
  'popup.later': 'Remind me later',
  'popup.later.until': 'You will be reminded again on {date}.',
  'popup.other': {
    one: '{host}: the connection ends in 1 day.',
    other: '{host}: the connection ends in {count} days.',
  },
  'popup.other.ended': '{host}: the connection ended on {date}.',
  'popup.other.reconnect': 'Reconnect {host}',
} as const
