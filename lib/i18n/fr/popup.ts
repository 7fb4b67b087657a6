import type { enPopup } from '../en/popup'
import type { Translated } from '../translator'

/** French texts of the toolbar popup. */
export const popup: Translated<typeof enPopup> = {
  'popup.title': 'Connecter Neo à ServiceNow',
  'popup.not-instance':
    'Ouvrez votre instance ServiceNow dans cet onglet, puis revenez. Son adresse finit en général par service-now.com.',
  'popup.layers':
    'Ce que Neo peut faire dépend de deux niveaux : le rôle que vous donnez ici à son compte, et les groupes d’autorisations dans le tableau de bord de Neo.',
  'popup.start': 'Commencer la configuration',
  'popup.resume': 'Continuer la configuration',
  'popup.dashboard':
    'Le tableau de bord Neo de votre organisation n’est pas l’habituel. Autorisez-le, et les deux valeurs pourront y être remplies pour vous.',
  'popup.dashboard.allow': 'Autoriser le tableau de bord',
  'popup.set-up': 'Créer les enregistrements pour moi',
  'popup.confirm.secret': 'L’ID client et le Client Secret sont dans mon gestionnaire de mots de passe',
  'popup.confirm.password': 'Je connais le mot de passe du compte de service',
  'popup.confirm.first':
    'Confirmez d’abord les points ci-dessus : vous seul les connaissez, et sans eux Neo ne peut pas être connecté.',
  'popup.confirm.unverified': '« Vérifier la configuration » coche ce qui se révèle correct.',
  'popup.colleague.message':
    'Connectez Neo Agent à {instance} : ouvrez {link} et connectez-vous à Neo. L’instance et l’ID client y sont remplis. Il vous faut aussi le Client Secret ; demandez-le par la voie où l’on partage les mots de passe, pas par e-mail.',
  'popup.storage-newer':
    'Ce qui est enregistré pour cette instance l’a été par une version plus récente de l’extension. Rien n’y est changé. Mettez l’extension à jour pour continuer, ou oubliez-le ici.',
  'popup.storage-broken':
    'Ce qui était enregistré pour cette instance ne peut pas être lu. Recommencez ; rien n’est changé dans ServiceNow.',
  'popup.failed': 'Cela n’a pas marché : {reason}',
  'popup.reason.not-allowed': 'cette instance ne peut pas être configurée ici.',
  'popup.reason.no-access': 'le navigateur ne laisse pas l’extension accéder à cette instance.',
  'popup.reason.busy': 'quelque chose est déjà en cours. Attendez la fin.',
  'popup.reason.no-page':
    'l’onglet de l’instance affiche une autre page, par exemple une connexion. Ouvrez l’instance, connectez-vous et réessayez.',
  'popup.reason.newer': 'une version plus récente de l’extension l’a enregistré ; mettez l’extension à jour',
  'popup.reason.full':
    'le navigateur ne garde plus rien pour l’extension : son stockage est plein. Dans les options, effacez une configuration terminée, et réessayez.',
  'popup.options': 'Options',
  'popup.custom-url':
    '{host} est-il votre ServiceNow, sous un nom à vous (une Custom URL) ? Autorisez alors l’extension sur ce site. Elle n’y lit rien avant que vous commenciez une configuration.',
  'popup.custom-url.allow': 'Autoriser {host}',
  'popup.access':
    'Votre navigateur ne laisse pas l’extension accéder à {host}. Sans cela, elle ne peut ni y guider ni y vérifier.',
  'popup.access.allow': 'Autoriser l’accès',
  'popup.not-allowed':
    'Votre organisation n’autorise la configuration que sur d’autres instances : {instances}. Ouvrez l’une d’elles.',
  'popup.own-address':
    '{host} est une Custom URL, et Neo ne prend que l’adresse de l’instance elle-même. Saisissez-la ; elle ressemble à https://name.service-now.com.',
  'popup.own-address.label': 'L’adresse de l’instance elle-même',
  'popup.own-address.wrong':
    'Ce n’est pas une adresse que Neo accepte. Elle doit être https://name.service-now.com ou https://name.servicenowservices.com.',
  'popup.own-address.save': 'Utiliser cette adresse',
  'popup.policy-partial':
    'Ces éléments de la politique de votre organisation sont incorrects et ont été ignorés : {keys}. Le reste s’applique. Prévenez la personne qui gère votre navigateur.',
  'popup.policy-why.form': 'forme incorrecte',
  'popup.policy-why.too-many': 'trop nombreux',
  'popup.policy-why.unknown': 'étape ou colonne inconnue',
  'popup.policy-why.secret': 'les secrets ne sont jamais lus',
  'popup.policy-why.role': 'rôle inadapté',
  'popup.policy-why.twice': 'indiqué deux fois',
  'popup.policy-unreadable':
    'Votre organisation limite ce qui peut être configuré, mais ces éléments de sa politique sont illisibles : {keys}. Rien n’est configuré ni écrit tant qu’ils ne sont pas corrigés. Prévenez la personne qui gère votre navigateur.',
  'popup.own-address.claim':
    '{host} dit être {own}. N’importe quel site pourrait le dire. Vérifiez l’adresse de votre ServiceNow sans {host}.',
  'popup.own-address.confirm': 'Oui, {host} est {own}',
  'popup.later': 'Me le rappeler plus tard',
  'popup.later.until': 'Un nouveau rappel aura lieu le {date}.',
  'popup.other': {
    one: '{host} : la connexion prend fin dans {count} jour.',
    other: '{host} : la connexion prend fin dans {count} jours.',
  },
  'popup.other.ended': '{host} : la connexion a pris fin le {date}.',
  'popup.other.reconnect': 'Reconnecter {host}',
}
