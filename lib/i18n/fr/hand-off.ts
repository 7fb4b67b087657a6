import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** French texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Guide de configuration de Neo',
  'connect.instance-url': 'URL de l’instance',
  'connect.client-id': 'ID client',
  'connect.copy': 'Copier',
  'connect.fill': 'Remplir pour moi',
  'connect.not-now': 'Pas maintenant',
  'connect.close': 'Fermer',
  'connect.offer.title': 'Guide de configuration de Neo : valeurs de ServiceNow',
  'connect.offer.text': 'Ces deux valeurs viennent de {host}. Remplissez-les, puis collez le Client Secret vous-même.',
  'connect.looking.title': 'Guide de configuration de Neo : valeurs de ServiceNow',
  'connect.looking.text':
    'Ces deux valeurs viennent de {host}. Ouvrez « ServiceNow » parmi les intégrations ; une fois son formulaire là, elles peuvent être remplies pour vous. Ou copiez-les.',
  'connect.filled.title': 'Rempli',
  'connect.filled.text':
    'Collez maintenant le Client Secret de votre gestionnaire de mots de passe dans son champ, puis lancez la connexion.',
  'connect.check.title': 'Vérifier la connexion',
  'connect.check.text':
    'Dès que Neo annonce être connecté, vérifiez-le sur {host} : sous quel compte, et si Neo est averti des nouveaux tickets.',
  'connect.check.act': 'Vérifier la connexion',
  'connect.connected.title': 'Connecté en tant que {account}',
  'connect.connected.text':
    'Neo travaille maintenant sur {host}. Ensuite : les groupes d’autorisations ici dans Neo, qui disent ce qu’il peut faire. Le rapport pour votre ticket de changement est dans la fenêtre de l’extension.',
  'connect.not-taken.title': 'Non rempli',
  'connect.not-taken.text': 'Le formulaire n’a pas pris les valeurs. Copiez-les et collez-les vous-même.',
  'connect.refused.title': 'Ce lien n’a pas été utilisé',
  'connect.refused.instance':
    'Le lien nomme une instance qui n’est pas une adresse de ServiceNow telle que Neo l’accepte. Rien n’a été rempli. Demandez un nouveau lien.',
  'connect.refused.client-id': 'L’ID client du lien n’est pas valide. Rien n’a été rempli. Demandez un nouveau lien.',
  'connect.refused.too-long':
    'Le lien est bien plus long qu’il ne devrait. Rien n’a été rempli. Demandez un nouveau lien.',
  'connect.refused.twice': 'Le lien nomme une valeur deux fois. Rien n’a été rempli. Demandez un nouveau lien.',
  'connect.refused.encoding':
    'Le lien contient des caractères qui n’y ont pas leur place. Rien n’a été rempli. Demandez un nouveau lien.',
  'connect.refused.other-client-id':
    'Le lien a un autre ID client que celui relevé ici sur cette instance. Rien n’a été rempli. Utilisez « Continuer dans Neo » dans la fenêtre de l’extension.',
  'connect.foreign.title': 'Ce lien n’a pas été créé dans ce navigateur',
  'connect.foreign.text':
    'Il désigne {host}, avec l’ID client {id}. Neo n’a pas été configuré ici sur {host} : nous ne pouvons pas savoir si le lien est bon. Rien n’est rempli sans votre accord.',
  'connect.foreign.use': 'Utiliser ce lien',
  'connect.confirm.title': 'Connecter Neo à {host} ?',
  'connect.confirm.text':
    'Neo travaillerait sur {host}, par l’application dont l’ID client est {id}. N’importe qui peut créer un tel lien. Continuez seulement si vous savez qui l’a envoyé et si {host} est bien l’instance à connecter.',
  'connect.confirm.yes': 'Oui, remplir {host}',
  'connect.also.text': 'Un lien pour {host} a aussi été ouvert. Il n’a pas été créé dans ce navigateur.',
  'connect.also.use': 'Voir ce lien',
  'connect.expired.title': 'N’est plus disponible',
  'connect.expired.text':
    'Ce lien est trop ancien, ou un autre a été ouvert dans cet onglet. Rien n’a été rempli. Ouvrez-le à nouveau, ou utilisez « Continuer dans Neo » dans la fenêtre de l’extension.',
  'connect.refused.not-allowed':
    'Le lien désigne une instance que votre organisation n’autorise pas. Rien n’a été rempli.',
  'connect.refused.policy':
    'Votre organisation limite ce qui peut être configuré, mais sa politique est illisible. Rien n’a été rempli. La fenêtre de l’extension indique ce qui est incorrect.',
  'consent.wrong.title': 'Stop : ce n’est pas le compte de Neo',
  'consent.wrong.text':
    'Vous êtes connecté en tant que « {seen} ». Neo utilisera définitivement le compte avec lequel l’accès est autorisé ici : chaque note et chaque modification serait à ce nom.',
  'consent.wrong.switch': 'Changer de compte : « {user} »',
  'consent.wrong.by-hand':
    'Déconnectez-vous de ServiceNow, ou ouvrez cette page dans une fenêtre privée, et connectez-vous en tant que « {user} ». Recommencez ensuite dans Neo.',
  'consent.wrong.anyway': 'Rester connecté en tant que « {seen} »',
  'consent.wrong.stayed.title': 'Toujours pas le compte de Neo',
  'consent.wrong.stayed.text':
    'Si vous autorisez l’accès maintenant, Neo travaillera définitivement en tant que « {seen} ». Ce devrait être « {user} ».',
  'consent.right.title': 'Le bon compte',
  'consent.right.text': 'Vous êtes connecté en tant que « {user} », le compte de Neo. Cliquez sur « Allow ».',
  'consent.unknown.title': 'Qui est connecté ?',
  'consent.unknown.text':
    'Nous ne pouvons pas voir qui est connecté ici. Regardez le nom en haut à droite : ce devrait être « {user} ». Sinon, cliquez d’abord sur « Not You? ».',
  'consent.unknown.held': 'Ce qui pourrait autoriser l’accès est retenu jusqu’à ce que vous confirmiez que c’est vous.',
  'consent.unknown.choice': 'Je suis connecté en tant que « {user} » : me laisser autoriser l’accès',
  'consent.unknown.page.title': 'Une page que nous ne connaissons pas',
  'consent.unknown.page':
    'Cette page est différente : vérifiez vous-même que vous êtes connecté en tant que « {user} » avant d’autoriser l’accès.',
  'consent.unknown.recreated':
    'Vous êtes connecté avec le User ID « {user} », mais avec un autre enregistrement que celui de cette configuration. Continuez seulement si le compte a été recréé ; sinon, cliquez d’abord sur « Not You? ».',
  'consent.unknown.no-account':
    'Le compte de service de cette configuration n’est pas connu ici. Regardez le nom en haut à droite : ce devrait être le compte de Neo, par exemple « {user} ». Sinon, cliquez d’abord sur « Not You? ».',
  'consent.chosen.title': 'Vous pouvez autoriser l’accès maintenant',
  'consent.chosen.text':
    'Regardez le nom encore une fois, puis cliquez sur « Allow ». Neo utilisera le compte avec lequel l’accès est autorisé ici.',
  'consent.framed.title': 'Pas ici : cette page est dans un autre site',
  'consent.framed.text':
    'Un autre site affiche cette page dans un cadre, où vous ne pouvez pas être sûr de ce sur quoi vous cliquez. Rien n’est autorisé ici. Fermez-la et recommencez dans Neo.',
  'consent.login.title': 'Connectez-vous avec le compte de Neo',
  'consent.login.text':
    'Connectez-vous en tant que « {user} », pas en votre nom. Neo utilisera définitivement le compte avec lequel l’accès est autorisé ici. Nous ne lisons pas le mot de passe.',
  'consent.login-refused.title': 'L’authentification a été refusée',
  'consent.login-refused.text':
    'ServiceNow ne dit pas pourquoi. Si le mot de passe est correct, « {user} » est peut-être verrouillé, inactif ou limité aux services web. Regardez le compte.',
  'consent.mfa.title': 'Un second facteur est demandé',
  'consent.mfa.text':
    'ServiceNow demande un code à « {user} ». Configurez ici l’authentification multifacteur du compte, et gardez la clé dans votre gestionnaire de mots de passe ; ou ignorez cette étape si ServiceNow le propose. Aucun code n’est demandé à Neo.',
  'consent.reset.title': 'Un nouveau mot de passe est demandé',
  'consent.reset.text':
    '« Password needs reset » est activé pour « {user} ». Définissez ici un nouveau mot de passe et gardez-le dans votre gestionnaire ; il compte dès maintenant.',
  'consent.show-user': 'Ouvrir le compte',
  'consent.show-application': 'Ouvrir l’application',
  'consent.error.title': 'ServiceNow refuse de connecter Neo',
  'consent.error.redirect':
    'L’URL de redirection de l’application n’est pas exactement celle de Neo. Corrigez-la, enregistrez, et recommencez dans Neo.',
  'consent.error.no-redirect':
    'L’application n’a pas d’URL de redirection. Remplissez-la, enregistrez, et recommencez dans Neo.',
  'consent.error.state':
    'Cette page n’a pas été ouverte depuis Neo, ou l’a été deux fois. Fermez-la et recommencez dans Neo.',
  'consent.error.public':
    '« This is a public client » est activé, ServiceNow demande donc quelque chose que Neo n’envoie pas. Décochez-le, enregistrez, et recommencez dans Neo.',
  'consent.error.inactive': 'L’application n’est pas active. Cochez « Active », enregistrez, et recommencez dans Neo.',
  'consent.error.unknown-client':
    'ServiceNow ne connaît pas cet ID client. L’application a peut-être été supprimée, ou l’identifiant d’une autre a été saisi.',
  'consent.error.other':
    'Nous ne connaissons pas ce message. Les causes les plus probables : une application qui n’est pas active, et une URL de redirection qui n’est pas exactement celle de Neo. « Vérifier la configuration » dans la fenêtre de l’extension montre laquelle.',
  'connect.kind.production': '{host} est une instance de production.',
  'connect.kind.sub-production': '{host} est une instance hors production.',
  'connect.kind.disagree':
    '{host} n’est peut-être pas l’instance de production : son nom et ses propriétés se contredisent.',
  'connect.kind.title': 'Connecter Neo à {host}, qui n’est pas en production ?',
  'connect.kind.title.disagree': 'Connecter Neo à {host}, qui n’est peut-être pas en production ?',
  'connect.kind.text':
    'Neo travaillerait sur les tickets de {host}, et sur aucun autre. Pour les tickets réellement traités, connectez l’instance de production.',
  'connect.kind.yes': 'Oui, connecter {host}',
}
