import { HIDDEN_WORDS } from '../hidden'

/**
 * English texts. Plain, short, second person, present tense; the admin's own captions in quotes. A verdict says what was
 * seen, why it matters, what to do. Placeholders are written {name}.
 */
export const enGuide = {
  'guide.collapse': 'Collapse the guide',
  'guide.expand': 'Open the guide',
  'guide.gone': 'The guide was updated or switched off. What you typed is still there: save it, then reload.',
  'guide.close': 'Close',
  'api.newer':
    'This setup was stored by a newer version of the extension, so nothing new is stored. Update the extension, then reload this page.',
  'api.not-kept':
    'Your progress could not be kept; this browser may be out of space. Try again before you close the page.',
  'guide.steps': 'All steps',
  'guide.steps.done': '{done} of {count}',
  'guide.connection': 'Connection',
  'guide.account': 'Account',
  'guide.sub-production': 'Sub-production',
  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.copy-failed': 'Copy failed. Select the text and copy it yourself.',
  'action.show': 'Scroll to it',
  'action.take-me-there': 'Take me there',
  'action.take-me-back': 'Take me back',
  'action.open-form': 'Open the form',
  'action.fill-all': 'Fill in all',
  'action.continue': 'Continue in Neo',
  'action.open-application': 'Open the application',
  'action.open-user': 'Open the account',
  'action.next-half': 'Go on to the service account',
  'action.retry': 'Try again',
  'action.check-again': 'Check again',
  'action.plan': 'Create the records for me',
  'action.verify': 'Verify configuration',
  'action.open-section': 'Open it for me',
  'action.has-password': 'I have saved its password',
  'action.kept': 'I have saved it',
  'action.go-on': 'Go on anyway',
  'action.begin': 'Go on',
  'action.create-new': 'None of these: create a new one',
  'action.change': 'Choose another',
  'fix.fill': 'Fill in for me',
  'fix.correct': 'Correct it for me',
  'fix.remove-slash': 'Remove the slash',
  'fix.tick': 'Tick it for me',
  'fix.untick': 'Untick it for me',
  'fix.choose': 'Choose "Broadly scoped" for me',
  'fix.human': 'Choose "Human" for me',
  'fix.disable': 'Choose "Disable" for me',
  'fix.not-taken': 'ServiceNow did not take the value for "{caption}". Copy it and type it in yourself.',
  'fix.not-found': 'The field cannot be found on the page right now. Open its section and try again.',
  'card.start.title': 'Before you start',
  'card.again': 'Again: {title}',
  'card.open.title': 'Open the form',
  'card.connection-type.title': 'Choose the connection type',
  'card.application.title': 'Fill in the application',
  'card.application.broken': 'The application is saved, but Neo could not work with it yet.',
  'card.application.existing':
    'This instance has an application for Neo already: "{name}". A second one is easily mixed up with it.',
  'card.save.title': 'Save, then keep the secret',
  'card.user.title': 'Service account',
  'card.user.broken': 'The account "{name}" is there, but Neo could not use it yet.',
  'card.user.existing': 'This instance has an account for Neo already: "{name}". Neo needs only one.',
  'card.access.title': 'Password and role',
  'card.hand-off.title': 'Hand over to Neo',
  'choice.title': 'Already here',
  'choice.application': "These applications look like Neo's. Which one is it? A name alone does not prove it.",
  'choice.user': "These accounts look like Neo's. Which one is it? A name alone does not prove it.",
  'step.start.text':
    "Two parts: an OAuth application, and a service account that Neo signs in as. What Neo may do has two layers: the role you give that account here, and the permission groups in Neo's dashboard.",
  'step.app.find.text':
    'Neo needs an OAuth application in this instance. ServiceNow keeps them in the Application Registry, under System OAuth.',
  'step.app.new.text':
    'Click "{caption}" at the top right. A new application keeps Neo apart from your other integrations.',
  'step.app.kind.text': 'Click "{caption}". Neo calls ServiceNow, so it is an inbound integration.',
  'step.app.kind.classic':
    'This release has only the old form. Click "Create an OAuth API endpoint for external clients".',
  'step.app.new-integration.text': 'Click "{caption}" at the top right.',
  'step.app.grant.text':
    'Choose the first one, "OAuth - Authorization code grant". Only with it does a person decide which account Neo uses.',
  'step.app.name.text': 'Any name that says what it is. It shows in audit logs.',
  'step.app.redirect.text': 'After sign-in ServiceNow redirects to this address, and only to this one.',
  'step.app.scope.text':
    'ServiceNow ticks this box by itself. With it on, Neo connects and then every request is refused.',
  'step.app.lifespans.text': 'They are in "Advanced options". ServiceNow\'s own values are right for Neo.',
  'step.app.active.text': 'An inactive application refuses every sign-in, and a public one has no secret.',
  'step.app.save.text': 'All values are right. Click "{caption}".',
  'step.app.save.inbound':
    'All values are right. Click "{caption}" at the top right. If ServiceNow then asks for an auth scope, choose "Skip for now".',
  'step.app.save.skip': 'ServiceNow asks for an auth scope. Neo needs none, so click "{caption}".',
  'step.app.save.again': 'You have unsaved changes. Click "{caption}".',
  'step.app.capture.text':
    'Copy the Client Secret into your password manager now. We never read it. Neo asks for it once.',
  'step.app.capture.waiting': 'Reading the saved record…',
  'step.user.new.text':
    'Neo needs a user of its own, so that every ticket shows what Neo did. Not your own account, and not one that other systems share. Click "{caption}".',
  'step.user.identity.text': 'A clear User ID and a name. It shows on every ticket that Neo works on.',
  'step.user.active.text': 'The account has to be active. Nobody reads its mail, so ServiceNow need not send any.',
  'step.user.save.text':
    'All values are right. Click "{caption}". The password and the role come after the account is saved.',
  'step.user.password.text':
    'Click "Set Password", then "Generate". Copy the password into your password manager, then click "Save Password". We never read it.',
  'step.user.password.kept': 'Now click "Save Password".',
  'step.user.password.generated':
    'Copy the password into your password manager: ServiceNow shows it only here. We never read it.',
  'step.user.password.empty': 'Click "Generate". We never read the password.',
  'step.user.password.there': 'Open the account "{name}" again. Its password and role come next.',
  'step.user.roles.text':
    'At the bottom of the form, under "Roles", click "{caption}". Then choose {roles} in the list on the left.',
  'step.user.roles.members': 'Choose {roles} in the list on the left, click the arrow to the right, then "Save".',
  'step.user.roles.email': 'Only if Neo is to send mail through ServiceNow, add "email_api_send" too.',
  'step.verify.text': 'Reading the application and the account once more…',
  'step.handoff.text': 'Both parts are done. Neo asks for these two values and for the Client Secret.',
  'step.consent.text': 'Neo opens a sign-in window of ServiceNow. Sign in there as the service account, and allow.',
  'step.connected.text': 'Neo is connected. Check under which account, and that ServiceNow notifies it of new tickets.',
  'step.handoff.consent':
    'In Neo\'s sign-in window, sign in as "{name}", not as yourself. Neo works permanently under the account that approves there.',
  'field.application': 'Application',
  'field.user': 'Service account',
  'field.share-application': "Link to the application's page",
  'field.share-user': "Link to the account's page",
  'field.client_id': 'Client ID',
  'field.instance_url': 'Instance URL',
  'field.on': 'on',
  'field.off': 'off',
  'field.empty': 'empty',
  'value.hidden': HIDDEN_WORDS,
  'field.collapsed': 'Section is closed',
  'field.passed': { one: '1 passed', other: '{count} passed' },
  'target.out-of-sight': 'It is out of sight on this page.',
  'target.behind': 'A dialog of the page is open. Finish or close it; the guide then goes on with what is behind it.',
  'target.behind.saving':
    'A dialog of the page is open. If it asks for an auth scope, Neo needs none: choose what skips it for now.',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first}" or "{second}',
  'field.looked-for': 'Look for "{caption}" on the form; the guide cannot find it for certain.',
  'page-report.take': 'This page looks different',
  'page-report.offer':
    'The guide cannot find what it should point at. If this page looks different from the ones it knows, a report of how it is built helps to teach it. You see all of it first, and it contains no values.',
  'page-report.not-now': 'Not now',
  'page-report.failed': 'The page report could not be made. Reload the page and try again.',
  'outcome.pass': 'Passed',
  'outcome.fail': 'To fix',
  'outcome.warn': 'Warning',
  'outcome.unknown': "Can't tell",
  'outcome.not-applicable': 'Not applicable',
  'outcome.todo': 'To do',
  'unknown.not-on-page': 'This field is not on the page.',
  'unknown.collapsed': 'This is in a section that is closed. Open the section to check it.',
  'unknown.not-read': 'This was not read.',
  'unknown.hidden': 'ServiceNow does not show you this field. Someone with the role "admin" would see it.',
  'unknown.no-record': 'There is no record to read this from.',
  'unknown.absent': 'This release does not have it.',
  'unknown.value': '"{column}" is "{seen}". What that does is not documented: it should be true or false.',
  'admin.roles.pass': 'Your roles allow both parts.',
  'admin.roles.application-only':
    'Your roles allow the application, not the service account: that takes "user_admin" or "admin". Create the application, and send a colleague the link to the account.',
  'admin.roles.user-only':
    'Your roles allow the service account, not the application: that takes "oauth_admin", "mi_admin" or "admin". Create the account, and send a colleague the link to the application.',
  'admin.roles.none':
    'Your roles allow neither part. The application takes "oauth_admin", "mi_admin" or "admin", the account "user_admin" or "admin". Ask a colleague who has them, and send the links.',
  'admin.roles.unknown': 'We cannot see which roles you have. If ServiceNow refuses something, that may be why.',
  'instance.url.pass': '{url} is an address that Neo accepts.',
  'instance.url.not-accepted':
    "{host} is not an address that Neo accepts. Neo needs the instance's own, such as https://name.service-now.com. Enter it in the popup, or open the setup there.",
  'instance.url.sub-production':
    '{host} looks like a development or test instance. Neo connects to it, but your tickets may be elsewhere.',
  'app.exists.pass': 'The application is saved.',
  'app.exists.missing': 'No application for Neo was found here. If there was one, it may have been deleted. Create it.',
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
  'app.kind.cimd':
    'This is a Client ID Metadata Document (CIMD) client. It has no Client Secret, and Neo asks for one. Go back and choose "OAuth - Authorization code grant".',
  'app.kind.other':
    'This is another connection type. Neo needs the authorization code grant. Go back and choose "OAuth - Authorization code grant".',
  'app.name.pass': 'The application has a name.',
  'app.name.empty': 'The name is empty, and ServiceNow does not save without one. Suggestion: "{suggestion}".',
  'app.name.minted': 'This looks like an ID or a secret, not a name. Names are seen by everyone, so choose another.',
  'name.rule': "This name does not follow your organisation's rule ({rule}). Whoever reviews it may turn it down.",
  'app.name.provider':
    'The provider name is empty, and this form does not save without one. Suggestion: "{suggestion}".',
  'app.secret.pass': 'Nothing here looks like a secret.',
  'app.secret.secret':
    'This looks like a secret. Everyone who may see the record reads this field, so clear it. If it was the Client Secret, make a new one.',
  'app.redirect.secret':
    'This looks like an ID or a secret, not like an address. Everyone who may see the record reads this field. The redirect URL belongs here.',
  'app.redirect.pass': "This is Neo's redirect URL, character by character.",
  'app.redirect.others': {
    one: "Neo's redirect URL is here. There is one more in this field; remove it unless you know what it is for.",
    other:
      "Neo's redirect URL is here. There are {count} more in this field; remove them unless you know what they are for.",
  },
  'app.redirect.empty': 'The redirect URL is empty. Without it ServiceNow refuses the sign-in.',
  'app.redirect.misplaced': 'The redirect URL is in another field of this form. ServiceNow looks for it here only.',
  'app.redirect.trailing-slash':
    'This URL ends with "/", Neo\'s does not. ServiceNow compares them character by character, so sign-in would fail.',
  'app.redirect.http':
    'This URL begins with "http", Neo\'s with "https". ServiceNow compares them character by character, so sign-in would fail.',
  'app.redirect.upper-case':
    "Character {position} is upper case, Neo's is lower case. ServiceNow treats them as different, so sign-in would fail.",
  'app.redirect.white-space':
    'There is white space in this URL, the first at character {position}. ServiceNow takes it as part of the address, so sign-in would fail.',
  'app.redirect.invisible':
    'There is an invisible character in this URL, at character {position}. It often comes along when pasting from a document. Sign-in would fail.',
  'app.redirect.query':
    'Something follows "?" at the end of this URL. ServiceNow compares the whole text, so sign-in would fail.',
  'app.redirect.fragment':
    'Something follows "#" at the end of this URL. ServiceNow compares the whole text, so sign-in would fail.',
  'app.redirect.www': 'This URL has "www." in it, Neo\'s does not. Sign-in would fail.',
  'app.redirect.twice': 'The URL is here twice in a row. It was probably pasted twice. Sign-in would fail.',
  'app.redirect.other-host': "This URL leads to another site than Neo's. Sign-in would fail, or go elsewhere.",
  'app.redirect.incomplete': "This is only the beginning of Neo's redirect URL. Sign-in would fail.",
  'app.redirect.different':
    "This URL differs from Neo's from character {position} on. ServiceNow compares them character by character, so sign-in would fail.",
  'app.scope.pass': "Neo's requests are not limited to a scope.",
  'app.scope.useraccount': 'The auth scope "useraccount" gives Neo what its account may do.',
  'app.scope.not-applicable': 'This release has no scope restriction.',
  'app.scope.ticked': '"{caption}" is on. Neo would connect, and then every request would be refused.',
  'app.scope.selected':
    '"{caption}" is "Securely scoped". Neo would connect, and then every request would be refused. Choose "Broadly scoped".',
  'app.scope.unset':
    'The scope restriction is not chosen. Choose "Broadly scoped", or Neo may be refused every request.',
  'app.scope.unknown':
    'The scope restriction is "{seen}", which we do not know. If Neo\'s requests are refused, set it to "Broadly scoped".',
  'app.refresh-lifespan.pass': 'The refresh token lives long enough.',
  'app.refresh-lifespan.no-number':
    'The refresh token lifespan is not a number of seconds above 0. Neo would lose its connection at once. Use {wanted}.',
  'app.refresh-lifespan.short': {
    one: 'The connection would end within a day, and somebody would have to connect Neo again. {wanted} seconds are 100 days.',
    other:
      'The connection would end after {count} days, and somebody would have to connect Neo again. {wanted} seconds are 100 days.',
  },
  'app.access-lifespan.pass': 'The access token lives long enough.',
  'app.access-lifespan.no-number':
    'The access token lifespan is not a number of seconds above 0. Every request of Neo would be refused. Use {wanted}.',
  'app.access-lifespan.short':
    'The access token lives for less than {wanted} seconds. Neo would have to renew it very often.',
  'app.access-lifespan.long':
    'The access token lives for more than a day. If it leaks it stays useful for long. {wanted} seconds are enough: Neo renews it by itself.',
  'app.active.pass': 'The application is active.',
  'app.active.inactive': 'The application is not active. ServiceNow would refuse the sign-in.',
  'app.public.pass': 'It is not a public client.',
  'app.public.pkce':
    'The application is set to use PKCE, which Neo does not send, so the sign-in would be refused. Switch "Use PKCE" off.',
  'app.public.public': '"This is a public client" is on. Public clients have no secret, so Neo could not sign in.',
  'user.exists.pass': 'The account is saved.',
  'user.exists.missing': 'There is no such account. It may have been deleted. Create it again.',
  'account.not-saved': 'The account is not saved yet.',
  'user.identity.pass': 'The account has a User ID and a name.',
  'user.identity.empty': 'The User ID is empty. It is what Neo signs in with. Suggestion: "{suggestion}".',
  'user.identity.white-space':
    'The User ID begins or ends with a space. Whoever signs in has to type it too, and will not see it.',
  'user.identity.secret':
    'This looks like a password, not like a User ID. Everyone can read it here, so choose another.',
  'user.identity.no-name': 'First and last name are empty. Then nobody could see whose work it is.',
  'user.dedicated.pass': 'The account is for Neo alone.',
  'user.dedicated.self':
    'This is your own account. Whatever Neo does would be done in your name, and would stop when your account does. Create a user for Neo alone.',
  'user.dedicated.session':
    'This browser is signed in as "{user}" itself, or impersonates it. Sign in as yourself and verify again.',
  'user.dedicated.admin':
    '"{user}" has the role "admin", so Neo could do everything. Give Neo an account with the role it needs and no more.',
  'user.dedicated.unknown': 'We cannot see who is signed in. Make sure that this is not your own account.',
  'user.interactive.pass': 'The account can sign in to allow Neo access.',
  'user.interactive.services-only':
    'With "{caption}" on the account may only use web services, so it cannot sign in to allow Neo access.',
  'user.interactive.machine':
    'An account of the type "Machine" may only use web services, so it cannot sign in to allow Neo access.',
  'user.interactive.other':
    'It is not known whether an account of the type "{seen}" can sign in to allow Neo access. "Human" can.',
  'user.active.pass': 'The account is active.',
  'user.active.inactive': 'The account is not active. ServiceNow would refuse its sign-in, and everything Neo does.',
  'user.active.locked': 'The account is locked out. ServiceNow would refuse its sign-in.',
  'user.notification.pass': 'ServiceNow sends this account no mail.',
  'user.notification.enabled':
    'ServiceNow would mail this account about every ticket it touches, and nobody reads that.',
  'user.notification.unknown': 'We cannot see whether ServiceNow sends this account mail. "Disable" is best.',
  'user.password.pass': 'The account has signed in with its password.',
  'user.password.reset':
    '"{caption}" is on; setting a password ticks it by itself. The first sign-in in Neo\'s window would stop at a page that asks for a new password. Untick it, then save.',
  'user.password.not-saved': 'The password is set after the account is saved.',
  'user.password.unproven': 'A password was set. Only a sign-in proves that it is right.',
  'user.password.unset': 'We cannot see whether this account has a password. A user that was just saved has none.',
  'user.itil.pass': 'The account has the role "{roles}".',
  'user.itil.missing': 'The account lacks the role "{missing}". Without it Neo could not read or update any ticket.',
  'user.itil.unknown': 'ServiceNow does not show us the roles of this account.',
  'saved.differs': '"{caption}" was stored as "{stored}", not as typed. A rule of this instance may have changed it.',
  'saved.error': 'ServiceNow says: {error}',
  'api.session-ended': 'Your ServiceNow session has ended. Sign in again; nothing is lost.',
  'api.forbidden': 'ServiceNow does not let you read this. Ask a colleague who has the role for it to open the page.',
  'api.not-found': 'ServiceNow has no such record, or does not show it to you.',
  'api.invalid': 'This release does not have what we asked for.',
  'api.rate-limited': 'ServiceNow asks us to wait. Try again in {seconds} seconds.',
  'api.network': 'ServiceNow could not be reached. Check your connection and try again.',
  'api.unexpected': 'ServiceNow answered something we do not understand. Try again.',
  'api.no-token':
    "We could not get this page's session token, so nothing can be read from ServiceNow. Reload the page. If that does not help, sign out of ServiceNow and in again.",
  'guide.production': 'Production',
} as const
