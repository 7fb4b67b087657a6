/**
 * English texts. Plain, short, second person, present tense; the admin's own captions in quotes. A verdict says what was
 * seen, why it matters, what to do. Placeholders are written {name}.
 */
export const en = {
  'guide.name': 'Neo setup guide',
  'guide.progress': '{number} of {count}',
  'guide.collapse': 'Collapse the guide',
  'guide.expand': 'Open the guide',
  'guide.group.application': 'Application',

  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.copy-failed': 'Copy failed. Select the text and copy it yourself.',
  'action.take-me-there': 'Take me there',
  'action.take-me-back': 'Take me back',
  'action.fill-all': 'Fill in all',
  'action.continue': 'Continue in Neo',
  'action.open-application': 'Open the application',
  'action.retry': 'Try again',

  'fix.fill': 'Fill in for me',
  'fix.correct': 'Correct it for me',
  'fix.remove-slash': 'Remove the slash',
  'fix.tick': 'Tick it for me',
  'fix.untick': 'Untick it for me',
  'fix.choose': 'Choose "Broadly scoped" for me',
  'fix.not-taken': 'ServiceNow did not take the value for "{caption}". Copy it and type it in yourself.',
  'fix.not-found': 'The field cannot be found on the page right now. Open its section and try again.',

  'card.open.title': 'Open the form',
  'card.connection-type.title': 'Choose the connection type',
  'card.application.title': 'Fill in the application',
  'card.application.broken': 'The application is saved, but Neo could not work with it yet.',
  'card.save.title': 'Save and keep',

  'step.app.find.text':
    'Neo needs an OAuth application in this instance. ServiceNow keeps them in the Application Registry, under System OAuth.',
  'step.app.new.text': 'Click "New" at the top right. A new application keeps Neo apart from your other integrations.',
  'step.app.kind.text':
    'Click "New Inbound Integration Experience". Neo calls ServiceNow, so it is an inbound integration.',
  'step.app.kind.classic':
    'This release has only the old form. Click "Create an OAuth API endpoint for external clients".',
  'step.app.new-integration.text': 'Click "New integration" at the top right.',
  'step.app.grant.text':
    'Choose the first one, "OAuth - Authorization code grant". Only with it does a person decide as whom Neo acts.',
  'step.app.name.text': 'Any name that tells people what it is. It shows in audit logs.',
  'step.app.redirect.text': 'ServiceNow sends the sign-in back to this address, and only to this one.',
  'step.app.scope.text':
    'ServiceNow ticks this box by itself. With it on, Neo connects and then every request is refused.',
  'step.app.lifespans.text': 'They stand in "Advanced options". ServiceNow\'s own values are right for Neo.',
  'step.app.active.text': 'An inactive application refuses every sign-in, and a public one has no secret.',
  'step.app.save.text': 'All values are right. Click "{caption}".',
  'step.app.save.inbound':
    'All values are right. Click "{caption}" at the top right. If ServiceNow then asks for an auth scope, choose "Skip for now".',
  'step.app.save.skip': 'ServiceNow asks for an auth scope. Neo needs none, so click "{caption}".',
  'step.app.save.again': 'What is stored is not yet what the form shows. Click "{caption}" again.',
  'step.app.capture.text':
    'Copy the Client Secret into your password manager now. We never read it. Neo asks for it once.',
  'step.app.capture.waiting': 'Reading the saved record…',

  'field.save': 'Save',
  'field.name': 'Name',
  'field.provider_name': 'Provider name',
  'field.redirect_url': 'Redirect URLs',
  'field.scope_restriction_status': 'Allow access only to APIs in selected scope',
  'field.refresh_token_lifespan': 'Refresh token lifespan',
  'field.access_token_lifespan': 'Access token lifespan',
  'field.active': 'Active',
  'field.public_client': 'This is a public client',
  'field.client_id': 'Client ID',
  'field.instance_url': 'Instance URL',
  'field.on': 'on',
  'field.off': 'off',
  'field.empty': 'empty',
  'field.collapsed': 'closed',
  'field.looked-for': 'Look for "{caption}" on the form; the guide cannot find it for certain.',

  'outcome.pass': 'Right',
  'outcome.fail': 'To fix',
  'outcome.warn': 'Worth a look',
  'outcome.unknown': 'Cannot tell',

  'unknown.not-on-page': 'This field is not on the page.',
  'unknown.collapsed': 'This stands in a section that is closed. Open the section to check it.',
  'unknown.not-read': 'This was not read.',
  'unknown.absent': 'This release does not have it.',

  'instance.url.pass': '{url} is an address that Neo accepts.',
  'instance.url.not-accepted':
    "{host} is not an address that Neo accepts. Neo needs the instance's own address, such as https://name.service-now.com. Open the set-up there.",
  'instance.url.sub-production':
    '{host} looks like a development or test instance. Neo connects to it, but your tickets may be elsewhere.',
  'app.exists.pass': 'The application is saved.',
  'app.exists.fail': 'There is no application with this Client ID. It may have been deleted. Create it again.',
  'app.exists.not-saved': 'The application is not saved yet.',
  'app.kind.pass': 'This is the authorization code grant.',
  'app.kind.outbound':
    'This record is for calling other systems. Neo calls ServiceNow, so it would find no way in. Go back and create an inbound integration.',
  'app.kind.client-credentials':
    'This form is for client credentials. With it nobody approves Neo, and its work could not be attributed to its account. Go back and choose "OAuth - Authorization code grant".',
  'app.kind.jwt':
    'This form is for JWT bearer tokens. With it nobody approves Neo, and its work could not be attributed to its account. Go back and choose "OAuth - Authorization code grant".',
  'app.kind.password':
    'This form is for the password grant. Neo would need to know a user\'s password. Go back and choose "OAuth - Authorization code grant".',
  'app.kind.id-token':
    'This form is for ID tokens of another identity provider. Neo does not sign in that way. Go back and choose "OAuth - Authorization code grant".',
  'app.kind.other':
    'This is another connection type. Neo needs the authorization code grant. Go back and choose "OAuth - Authorization code grant".',
  'app.name.pass': 'The application has a name.',
  'app.name.empty': 'The name is empty, and ServiceNow does not save without one. "{suggestion}" is a good one.',
  'app.name.minted': 'This looks like an ID or a secret, not a name. Names are seen by everyone, so choose another.',
  'app.name.provider':
    'The provider name is empty, and this form does not save without one. "{suggestion}" is a good one.',
  'app.redirect.pass': "This is Neo's redirect URL, character by character.",
  'app.redirect.others': {
    one: "Neo's redirect URL is here. There is one more in this field; remove it unless you know what it is for.",
    other:
      "Neo's redirect URL is here. There are {count} more in this field; remove them unless you know what they are for.",
  },
  'app.redirect.empty': 'The redirect URL is empty. Without it ServiceNow refuses the sign-in.',
  'app.redirect.misplaced': 'The redirect URL stands in another field of this form. ServiceNow looks for it here only.',
  'app.redirect.trailing-slash':
    'This URL ends with "/", Neo\'s does not. ServiceNow compares them character by character, so sign-in would fail.',
  'app.redirect.http':
    'This URL begins with "http", Neo\'s with "https". ServiceNow compares them character by character, so sign-in would fail.',
  'app.redirect.upper-case':
    "Character {position} is upper case, Neo's is lower case. ServiceNow tells them apart, so sign-in would fail.",
  'app.redirect.white-space':
    'There is white space in this URL, the first at character {position}. ServiceNow takes it as part of the address, so sign-in would fail.',
  'app.redirect.invisible':
    'There is an invisible character in this URL, at character {position}. It often comes along when pasting from a document. Sign-in would fail.',
  'app.redirect.query':
    'Something follows "?" at the end of this URL. ServiceNow compares the whole text, so sign-in would fail.',
  'app.redirect.fragment':
    'Something follows "#" at the end of this URL. ServiceNow compares the whole text, so sign-in would fail.',
  'app.redirect.www': 'This URL has "www." in it, Neo\'s does not. Sign-in would fail.',
  'app.redirect.twice': 'The URL stands here twice in a row. It was probably pasted twice. Sign-in would fail.',
  'app.redirect.other-host': "This URL leads to another site than Neo's. Sign-in would fail, or go elsewhere.",
  'app.redirect.incomplete': "This is only the beginning of Neo's redirect URL. Sign-in would fail.",
  'app.redirect.different':
    "This URL differs from Neo's from character {position} on. ServiceNow compares them character by character, so sign-in would fail.",
  'app.scope.pass': "Neo's requests are not limited to a scope.",
  'app.scope.useraccount': 'The auth scope "useraccount" gives Neo what its account may do.',
  'app.scope.not-applicable': 'This release has no scope restriction.',
  'app.scope.fail': '"{caption}" is on. Neo would connect, and then every request would be refused.',
  'app.scope.selected':
    '"{caption}" is "Securely scoped". Neo would connect, and then every request would be refused. Choose "Broadly scoped".',
  'app.scope.unset':
    'The scope restriction is not chosen. Choose "Broadly scoped", or Neo may be refused every request.',
  'app.scope.unknown':
    'The scope restriction is "{seen}", which we do not know. If Neo\'s requests are refused, set it to "Broadly scoped".',
  'app.refresh-lifespan.pass': 'The refresh token lives long enough.',
  'app.refresh-lifespan.fail':
    'The refresh token lifespan is not a number of seconds above 0. Neo would lose its connection at once. Use {wanted}.',
  'app.refresh-lifespan.short':
    'The connection would end after {days} days, and somebody would have to connect Neo again. {wanted} seconds are 100 days.',
  'app.access-lifespan.pass': 'The access token lives long enough.',
  'app.access-lifespan.fail':
    'The access token lifespan is not a number of seconds above 0. Every request of Neo would be refused. Use {wanted}.',
  'app.access-lifespan.short':
    'The access token lives for less than {wanted} seconds. Neo would have to renew it very often.',
  'app.access-lifespan.long':
    'The access token lives for more than a day. If it leaks it stays useful for long. {wanted} seconds are enough: Neo renews it by itself.',
  'app.active.pass': 'The application is active.',
  'app.active.fail': 'The application is not active. ServiceNow would refuse the sign-in.',
  'app.public.pass': 'It is not a public client.',
  'app.public.fail': '"This is a public client" is on. Public clients have no secret, so Neo could not sign in.',

  'saved.differs': '"{caption}" was stored as "{stored}", not as typed. A rule of this instance may have changed it.',

  'api.session-ended': 'Your ServiceNow session has ended. Sign in again; nothing is lost.',
  'api.forbidden':
    'ServiceNow does not let you read this record. Ask a colleague with the role "oauth_admin" to open it.',
  'api.not-found': 'ServiceNow has no such record, or does not show it to you.',
  'api.rate-limited': 'ServiceNow asks us to wait. Try again in {seconds} seconds.',
  'api.network': 'ServiceNow could not be reached. Check your connection and try again.',
  'api.unexpected': 'ServiceNow answered something we do not understand. Try again.',
  'api.no-token': 'This page does not let us read from ServiceNow. Reload it and try again.',

  'popup.title': 'Connect Neo to ServiceNow',
  'popup.not-instance':
    'Open your ServiceNow instance in this tab, then come back. Its address ends with service-now.com.',
  'popup.state.none': 'No set-up in progress',
  'popup.state.active': 'Set-up in progress',
  'popup.state.done': 'Application ready',
  'popup.intro':
    'The guide walks you through registering Neo in this instance, checks each value as you type, and never sees the Client Secret. It takes about five minutes.',
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
