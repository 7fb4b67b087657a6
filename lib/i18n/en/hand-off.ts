/** English texts of the last metre: on Neo's dashboard, and on the pages where somebody approves Neo. */
export const enHandOff = {
  'connect.name': 'Neo setup guide',
  'connect.instance-url': 'Instance URL',
  'connect.client-id': 'Client ID',
  'connect.copy': 'Copy',
  'connect.fill': 'Fill in for me',
  'connect.not-now': 'Not now',
  'connect.close': 'Close',
  'connect.offer.title': 'Neo Setup Guide: values from ServiceNow',
  'connect.offer.text': 'These two values come from {host}. Fill them in, then paste the Client Secret yourself.',
  'connect.looking.title': 'Neo Setup Guide: values from ServiceNow',
  'connect.looking.text':
    'These two values come from {host}. Open "ServiceNow" among the integrations; once its form is there they can be filled in for you. Or copy them.',
  'connect.filled.title': 'Filled in',
  'connect.filled.text': 'Now paste the Client Secret from your password manager into its field, then connect Neo.',
  'connect.check.title': 'Check the connection',
  'connect.check.text':
    'Once Neo says that it is connected, check it on {host}: as which account, and whether Neo hears of new tickets.',
  'connect.check.act': 'Check the connection',
  'connect.connected.title': 'Connected as {account}',
  'connect.connected.text':
    'Neo works on {host} now. Next: the permission groups here in Neo, which say what it may do. The report for your change ticket is in the popup.',
  'connect.not-taken.title': 'Not filled in',
  'connect.not-taken.text': 'The form did not take the values. Copy them and paste them yourself.',
  'connect.refused.title': 'This link was not used',
  'connect.refused.instance':
    'The link names an instance that is not an address of ServiceNow as Neo takes it. Nothing was filled in. Ask for a new link.',
  'connect.refused.client-id': 'The Client ID in the link cannot be one. Nothing was filled in. Ask for a new link.',
  'connect.refused.too-long': 'The link is far longer than it should be. Nothing was filled in. Ask for a new link.',
  'connect.refused.twice': 'The link names a value twice. Nothing was filled in. Ask for a new link.',
  'connect.refused.encoding':
    'The link has characters in it that do not belong there. Nothing was filled in. Ask for a new link.',
  'connect.refused.other-client-id':
    'The link has another Client ID than the one that was captured on that instance here. Nothing was filled in. Use "Continue in Neo" in the popup.',
  'connect.foreign.title': 'This link was not made in this browser',
  'connect.foreign.text':
    'It names {host}, with the Client ID {id}. Neo was not set up on {host} here, so we cannot know whether the link is right. Nothing is filled in unless you want it.',
  'connect.foreign.use': 'Use this link',
  'connect.confirm.title': 'Connect Neo to {host}?',
  'connect.confirm.text':
    'Neo would work on {host}, through the application with the Client ID {id}. Anybody can make such a link. Go on only if you know who sent it, and {host} is the instance you want to connect.',
  'connect.confirm.yes': 'Yes, fill in {host}',
  'connect.also.text': 'A link for {host} was opened as well. It was not made in this browser.',
  'connect.also.use': 'Look at that link',
  'connect.expired.title': 'No longer available',
  'connect.expired.text':
    'This link is too old, or another one was opened in this tab. Nothing was filled in. Open it again, or use "Continue in Neo" in the popup.',
  'connect.refused.not-allowed':
    'The link names an instance that your organisation does not allow. Nothing was filled in.',
  'connect.refused.policy':
    'Your organisation restricts what may be set up, but its policy cannot be read. Nothing was filled in. The popup names what is wrong.',

  'consent.wrong.title': "Stop: this is not Neo's account",
  'consent.wrong.text':
    'You are signed in as "{seen}". Neo works permanently under the account that allows access here: every note and every change would be in that name.',
  'consent.wrong.switch': 'Sign out and continue as "{user}"',
  'consent.wrong.by-hand':
    'Sign out of ServiceNow, or open this page in a private window, and sign in as "{user}". Then start again in Neo.',
  'consent.wrong.anyway': 'Stay signed in as "{seen}"',
  'consent.wrong.stayed.title': "Still not Neo's account",
  'consent.wrong.stayed.text': 'If you allow access now, Neo works permanently as "{seen}". It should be "{user}".',
  'consent.right.title': 'The right account',
  'consent.right.text': 'You are signed in as "{user}", Neo\'s account. Click "Allow".',
  'consent.unknown.title': 'Who is signed in?',
  'consent.unknown.text':
    'We cannot see who is signed in here. Look at the name at the top right: it should be "{user}". If it is not, click "Not You?" first.',
  'consent.unknown.held': 'What could approve is held back until you say that it is you.',
  'consent.unknown.choice': 'I am signed in as "{user}": let me approve',
  'consent.unknown.page.title': 'A page we do not know',
  'consent.unknown.page':
    'This page looks different: check yourself that you are signed in as "{user}" before you allow.',
  'consent.unknown.recreated':
    'You are signed in with the User ID "{user}", but with another record than the one of this setup. Go on only if the account was created again; otherwise click "Not You?" first.',
  'consent.unknown.no-account':
    'The service account of this setup is not known here. Look at the name at the top right: it should be Neo\'s account, such as "{user}". If it is not, click "Not You?" first.',
  'consent.chosen.title': 'You can approve now',
  'consent.chosen.text':
    'Look at the name once more, then click "Allow". Neo works under the account that allows access here.',
  'consent.framed.title': 'Not here: this page is inside another site',
  'consent.framed.text':
    'Another site shows this page in a frame, where you cannot be sure what you click. Nothing is approved here. Close it and start again in Neo.',
  'consent.login.title': "Sign in as Neo's account",
  'consent.login.text':
    'Sign in as "{user}", not as yourself. Neo works permanently under the account that signs in and allows access here. We do not read the password.',
  'consent.login-refused.title': 'The sign-in was refused',
  'consent.login-refused.text':
    'ServiceNow does not say why. If the password is right, "{user}" may be locked out, inactive, or held to web services only. Look at the account.',
  'consent.mfa.title': 'A second factor is asked for',
  'consent.mfa.text':
    'ServiceNow asks "{user}" for a code. Set up multi-factor sign-in for the account here, and keep the key in your password manager; or skip it where ServiceNow offers that. Neo itself is never asked for a code.',
  'consent.reset.title': 'A new password is asked for',
  'consent.reset.text':
    '"Password needs reset" is on for "{user}". Set a new password here and keep it in your password manager; it counts from now on.',
  'consent.show-user': 'Open the account',
  'consent.show-application': 'Open the application',
  'consent.error.title': 'ServiceNow refuses to connect Neo',
  'consent.error.redirect':
    "The redirect URL of the application is not exactly Neo's. Correct it, save, and start again in Neo.",
  'consent.error.no-redirect': 'The application has no redirect URL. Fill it in, save, and start again in Neo.',
  'consent.error.state': 'This page was not opened from Neo, or it was opened twice. Close it and start again in Neo.',
  'consent.error.public':
    '"This is a public client" is on, so ServiceNow asks for something Neo does not send. Untick it, save, and start again in Neo.',
  'consent.error.inactive': 'The application is not active. Tick "Active", save, and start again in Neo.',
  'consent.error.unknown-client':
    "ServiceNow does not know this Client ID. The application may have been deleted, or another one's ID was typed in.",
  'consent.error.other':
    'We do not know this message. The likeliest causes are an application that is not active and a redirect URL that is not exactly Neo\'s. "Verify configuration" in the popup shows which.',
  'connect.kind.production': '{host} is a production instance.',
  'connect.kind.sub-production': '{host} is a sub-production instance.',
  'connect.kind.disagree': '{host} may not be the production instance: its name and its properties disagree.',
  'connect.kind.title': 'Connect Neo to {host}, which is not production?',
  'connect.kind.title.disagree': 'Connect Neo to {host}, which may not be production?',
  'connect.kind.text':
    'Neo would work on the tickets of {host}, and on no other. For the tickets that people work on, connect the production instance.',
  'connect.kind.yes': 'Yes, connect {host}',
} as const
