/** English texts of what only a verification finds, of its results and of its report. */
export const enVerification = {
  'unread.session-ended':
    'Your ServiceNow session ended before "{table}" was read. Sign in again and verify once more.',
  'unread.forbidden': 'ServiceNow does not show you "{table}". Let someone with the role "admin" run this check.',
  'unread.not-found': 'ServiceNow does not show "{table}". Let someone with the role "admin" run this check.',
  'unread.invalid': 'This release has no table "{table}". Only connecting Neo would show it.',
  'unread.network': '"{table}" could not be read: ServiceNow did not answer in time. Verify again.',
  'unread.unexpected': 'ServiceNow\'s answer about "{table}" made no sense. Verify again.',
  'unread.no-token': 'This page does not let us read "{table}". Reload it and verify again.',
  'unread.rate-limited': 'ServiceNow asked us to wait before "{table}" was read. Verify again later.',
  'unread.too-many':
    '"{table}" was not read: this instance answers one read at a time, and we ask no more than 39. Only connecting Neo would show it.',
  'unread.dependent': 'This needs a record that was not found or not read. Once it is there, verify again.',
  'unread.unquotable': 'The value to look for cannot be part of a query to ServiceNow. Look at the record yourself.',
  'unread.query-rule':
    'A business rule on "{table}" changes what can be found there, so what was not found may still exist. Look for it yourself.',
  'unread.uncounted-single':
    'ServiceNow does not say how many rows "{table}" has, and single ones can be hidden, even from admins. What is not shown may still be set.',
  'unread.uncounted':
    'ServiceNow shows nothing in "{table}" and does not say how much there is, so it may be empty or hidden from you. Open the list yourself: if it is empty there too, all is well.',
  'unread.withheld':
    'ServiceNow does not show you all of "{table}", although you have the role "admin": an access rule, a business rule or a domain of this instance keeps it back. Look for a rule on that table.',
  'application.twin':
    'These applications have the same Client ID: {names}. ServiceNow does not say which of them counts, and they differ in this. Delete the one that Neo does not use.',
  'unread.closed':
    'The table "{table}" is closed to web services, so nobody can read it this way. Tick "Allow access to this table via web services" on the table and verify again.',
  'unknown.withheld':
    'ServiceNow does not show you this field, although you have the role "admin". Look for an access rule on it.',
  'unknown.property':
    'The property "{name}" is "{seen}". What that does is not documented: it should be true or false.',
  'user.exists.unnamed':
    'We found no account that is called like Neo\'s. Any name is fine, so which one is it? Open its record while the guide runs, and it is the one. If there is none yet, create it, for example as "{suggestion}".',
  'app.kind.unknown':
    'This record is of an unusual kind ({column}: {seen}). Whether people can approve Neo through it is not documented. Create the application with the authorization code grant instead.',
  'app.refresh-lifespan.brief':
    'The refresh token ends within the hour, and the connection with it: Neo would have to be connected again and again. Use {wanted}.',
  'app.application-scope.unset':
    'The record names no application that it belongs to. Whether calls with its tokens are refused then is not documented. Create it again with "Global" in the application picker.',
  'access.depends.dead-role':
    'The rule "{rule}" for {operation} on "{table}" asks for a role that nobody can have beside roles that can be had. Whether it then refuses everybody is not documented. Take that role out of the rule.',
  'platform.api-policy.no-oauth-post':
    'The API access policy "{name}" applies to creating records and takes no OAuth tokens. Neo works, but could enter no time. Add an authentication profile of the type OAuth to the policy.',
  'platform.api-policy.scope-post':
    'Creating records is bound to the auth scope "{scope}", which the application does not have. Neo works, but could enter no time. Map the scope to the application.',
  'platform.api-policy.restricted-post':
    'The application has "Enforce token restriction" on, and no access policy opens creating records to its tokens. Neo works, but could enter no time. Untick it.',
  'platform.api-policy.rate-odd':
    'The rate rule "{name}" has the limit "{limit}". What that does is not documented: it may refuse every call. Set a number above 0, or switch the rule off.',
  'instance.url.vanity':
    "{other} is a custom URL of this instance. Neo takes only the instance's own address, so {url} is handed over; it works as well.",
  'instance.url.stale':
    'This instance calls itself {other}, but you are signed in at {url}, and that is handed over. A clone may have left the old name behind: correct the property "glide.servlet.uri".',
  'instance.url.other':
    'This instance calls itself {other}, but {url} would be handed over. Neo would be connected to another instance. Correct the address in the options.',
  'user.dedicated.shared': {
    one: 'Another application signs in as "{user}" too. Nobody could distinguish its work from Neo\'s, so give Neo an account for itself alone.',
    other:
      '{count} other applications sign in as "{user}" too. Nobody could distinguish their work from Neo\'s, so give Neo an account for itself alone.',
  },
  'user.exists.guessed':
    "{user} was found by a name that anybody can have, not by Neo's User ID. Make sure that it is Neo's account.",
  'user.exists.several': "{count} accounts look like Neo's. Make sure that this is the one whose password you have.",
  'app.duplicate.pass': "Only one application looks like Neo's.",
  'app.duplicate.several':
    "{count} applications look like Neo's. A Client Secret from another one would be refused. Keep one and delete the others.",
  'secret.unknown':
    'Nobody can read a stored Client Secret, so it cannot be checked. A connection that works is what proves it.',
  'secret.pass': 'Proven by the connection: in exchange for it ServiceNow gave out a token that is still good.',
  'user.password.connected': 'Proven by the connection: the account signed in and holds a token that is still good.',
  'user.itil.admin': 'The account lacks the role "{missing}", but it has "admin", which opens the same.',
  'user.itil.open':
    'The account lacks the role "{missing}", but the access rules of this instance open what Neo needs to its other roles. Add the role, so that Neo keeps working when they change.',
  'user.itil.perhaps':
    'The account lacks the role "{missing}". Whether its other roles open what Neo needs cannot be told. Add the role.',
  'user.email.off': 'Neo does not send mail through ServiceNow, so nothing is needed.',
  'user.email.role':
    'The account lacks the role "email_api_send". Neo could not send mail through ServiceNow. Add the role.',
  'user.email.plugin':
    'The plugin "Email Service" (com.glide.email.service) is not active. ServiceNow would refuse Neo\'s mail. Activate it.',
  'user.email.acl':
    'No access rule lets "email_api_send" create records in "sys_email". The role alone is not enough: someone with "security_admin" has to add a rule for create on sys_email that asks this role.',
  'user.email.pass': 'Role, plugin and access rule for sending mail are there.',
  'user.read-only.pass': 'The account is not held to reading.',
  'user.read-only.role':
    'The account has the role "snc_read_only". ServiceNow could not store its token, and it could write nothing. Remove the role.',
  'user.read-only.exempt':
    'The account has the role "snc_read_only". It can connect, since tokens are exempt here, but it could change no ticket. Remove the role.',
  'user.internal.pass': 'The account is internal.',
  'user.internal.off': 'This instance does not distinguish internal from external accounts.',
  'user.internal.external':
    'The account has the role "snc_external". External accounts are shut out of what Neo works with. Remove the role.',
  'user.internal.both':
    'The account has "snc_internal" and "snc_external". ServiceNow\'s documentation can be read in two ways about what such an account may use. Remove "snc_external".',
  'user.internal.never':
    'This instance asks accounts for the role "snc_internal" and does not grant it at sign-in ("glide.security.explicit_roles.do_not_fix"). Neo would get no token. Give the account that role.',
  'user.internal.none':
    'This instance asks accounts for the role "snc_internal", which the first sign-in grants. Sign in once as this account before you connect Neo.',
  'access.pass': 'The account\'s roles open "{table}" by the rule "{rule}".',
  'access.no-table': 'This instance has no table "{table}". What Neo does with it would fail.',
  'access.web-services':
    'The table "{table}" is closed to web services. Neo could not use it whatever its roles. Tick "Allow access to this table via web services" on the table.',
  'access.denied.role':
    'The account may not {operation} "{table}": the rule "{rule}" asks for {wants}. Give the account that role.',
  'access.denied.unheld':
    'The account may not {operation} "{table}": the rule "{rule}" asks for a role that Neo\'s account cannot or should not have ({wants}). Change the rule so that it asks for a role of the account.',
  'access.denied.no-rule':
    'The account may not {operation} "{table}": no access rule opens it, and then ServiceNow refuses. Add a rule for a role of the account.',
  'access.depends.condition':
    'The roles allow it, but the rule "{rule}" for {operation} on "{table}" also has a script or a condition, which only ServiceNow can run. Impersonate the account and look, or connect Neo.',
  'access.depends.unreadable':
    'The rule "{rule}" for {operation} on "{table}" may ask for more than ServiceNow shows you. Let someone with "admin" run this check.',
  'access.depends.withheld':
    'The rule "{rule}" for {operation} on "{table}" may ask for more than ServiceNow shows you, although you have the role "admin": an access rule on "sys_security_acl" keeps back a part of it. Elevate to "security_admin", open the rule and look.',
  'access.journal':
    'The account may not {operation} the journal. Neo can write notes, but not read earlier ones. Add a read rule on sys_journal_field for a role of the account.',
  'platform.oauth.pass': 'OAuth is on.',
  'platform.oauth.plugin': 'The OAuth plugin is not active, so nobody can connect. Activate "OAuth 2.0".',
  'platform.oauth.property':
    'OAuth is switched off on this instance. ServiceNow would refuse the sign-in. Set the property to true.',
  'platform.oauth.unknown':
    'ServiceNow does not say whether the OAuth plugin is active. Only connecting Neo would show it.',
  'platform.mfa.off': 'Multi-factor sign-in is not enforced.',
  'platform.mfa.exempt': '"{user}" is exempt from multi-factor sign-in.',
  'platform.mfa.enrolled': '"{user}" has set up multi-factor sign-in. Have its device at hand when you connect.',
  'platform.mfa.not-enrolled':
    'Multi-factor sign-in is enforced, and "{user}" has not set it up. ServiceNow will ask for it when you connect: set it up then, or put the account into "MFA Exempted User Group".',
  'platform.mfa.unknown':
    'We cannot see whether "{user}" has set up multi-factor sign-in. If it is asked for a code, set it up then.',
  'platform.sso.pass': 'The account can sign in with its own password.',
  'platform.sso.redirects':
    'Sign-in leads to an identity provider, but local sign-in is allowed. If you land there, open /login.do for "{user}".',
  'platform.sso.no-local':
    'Local sign-in is off, so "{user}" can only sign in through your identity provider. Make sure it has an account there.',
  'platform.api-policy.pass': 'No policy, scope, rate or address rule keeps out calls with a token.',
  'platform.api-policy.endpoint':
    'The access rule "{rule}" guards the Table API and asks for {wants}. Neo\'s calls would be refused. Give the account that role.',
  'platform.api-policy.endpoint-unheld':
    'The access rule "{rule}" guards the Table API and asks for a role that Neo\'s account cannot or should not have ({wants}). Neo\'s calls would be refused. Change the rule so that it asks for a role of the account.',
  'platform.api-policy.scope-gone':
    "The Table API is bound to an auth scope that no longer exists. Neo's calls would be refused; yours are not, since it counts for tokens only. Delete that entry, or enter a scope of the application.",
  'platform.api-policy.scope':
    'The Table API is bound to the auth scope "{scope}", which the application does not have. Neo\'s calls would be refused; yours are not, since it counts for tokens only.',
  'platform.api-policy.policy':
    'The API access policy "{name}" applies to calls with a token. Make sure that it lets Neo through.',
  'platform.api-policy.rate': 'The rate rule "{name}" limits calls. Neo could be slowed down or refused for a while.',
  'platform.api-policy.ip':
    'The address rule "{name}" decides who may call. It lets your browser in; make sure that it lets Neo in.',
  'connect.user.none':
    'Neo has no token of this application yet. Once it is connected, verify again to see under which account.',
  'connect.user.nobody': 'Neo is connected as "{seen}". Which account it should be is not known.',
  'connect.user.pass': 'Neo is connected as "{seen}".',
  'connect.user.several':
    'Tokens of this application also belong to {others}. Revoke them under "Manage Tokens": with them Neo could act in that name. Neo is connected as "{seen}".',
  'connect.user.other-account':
    'Neo is connected as "{seen}", not as "{user}". Everything it does is done in that name. Revoke the tokens under "Manage Tokens", then connect again and sign in as "{user}".',
  'connect.user.log-secret':
    'The last attempt was refused: the Client Secret did not match. Copy it again from the application, whole, and connect Neo once more.',
  'connect.user.log-redirect':
    'The last attempt was refused: the redirect URL did not match. Correct it in the application, and connect Neo once more.',
  'connect.user.log-account':
    'The last attempt was refused because of the account: it is inactive, locked, or has to set a new password. Fix that, and connect Neo once more.',
  'connect.user.log-read-only':
    'The last attempt was refused: no token could be stored for the account. It probably has the role "snc_read_only".',
  'connect.user.log-scope':
    'The last attempt was refused because of a scope. Lift the scope restriction, and connect Neo once more.',
  'connect.user.log-expired':
    'The last attempt took too long or was made twice: the code is valid for a minute. Connect Neo once more.',
  'connect.user.log-other': "The last attempt was refused. ServiceNow's log says: {log}",
  'connect.webhook.none':
    'Neo makes its webhook records when it connects. An account with "itil" alone usually may not; verify again afterwards.',
  'connect.webhook.property':
    'Neo\'s property "x_neoagent.callback_url" is missing, so ServiceNow cannot notify Neo of new tickets. Connect Neo once more with a role that may create it, or create it as Neo\'s dashboard says.',
  'connect.webhook.rule':
    'Neo\'s business rule "Neo Agent — Task Webhook" is missing, so ServiceNow does not notify Neo of new tickets. Create it as Neo\'s dashboard says.',
  'connect.webhook.inactive':
    "Neo's business rule is not active, so ServiceNow does not notify Neo of new tickets. Activate it.",
  'connect.webhook.other-host':
    "Neo's property \"x_neoagent.callback_url\" leads to {address}, which is not Neo's. ServiceNow would send ticket data there. Connect Neo once more, or correct it as Neo's dashboard says.",
  'connect.webhook.clone':
    "Neo's webhook is active here, and Neo has no token of this application: this instance may be a clone. Its new tickets could reach the Neo of another instance. Deactivate the business rule, or connect Neo here.",
  'connect.webhook.pass': 'ServiceNow notifies Neo of new tickets.',
  'access.no-column':
    'There is no column "{table}" on this instance. What Neo writes there would be dropped without a word. Create the column, or correct its name in the options.',
  'access.denied.empty':
    'The account may not {operation} "{table}": the rule "{rule}" asks for nothing at all, and then ServiceNow refuses everybody. Give the rule a role that the account has.',
  'account.read-only':
    'The account may not {operation} "{table}": it has the role "snc_read_only", and this table is not exempt. Remove the role.',
  'access.depends.attribute':
    'The rule "{rule}" for {operation} on "{table}" also asks for a security attribute, which only ServiceNow can evaluate. Impersonate the account and look, or connect Neo.',
  'access.depends.applies-to':
    'The rule "{rule}" for {operation} on "{table}" applies to some records only, and only ServiceNow knows to which. Impersonate the account and look, or connect Neo.',
  'access.depends.readings':
    'ServiceNow\'s documentation can be read in two ways about {operation} on "{table}": either the rule "{rule}" refuses, or another rule may still allow it. Impersonate the account and look, or connect Neo.',
  'access.depends.wildcard':
    'Only the rule "{rule}", which is for all tables, opens "{table}" for {operation}. Whether it counts while "glide.sm.default_mode" is not "allow" can be read in two ways in ServiceNow\'s documentation. Add a rule on the table for a role of the account.',
  'access.depends.empty':
    'The rule "{rule}" for {operation} on "{table}" asks for nothing at all. Whether it then refuses everybody can be read in two ways in ServiceNow\'s documentation. Give the rule a role that the account has.',
  'access.depends.only-unless':
    'For {operation} on "{table}" only the Deny-Unless rule "{rule}" matches, and the account meets it. Whether that grants access can be read in two ways in ServiceNow\'s documentation. Add a rule that allows it to a role of the account.',
  'access.depends.web-services':
    'ServiceNow does not show you whether the table "{table}" is open to web services. Let someone with "admin" run this check.',
  'access.depends.web-services-withheld':
    'ServiceNow does not show you whether the table "{table}" is open to web services, although you have the role "admin": an access rule on "sys_db_object" keeps it back. Open the table and look at "Allow access to this table via web services".',
  'access.depends.query':
    'The roles allow it, but business rules change what a query on "{table}" finds: {names}. Only ServiceNow knows which records they leave out. Impersonate the account and look, or connect Neo.',
  'user.email.gate':
    'Mail goes through an API of its own, and "{name}" decides who may call it. Make sure that it lets Neo through.',
  'user.email.denied':
    'The rule "{rule}" refuses the account what mail takes: creating records in "sys_email". Change the rule, or give the account the role it asks for.',
  'user.email.unheld':
    'The rule "{rule}" refuses the account what mail takes, creating records in "sys_email": it asks for a role that Neo\'s account cannot or should not have ({wants}). Change the rule so that it asks for a role of the account.',
  'user.email.depends':
    'Only ServiceNow knows whether the rule "{rule}" lets the account create records in "sys_email". Have Neo send a first mail to find out.',
  'user.domain.off': 'This instance does not separate domains.',
  'user.domain.pass': 'The account is in a domain that sees all others.',
  'user.domain.below-top':
    'The account "{user}" is in the domain "{domain}". Neo would see only the records of that domain and of those below it. Move the account to the top domain if Neo is to work in all of them.',
  'user.cleanup.pass': 'No scheduled script deactivates unused accounts.',
  'user.cleanup.script':
    'The scheduled script "{name}" looks at when accounts last signed in, and may deactivate them. Neo signs in only once, so exempt its account.',
  'app.application-scope.pass': 'The application belongs to "Global".',
  'app.application-scope.other':
    'This record was made inside another application, not in "Global". Neo would connect, and then every request would be refused. Choose "Global" in the application picker, create the record again, and delete this one.',
  'app.scope.unchecked':
    'The application is restricted, but this instance does not check scopes at present. Once it does, every request of Neo would be refused. Lift the restriction.',
  'app.scope.covers': 'The application is restricted to the scopes {scopes}, and they open the Table API.',
  'app.scope.covers-perhaps':
    'The application is restricted to the scopes {scopes}. Whether they open all that Neo calls cannot be seen. Choose "useraccount", or connect Neo to find out.',
  'platform.adaptive-auth.off': 'No authentication policies are in force.',
  'platform.adaptive-auth.pass': 'No authentication policy is active.',
  'platform.adaptive-auth.policy':
    'The authentication policy "{name}" may refuse the sign-in or Neo\'s calls, by address, role or group. Make sure that it lets both through.',
  'platform.adaptive-auth.policy-perhaps':
    'The authentication policy "{name}" may be in force; ServiceNow does not show you whether it is. Let someone with "admin" run this check.',
  'platform.adaptive-auth.policy-withheld':
    'The authentication policy "{name}" may be in force: ServiceNow does not show you the property that says so, although you have the role "admin". Make sure that it lets the sign-in and Neo\'s calls through.',
  'platform.api-policy.no-oauth':
    'The API access policy "{name}" applies to the Table API and takes no OAuth tokens. Neo would connect, and then its calls would be refused. Add an authentication profile of the type OAuth to the policy.',
  'platform.api-policy.restricted':
    'The application has "Enforce token restriction" on, so its tokens only reach APIs with an access policy that takes them, and the Table API has none. Neo would connect, and then its calls would be refused. Untick it.',
  'platform.api-policy.restricted-perhaps':
    'The application has "Enforce token restriction" on, so its tokens only reach APIs with an access policy that takes them. Whether the policies here do that for the Table API cannot be seen. Untick it, or connect Neo to find out.',
  'platform.api-policy.scope-perhaps':
    'The Table API may ask for the auth scope "{scope}", which the application does not have. Connect Neo to find out.',
  'platform.api-policy.endpoint-empty':
    'The access rule "{rule}" guards the Table API and asks for nothing at all; then ServiceNow refuses everybody. Give the rule a role that the account has.',
  'platform.api-policy.endpoint-depends':
    'The access rule "{rule}" guards the Table API, and whether the account passes it only ServiceNow can evaluate. Connect Neo to find out.',
  'connect.user.lost':
    'Neo was connected here before, and ServiceNow holds no token of this application any more. Reconnect in Neo, and approve as the service account.',
  'connect.user.expired':
    'Neo was connected as "{seen}" until {date} (UTC). Connect it again, and sign in as the same account.',
  'connect.expires.none': 'How long a connection holds is known once Neo is connected.',
  'connect.expires.ahead': {
    one: 'A connection that is approved today holds for one day, until {date} (UTC). Then somebody has to approve again.',
    other:
      'A connection that is approved today holds for {count} days, until {date} (UTC). Then somebody has to approve again.',
  },
  'connect.expires.pass': 'The connection holds until {date} (UTC).',
  'connect.expires.soon': {
    one: 'The connection ends in 1 day, on {date} (UTC), and nothing but a new approval moves that day. Reconnect in Neo before then, and approve as the service account.',
    other:
      'The connection ends in {count} days, on {date} (UTC), and nothing but a new approval moves that day. Reconnect in Neo before then, and approve as the service account.',
  },
  'connect.expires.ended':
    'The connection ended on {date} (UTC); since then ServiceNow refuses Neo. Reconnect in Neo, and approve as the service account.',
  'connect.expires.no-refresh':
    'Neo has an access token and no refresh token, so it cannot renew its connection. Reconnect in Neo; if that does not help, check the lifespan of refresh tokens on the application.',
  'connect.expires.undated': 'Neo is connected. ServiceNow does not say until when.',
  'requirement.admin.roles': 'Your roles',
  'requirement.instance.url': 'Instance URL',
  'requirement.app.exists': 'Application',
  'requirement.app.duplicate': 'Other applications for Neo',
  'requirement.app.kind': 'Kind of application',
  'requirement.app.name': 'Name',
  'requirement.app.secret': 'Secrets in open fields',
  'requirement.app.redirect': 'Redirect URL',
  'requirement.app.scope': 'Scope restriction',
  'requirement.app.refresh-lifespan': 'Refresh token lifespan',
  'requirement.app.access-lifespan': 'Access token lifespan',
  'requirement.app.active': 'Application active',
  'requirement.app.public': 'Public client',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'Service account',
  'requirement.user.identity': 'User ID and name',
  'requirement.user.dedicated': 'An account for Neo alone',
  'requirement.user.interactive': 'Can sign in',
  'requirement.user.active': 'Account active',
  'requirement.user.notification': 'Notifications',
  'requirement.user.password': 'Password',
  'requirement.user.itil': 'Role',
  'requirement.user.email': 'Sending mail',
  'requirement.user.read-only': 'Read-only role',
  'requirement.user.internal': 'Internal account',
  'requirement.access': 'Table "{table}"',
  'requirement.platform.oauth': 'OAuth on this instance',
  'requirement.platform.mfa': 'Multi-factor sign-in',
  'requirement.platform.sso': 'Single sign-on',
  'requirement.platform.api-policy': 'Rules for API calls',
  'requirement.app.application-scope': 'Where the application belongs',
  'requirement.user.domain': 'Domain',
  'requirement.user.cleanup': 'Unused accounts',
  'requirement.platform.adaptive-auth': 'Authentication policies',
  'requirement.connect.user': 'Connected as',
  'requirement.connect.webhook': "Neo's webhook",
  'requirement.connect.expires': 'Connection holds until',
  'verify.action': 'Verify configuration',
  'verify.connection': 'Check the connection',
  'verify.cut-off': 'The last check was cut off. Verify again.',
  'verify.ready': 'Ready to connect',
  'verify.connected': 'Connected as the service account',
  'verify.to-fix': { one: '1 thing to fix', other: '{count} things to fix' },
  'verify.cannot-tell': {
    one: "Can't tell: 1 thing could not be read",
    other: "Can't tell: {count} things could not be read",
  },
  'verify.no-details': 'Checked earlier; only the outcome is stored.',
  'verify.undecided': {
    one: 'Nothing to fix found, but 1 thing could still refuse Neo',
    other: 'Nothing to fix found, but {count} things could still refuse Neo',
  },
  'verify.no-token':
    "We could not get the session token of the instance's tab, so nothing was read. Reload that tab and verify again. If that does not help, sign out of ServiceNow and in again.",
  'verify.worth': { one: '1 warning.', other: '{count} warnings.' },
  'verify.only-connecting': {
    one: '1 can be checked after connecting.',
    other: '{count} can be checked after connecting.',
  },
  'instance.url.sub-production-set':
    'The property glide.installation.production is false: this is not the production instance. Neo connects to it, but your tickets may be elsewhere.',
  'instance.url.named':
    'This instance is named {other} in its property instance_name, but you are signed in at {url}, and that is handed over. A clone may have left the old name behind.',
  'connect.webhook.cloned':
    "Neo's webhook is active here, but this instance calls itself {other}: it looks like a clone of it. Its new tickets could reach the Neo of {other} ({address}). Here: deactivate the business rule, then create an application of its own. On {other}, nothing has to be changed. If this instance was only renamed, correct its properties.",
  'connect.user.copied':
    'There are tokens for "{seen}", but this instance calls itself {other}: they may have come along with a clone, and then Neo is connected to {other} and not here. If this instance was only renamed, correct its properties and check again.',
  'connect.expires.copied':
    'The tokens here may be those of {other}, brought along by a clone. Their end says nothing about this instance.',
} as const
