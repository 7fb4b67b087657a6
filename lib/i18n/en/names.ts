/**
 * English names of steps and of the guide itself, also shown where nothing else of the guide is: in the pill. A step's name
 * goes on after "Next:", so it begins in lower case.
 */
export const enNames = {
  'guide.name': 'Neo setup guide',
  'guide.next': 'Next: {step}',
  'guide.back': 'Back to the results',
  'guide.ends': '{host}: the connection to Neo ends soon',
  'guide.ended': '{host}: the connection to Neo has ended',
  'step.start.name': 'see what you need',
  'step.app.find.name': 'open the Application Registry',
  'step.app.new.name': 'click "New"',
  'step.app.kind.name': 'choose the kind of application',
  'step.app.new-integration.name': 'click "New integration"',
  'step.app.grant.name': 'choose the connection type',
  'step.app.name.name': 'name the application',
  'step.app.redirect.name': 'add the redirect URL',
  'step.app.scope.name': 'lift the scope restriction',
  'step.app.lifespans.name': 'check the lifespans',
  'step.app.active.name': 'check that the application is active',
  'step.app.save.name': 'save the application',
  'step.app.capture.name': 'keep the Client Secret',
  'step.user.new.name': 'create the service account',
  'step.user.identity.name': 'name the service account',
  'step.user.active.name': 'check that the account is active',
  'step.user.save.name': 'save the service account',
  'step.user.password.name': "set the account's password",
  'step.user.roles.name': 'give the account its role',
  'step.verify.name': 'verify the configuration',
  'step.handoff.name': 'hand over to Neo',
  'step.consent.name': 'allow Neo access as the service account',
  'step.connected.name': 'check the connection',
} as const
