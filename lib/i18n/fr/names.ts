import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** French texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Guide de configuration de Neo',
  'guide.next': 'Ensuite : {step}',
  'guide.back': 'Retour aux résultats',
  'guide.ends': '{host} : la connexion à Neo prend bientôt fin',
  'guide.ended': '{host} : la connexion à Neo a pris fin',
  'step.start.name': 'voir ce qu’il vous faut',
  'step.app.find.name': 'ouvrir le Registre d’application',
  'step.app.new.name': 'cliquer sur « New »',
  'step.app.kind.name': 'choisir le type d’application',
  'step.app.new-integration.name': 'cliquer sur « New integration »',
  'step.app.grant.name': 'choisir le type de connexion',
  'step.app.name.name': 'nommer l’application',
  'step.app.redirect.name': 'ajouter l’URL de redirection',
  'step.app.scope.name': 'lever la restriction de portée',
  'step.app.lifespans.name': 'vérifier les durées de vie',
  'step.app.active.name': 'vérifier que l’application est active',
  'step.app.save.name': 'enregistrer l’application',
  'step.app.capture.name': 'conserver le Client Secret',
  'step.user.new.name': 'créer le compte de service',
  'step.user.identity.name': 'nommer le compte de service',
  'step.user.active.name': 'vérifier que le compte est actif',
  'step.user.save.name': 'enregistrer le compte de service',
  'step.user.password.name': 'définir le mot de passe du compte',
  'step.user.roles.name': 'attribuer le rôle au compte',
  'step.verify.name': 'vérifier la configuration',
  'step.handoff.name': 'transmettre à Neo',
  'step.consent.name': 'autoriser Neo avec le compte de service',
  'step.connected.name': 'vérifier la connexion',
}
