import type { enStatus } from '../en/status'
import type { Translated } from '../translator'

/** French texts of where an instance stands and what is next. */
export const status: Translated<typeof enStatus> = {
  'track.application': 'Application',
  'track.user': 'Compte',
  'track.connection': 'Connexion',
  'track.count': '{done} sur {of}',
  'status.progress': 'Avancement de la configuration',
  'status.kind.sub-production': 'Hors production',
  'status.kind.title': 'Son nom ressemble à celui d’une instance de test. N’y connectez Neo que si c’est voulu.',
  'status.new': 'Neo n’est pas encore configuré sur cette instance. Environ cinq minutes.',
  'status.in-progress': 'La configuration a commencé. Ensuite : {next}.',
  'status.in-progress.application': 'Application terminée, compte de service pas encore. Ensuite : {next}.',
  'status.in-progress.user': 'Compte de service terminé, application pas encore. Ensuite : {next}.',
  'status.complete': 'Les deux parties sont là. Vérifiez-les avant de connecter Neo.',
  'status.checking': 'Vérification de la configuration…',
  'status.failing': { one: '1 point à corriger : {name}.', other: '{count} points à corriger. D’abord : {name}.' },
  'status.cannot-tell': {
    one: 'Impossible à dire : 1 élément n’a pas pu être lu.',
    other: 'Impossible à dire : {count} éléments n’ont pas pu être lus.',
  },
  'status.ready': 'Tout est correct. Il reste deux points que vous seul connaissez.',
  'status.ready.open': {
    one: 'Rien à corriger. 1 point ne se verra qu’une fois Neo connecté.',
    other: 'Rien à corriger. {count} points ne se verront qu’une fois Neo connecté.',
  },
  'status.handed-over': 'En attente de l’autorisation de Neo en tant que {account}.',
  'status.signed-in-as-account': 'Ce navigateur est connecté en tant que {account}.',
  'status.signed-in-as-account.text':
    'Ce compte n’a pas le droit de voir sa propre configuration. Connectez-vous avec votre compte, puis vérifiez la connexion.',
  'status.connected': 'Connecté en tant que {account}.',
  'status.connected.until': 'Connecté en tant que {account} jusqu’au {date}.',
  'status.connected.open': {
    one: 'Connecté en tant que {account} ; {count} point reste à examiner.',
    other: 'Connecté en tant que {account} ; {count} points restent à examiner.',
  },
  'status.ends-soon': {
    one: 'La connexion prend fin dans {count} jour.',
    other: 'La connexion prend fin dans {count} jours.',
  },
  'status.lost': 'Neo n’est plus connecté : ServiceNow n’a aucun jeton de cette application.',
  'status.copied': 'La connexion de Neo ici semble copiée d’une autre instance.',
  'status.ended': 'La connexion a pris fin le {date}.',
  'status.ends-soon.text':
    'Seule une nouvelle autorisation la renouvelle : authentifiez-vous en tant que {account} quand Neo le demande.',
  'status.account': 'le compte de service',
  'status.fix': 'Corriger : {name}',
  'status.sign-in': 'Se connecter avec son compte',
  'status.report': 'Ouvrir le rapport',
  'status.reconnect': 'Reconnecter',
  'status.all-results': 'Tous les résultats',
  'status.more-causes': { one: '1 autre', other: '{count} autres' },
  'status.menu': 'Plus',
  'status.menu.report': 'Rapport',
  'status.menu.copy': 'Copier les valeurs pour Neo',
  'status.menu.colleague': 'Copier un message pour un collègue',
  'status.menu.forget': 'Oublier cette configuration',
  'status.menu.anyway': 'Continuer dans Neo quand même',
  'status.forget.ask': 'Oublier la configuration de {host} ? Rien ne change dans ServiceNow.',
  'status.forget.yes': 'Oublier',
  'status.forget.no': 'Garder',
  'status.values': 'URL de l’instance : {url}\nClient ID : {id}',
  'status.kind.production': 'Production',
  'status.kind.unknown': 'Type inconnu',
  'status.kind.is-true': 'La propriété glide.installation.production vaut true.',
  'status.kind.is-false':
    'La propriété glide.installation.production vaut false. N’y connectez Neo que si c’est voulu.',
  'status.kind.disagree':
    'Son nom ressemble à celui d’une instance de test, mais la propriété glide.installation.production vaut true. N’y connectez Neo que si c’est voulu.',
  'status.kind.none': 'Ni son nom ni ce qui a été lu ne dit si c’est l’instance de production.',
  'status.menu.rotate': 'Remplacer le Client Secret',
}
