import type { enOptions } from '../en/options'
import type { Translated } from '../translator'

/** French texts of the options page. */
export const options: Translated<typeof enOptions> = {
  'options.title': 'Guide de configuration de Neo : options',
  'options.language': 'Langue',
  'options.language.auto': 'Comme le navigateur ({name})',
  'options.language.text':
    'La langue du guide. Les libellés de ServiceNow sont cités tels que votre instance les montre.',
  'options.urls': 'Custom URLs',
  'options.urls.text':
    'Là où vous ouvrez ServiceNow sous un nom à vous. Pour en ajouter une, ouvrez-la et cliquez sur le bouton de l’extension.',
  'options.urls.none': 'Aucune.',
  'options.urls.own': '{host} : l’adresse de l’instance elle-même',
  'options.urls.remove': 'Retirer',
  'options.urls.remove-named': 'Retirer : {host}',
  'options.stored': 'Instances, et ce qui en est conservé',
  'options.stored.text':
    'Tout reste dans ce navigateur, jusqu’à ce que vous l’effaciez. Il n’y a jamais de secret ni de mot de passe.',
  'options.stored.none': 'Rien n’est conservé.',
  'options.stored.setup': 'Configuration commencée le {time}, {done} étapes sur {count} faites',
  'options.stored.application': 'Application « {name} », ID client {clientId}',
  'options.stored.user': 'Compte de service « {name} »',
  'options.stored.verification': {
    one: 'Vérifié le {time} : {count} résultat, avec la valeur vue',
    other: 'Vérifié le {time} : {count} résultats, avec les valeurs vues',
  },
  'options.stored.journal': {
    one: '« Créer les enregistrements pour moi » : {count} enregistrement, avec ce qui a été écrit et ce qui était là avant',
    other:
      '« Créer les enregistrements pour moi » : {count} enregistrements, avec ce qui a été écrit et ce qui était là avant',
  },
  'options.stored.newer': 'Enregistré par une version plus récente de l’extension ; laissé tel quel jusqu’à son retour',
  'options.settings-newer':
    'Vos paramètres ont été enregistrés par une version plus récente de l’extension. Ils ne s’appliquent pas dans cette version, et ce que vous changez ici n’est pas enregistré. Mettez l’extension à jour.',
  'options.stored.unreadable': 'Quelque chose que cette version ne peut pas lire',
  'options.erase': 'Effacer',
  'options.erase-named': 'Effacer : {host}',
  'options.erase-all': 'Tout effacer',
  'options.erase-all.sure':
    'Effacer les configurations, les résultats, les réglages et les Custom URLs ? Rien n’est changé dans ServiceNow.',
  'options.erase-all.yes': 'Effacer',
  'options.erase-all.no': 'Garder',
  'options.erased': 'Effacé.',
  'options.permissions': 'Ce que l’extension peut faire, et pourquoi',
  'options.permissions.hosts':
    'Instances ServiceNow (service-now.com, servicenowservices.com) : pour y guider et y vérifier. Rien ne s’exécute sur une instance avant que vous y commenciez une configuration.',
  'options.permissions.dashboard':
    'Tableau de bord de Neo : pour remplir l’adresse de l’instance et l’ID client après votre clic. Jamais le Client Secret.',
  'options.permissions.other':
    'Autres sites : seulement ceux que vous autorisez un par un, pour une Custom URL ou un autre tableau de bord.',
  'options.permissions.active-tab':
    'L’onglet actif : pour voir son adresse quand vous cliquez sur le bouton de l’extension.',
  'options.permissions.scripting': 'Scripts : pour charger le guide dans les pages de l’instance à configurer.',
  'options.permissions.storage': 'Stockage : pour se souvenir d’où vous en êtes. Voyez plus haut de quoi il s’agit.',
  'options.permissions.withheld':
    'Votre navigateur ne laisse pas l’extension accéder aux instances ServiceNow, elle ne peut donc ni guider ni vérifier.',
  'options.policy': 'Politique de votre organisation',
  'options.policy.none': 'Aucune politique n’est définie.',
  'options.policy.set': 'Ceci est défini par votre organisation et ne peut pas être changé ici.',
  'options.urls.managed':
    'Votre organisation n’autorise que certaines instances : seules les Custom URLs de sa politique comptent, pas celles-ci.',
}
