import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** French texts of "Create the records for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': 'Créer les enregistrements pour moi',
  'plan.intro':
    'Voici ce qui serait écrit dans {host}, en votre nom. Rien n’est écrit avant que vous cliquiez sur « Créer les enregistrements ». Décochez ce dont vous ne voulez pas.',
  'plan.put-back.title': 'Rétablir',
  'plan.put-back.intro':
    'Ces changements sur {host} seraient défaits, en votre nom. Rien n’est écrit avant que vous cliquiez sur « Rétablir ». Décochez ce dont vous ne voulez pas.',
  'plan.put-back.empty': 'Il ne reste rien à rétablir.',
  'plan.put-back.why': 'C’était ainsi avant.',
  'plan.planning': 'Examen de l’existant…',
  'plan.group.writes': 'Sera écrit',
  'plan.group.stays': 'Est correct et reste',
  'plan.group.left': 'Ce qui reste à faire',
  'plan.follow.user': 'Ouvrir le compte',
  'plan.left.verify': 'Vérifiez tout avant de connecter Neo.',
  'plan.group.by-hand': 'Ce que vous seul pouvez faire',
  'plan.empty': 'Il n’y a rien à écrire : l’application, le compte et le rôle sont corrects.',
  'plan.create': 'Créer {what}',
  'plan.change': 'Modifier {what}',
  'plan.grant': 'Attribuer à {name} le rôle « {role} »',
  'plan.group.written': 'Ce qui était prévu, et le résultat',
  'plan.column': 'Colonne',
  'plan.value': 'Valeur',
  'plan.now': 'Maintenant',
  'plan.wanted': 'Faire ceci : {what}',
  'plan.why.application':
    'L’application OAuth avec laquelle Neo se connecte. ServiceNow crée son ID client et son secret.',
  'plan.why.mend': 'Cela existe déjà, mais Neo ne pourrait pas travailler avec, tel quel.',
  'plan.why.scope': 'Donne à l’application la portée « useraccount », pour que les requêtes avec ses jetons passent.',
  'plan.why.user':
    'Le compte au nom duquel Neo travaille. Il ne reçoit pas de mot de passe ici ; vous le définissez vous-même.',
  'plan.why.role': 'Permet au compte de lire et de traiter les tickets.',
  'plan.what.application': 'l’application OAuth',
  'plan.what.scope': 'la portée',
  'plan.what.user': 'le compte de service',
  'plan.reference.application': 'l’application créée ci-dessus',
  'plan.reference.user': 'le compte créé ci-dessus',
  'plan.stays.application': 'L’application « {name} »',
  'plan.stays.user': 'Le compte « {name} »',
  'plan.stays.roles': 'Son rôle : {name}',
  'plan.by-hand.secret':
    'Copiez le Client Secret dans votre gestionnaire de mots de passe. Nous ne pouvons pas le lire, et ne le voulons pas.',
  'plan.by-hand.password':
    'Définissez le mot de passe du compte avec « Set Password », puis décochez « Password needs reset ».',
  'plan.by-hand.consent':
    'Autorisez l’accès de Neo dans sa fenêtre d’authentification, connecté avec le compte de service.',
  'plan.by-hand.unmended':
    'Ceci ne se corrige pas en écrivant des enregistrements : {names}. Vérifiez la configuration pour lire ce qui ne va pas et comment le corriger.',
  'plan.by-hand.access':
    'Donnez au compte l’accès à ces tables : {tables}. Les règles ACL concernent la sécurité, nous ne les créons donc pas. Une personne avec « security_admin » peut relire et exécuter le script ci-dessous, ou ajouter les règles à la main.',
  'plan.by-hand.email':
    'Pour les e-mails : activez le plugin « Email Service », et faites ajouter par une personne avec « security_admin » une règle create sur « sys_email » pour le rôle « email_api_send ». Le script ci-dessous crée la règle.',
  'plan.by-hand.taken-account':
    'Ce User ID est déjà pris : {tables}. Aucun compte n’est créé, et aucun n’est modifié. Choisissez-en un autre ci-dessus.',
  'plan.by-hand.own-account':
    'Le compte trouvé est le vôtre. Choisissez un autre User ID pour Neo, ou créez le compte vous-même.',
  'plan.by-hand.unreadable':
    'ServiceNow ne vous montre pas ce qui existe, rien ne peut donc être prévu. Une personne avec « admin » peut le faire.',
  'plan.by-hand.withheld':
    'ServiceNow ne vous montre pas tout dans « {tables} », bien que vous ayez le rôle « admin », rien ne peut donc être prévu. Une règle d’accès, une règle métier ou un domaine de cette instance le retient. Cherchez une règle sur cette table.',
  'plan.by-hand.closed':
    'La table « {tables} » est fermée aux services web, rien ne peut donc être prévu. Cochez « Allow access to this table via web services » sur la table.',
  'plan.by-hand.not-read': 'Ce qui existe n’a pas été lu, rien ne peut donc encore être prévu.',
  'plan.script': 'Un script à relire',
  'plan.script.copy': 'Copier le script',
  'plan.scope': 'Accès aux API',
  'plan.scope.unrestricted':
    'Broadly scoped : l’application peut utiliser toutes les API que son compte peut utiliser. Le plus simple.',
  'plan.scope.useraccount':
    'Portée « useraccount » : la même étendue, exprimée comme portée ; certaines équipes de sécurité le préfèrent. ServiceNow affiche un avertissement à ce sujet dans le formulaire.',
  'plan.names': 'Noms',
  'plan.names.application': 'Nom de l’application',
  'plan.names.user': 'User ID',
  'plan.names.first': 'Prénom',
  'plan.names.last': 'Nom',
  'plan.run': 'Créer les enregistrements',
  'plan.resume': 'Continuer',
  'plan.begin': 'Afficher le plan',
  'plan.again': 'Actualiser le plan',
  'plan.undo': 'Rétablir l’état précédent',
  'plan.undo.title': 'Rétablir l’état précédent de {host} ?',
  'plan.undo.remove': 'Supprimer {what}',
  'plan.undo.role': 'Retirer le rôle « {role} » à {name}',
  'plan.undo.restore': 'Rétablir les valeurs précédentes de {what} : {columns}',
  'plan.undo.connected':
    'Neo est connecté au moyen de cette application. La connexion prend fin aussitôt ; se reconnecter demande une nouvelle application et un nouveau Client Secret.',
  'plan.undo.maybe': 'Si Neo est connecté au moyen de cette application, la connexion prend fin avec elle.',
  'plan.undo.yes': 'Rétablir l’état précédent',
  'plan.undo.no': 'Tout conserver',
  'plan.verify': 'Vérifier la configuration',
  'plan.follow': 'Ouvrir l’application',
  'plan.running': 'Écriture : {done} sur {of}…',
  'plan.undoing': 'Rétablissement…',
  'plan.done': 'Fait. Copiez maintenant le Client Secret, et définissez le mot de passe.',
  'plan.done.verify': 'Fait. Vérifiez la configuration pour voir si tout est correct.',
  'plan.undone': 'État précédent rétabli.',
  'plan.undone.partly': 'État précédent rétabli, sauf ce qui est nommé ci-dessous.',
  'plan.stopped': 'Arrêté avant la fin. Ce qui a été fait et ce qui ne l’a pas été est indiqué ci-dessous.',
  'plan.cut-off':
    'La dernière exécution a été interrompue. Continuez où elle s’est arrêtée, ou rétablissez l’état précédent.',
  'plan.off': 'Votre organisation ne le permet pas. Suivez plutôt le guide.',
  'plan.state.todo': 'pas encore fait',
  'plan.state.writing': 'commencé',
  'plan.state.done': 'fait',
  'plan.state.existed': 'existait déjà',
  'plan.state.failed': 'non fait',
  'plan.state.undone': 'rétabli',
  'plan.state.kept': 'laissé tel quel',
  'plan.differs':
    '« {column} » a été enregistré comme « {stored} », pas comme « {wanted} ». Une règle de cette instance l’a peut-être changé.',
  'plan.reason.changed': 'Cela a été modifié depuis, ce n’a donc pas été rétabli.',
  'plan.reason.existed': 'Cela existait avant, ce n’est donc pas à nous de le supprimer.',
  'plan.reason.dependent': 'Il faut d’abord un enregistrement qui n’a pas été créé.',
  'plan.reason.forbidden': 'ServiceNow l’a refusé : vos rôles ne permettent pas cette écriture.',
  'plan.reason.session-ended': 'Votre session ServiceNow est terminée. Reconnectez-vous ; rien n’est perdu.',
  'plan.reason.no-token': 'La page ne nous a laissés ni lire ni écrire. Rechargez-la et continuez.',
  'plan.reason.rate-limited': 'ServiceNow nous demande d’attendre. Continuez dans un moment.',
  'plan.reason.network': 'ServiceNow est injoignable. À la reprise, nous vérifierons si la dernière écriture a abouti.',
  'plan.reason.unreached': 'ServiceNow est injoignable. Actualisez le plan dès que possible.',
  'plan.reason.not-found': 'ServiceNow n’a pas cet enregistrement, ou ne vous le montre pas.',
  'plan.reason.invalid': 'ServiceNow ne l’a pas accepté.',
  'plan.reason.unexpected': 'ServiceNow a répondu quelque chose que nous ne comprenons pas.',
  'plan.reason.unreadable': 'ServiceNow ne vous montre pas ce qui existe.',
  'plan.named': '{what} : {name}',
  'plan.hidden': '(non affiché : cela ressemble à un secret)',
  'plan.trace': 'Par {by}, {on}.',
  'plan.differs.hidden':
    '« {column} » a été enregistré comme quelque chose qui ressemble à un secret, pas comme « {wanted} ». Ce n’est pas conservé ici.',
  'plan.which.application': 'Quelle application est celle de Neo ?',
  'plan.which.user': 'Quel compte est celui de Neo ?',
  'plan.which.new': 'Aucun de ceux-ci : en créer un nouveau',
  'plan.by-hand.which-application':
    'Dites quelle application est celle de Neo. Ce qui a été trouvé en porte le nom, et un nom seul ne le prouve pas : rien n’y est écrit.',
  'plan.by-hand.which-account':
    'Dites quel compte est celui de Neo. Ce qui a été trouvé en porte le nom, et un nom seul ne le prouve pas : rien n’y est écrit et aucun rôle ne lui est attribué.',
  'plan.reason.changed-before':
    '{name} n’est plus ce que le plan montrait. Dernière modification par {by}, {on}. Rien n’a été écrit ici.',
  'plan.reason.taken':
    'Il en existe déjà un : {name}, créé par {by}, {on}. Ce n’est pas ce qui était prévu ; rien n’y a été touché et rien n’a été créé.',
  'plan.reason.not-ours':
    'Rien ne prouve que {name} a été créé ici. Créé par {by}, {on}. Il n’a donc pas été supprimé.',
  'plan.reason.hidden':
    'Ce que contenait « {columns} » ressemblait à un secret et n’a pas été conservé ; cela ne peut pas être rétabli. Les autres colonnes l’ont été.',
  'plan.reason.stale': 'Quelque chose a changé depuis que le plan a été fait. Actualisez le plan.',
  'plan.reason.another-person':
    'Une autre personne est connectée que lors de ce plan. Rien n’a été écrit. Actualisez le plan pour la personne connectée.',
  'plan.reason.person-unknown':
    'ServiceNow ne dit pas qui est connecté, donc rien n’est écrit. Connectez-vous, puis actualisez le plan.',
}
