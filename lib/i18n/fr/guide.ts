import type { enGuide } from '../en/guide'
import type { Translated } from '../translator'

/** French texts of the guide: steps, cards, findings, fields. */
export const guide: Translated<typeof enGuide> = {
  'guide.collapse': 'Réduire le guide',
  'guide.expand': 'Ouvrir le guide',
  'guide.gone':
    'Le guide a été mis à jour ou désactivé. Ce que vous avez saisi est toujours là : enregistrez-le, puis rechargez la page.',
  'guide.close': 'Fermer',
  'api.newer':
    'Cette configuration a été enregistrée par une version plus récente de l’extension ; rien de nouveau n’est donc enregistré. Mettez l’extension à jour, puis rechargez cette page.',
  'api.not-kept':
    'Votre progression n’a pas pu être enregistrée ; ce navigateur n’a peut-être plus de place. Réessayez avant de fermer la page.',
  'guide.steps': 'Toutes les étapes',
  'guide.steps.done': '{done} sur {count}',
  'guide.connection': 'Connexion',
  'guide.account': 'Compte',
  'guide.sub-production': 'Hors production',
  'action.copy': 'Copier',
  'action.copied': 'Copié',
  'action.copy-failed': 'La copie a échoué. Sélectionnez le texte et copiez-le vous-même.',
  'action.show': 'Aller à l’élément',
  'action.take-me-there': 'Y aller',
  'action.take-me-back': 'Revenir en arrière',
  'action.open-form': 'Ouvrir le formulaire',
  'action.fill-all': 'Tout remplir',
  'action.continue': 'Continuer dans Neo',
  'action.open-application': 'Ouvrir l’application',
  'action.open-user': 'Ouvrir le compte',
  'action.next-half': 'Passer au compte de service',
  'action.retry': 'Réessayer',
  'action.check-again': 'Vérifier à nouveau',
  'action.plan': 'Créer les enregistrements pour moi',
  'action.verify': 'Vérifier la configuration',
  'action.open-section': 'Ouvrir la section',
  'action.has-password': 'J’ai enregistré son mot de passe',
  'action.kept': 'Je l’ai enregistré',
  'action.go-on': 'Continuer quand même',
  'action.begin': 'Continuer',
  'action.create-new': 'Absent de la liste : créer',
  'action.change': 'Modifier le choix',
  'fix.fill': 'Remplir pour moi',
  'fix.correct': 'Corriger pour moi',
  'fix.remove-slash': 'Retirer la barre oblique',
  'fix.tick': 'Cocher pour moi',
  'fix.untick': 'Décocher pour moi',
  'fix.choose': 'Choisir « Broadly scoped » pour moi',
  'fix.human': 'Choisir « Human » pour moi',
  'fix.disable': 'Choisir « Disable » pour moi',
  'fix.not-taken': 'ServiceNow n’a pas pris la valeur de « {caption} ». Copiez-la et saisissez-la vous-même.',
  'fix.not-found': 'Le champ est introuvable sur la page pour l’instant. Ouvrez sa section et réessayez.',
  'card.start.title': 'Avant de commencer',
  'card.again': 'À refaire : {title}',
  'card.open.title': 'Ouvrir le formulaire',
  'card.connection-type.title': 'Choisir le type de connexion',
  'card.application.title': 'Remplir l’application',
  'card.application.broken': 'L’application est enregistrée, mais Neo ne pourrait pas encore travailler avec elle.',
  'card.application.existing':
    'Cette instance a déjà une application pour Neo : « {name} ». Une seconde se confond facilement avec elle.',
  'card.save.title': 'Enregistrer, puis conserver le secret',
  'card.user.title': 'Compte de service',
  'card.user.broken': 'Le compte « {name} » existe, mais Neo ne pourrait pas encore l’utiliser.',
  'card.user.existing': 'Cette instance a déjà un compte pour Neo : « {name} ». Un seul suffit à Neo.',
  'card.access.title': 'Mot de passe et rôle',
  'card.hand-off.title': 'Transmettre à Neo',
  'choice.title': 'Déjà là',
  'choice.application': 'Ces applications ressemblent à celle de Neo. Laquelle est-ce ? Un nom seul ne le prouve pas.',
  'choice.user': 'Ces comptes ressemblent à celui de Neo. Lequel est-ce ? Un nom seul ne le prouve pas.',
  'step.start.text':
    'Deux parties : une application OAuth et un compte de service avec lequel Neo se connecte. Ce que Neo peut faire dépend de deux niveaux : le rôle que vous attribuez ici à ce compte, et les groupes d’autorisations dans le tableau de bord Neo.',
  'step.app.find.text':
    'Neo a besoin d’une application OAuth dans cette instance. ServiceNow les range dans le Registre d’application (« Application Registry »), sous System OAuth.',
  'step.app.new.text':
    'Cliquez sur « {caption} » en haut à droite. Une nouvelle application sépare Neo de vos autres intégrations.',
  'step.app.kind.text': 'Cliquez sur « {caption} ». Neo appelle ServiceNow, c’est donc une intégration entrante.',
  'step.app.kind.classic':
    'Cette version n’a que l’ancien formulaire. Cliquez sur « Create an OAuth API endpoint for external clients ».',
  'step.app.new-integration.text': 'Cliquez sur « {caption} » en haut à droite.',
  'step.app.grant.text':
    'Choisissez le premier, « OAuth - Authorization code grant ». Avec lui seul, une personne décide quel compte Neo utilise.',
  'step.app.name.text': 'N’importe quel nom qui dit ce que c’est. Il apparaît dans les journaux d’audit.',
  'step.app.redirect.text': 'Après l’authentification, ServiceNow redirige vers cette adresse, et elle seule.',
  'step.app.scope.text':
    'ServiceNow coche cette case de lui-même. Si elle reste cochée, Neo se connecte, puis chaque requête est refusée.',
  'step.app.lifespans.text':
    'Elles se trouvent dans « Advanced options ». Les valeurs de ServiceNow conviennent à Neo.',
  'step.app.active.text':
    'Une application inactive refuse toute authentification, et une application publique n’a pas de secret.',
  'step.app.save.text': 'Toutes les valeurs sont correctes. Cliquez sur « {caption} ».',
  'step.app.save.inbound':
    'Toutes les valeurs sont correctes. Cliquez sur « {caption} » en haut à droite. Si ServiceNow demande ensuite une portée d’authentification, choisissez « Skip for now ».',
  'step.app.save.skip':
    'ServiceNow demande une portée d’authentification. Neo n’en a pas besoin, cliquez donc sur « {caption} ».',
  'step.app.save.again': 'Vous avez des modifications non enregistrées. Cliquez sur « {caption} ».',
  'step.app.capture.text':
    'Copiez maintenant le Client Secret dans votre gestionnaire de mots de passe. Nous ne le lisons jamais. Neo le demande une fois.',
  'step.app.capture.waiting': 'Lecture de l’enregistrement…',
  'step.user.new.text':
    'Neo a besoin d’un utilisateur à lui, pour que chaque ticket montre ce que Neo a fait. Ni votre propre compte, ni un compte que d’autres systèmes partagent. Cliquez sur « {caption} ».',
  'step.user.identity.text': 'Un User ID clair et un nom. Il apparaît sur chaque ticket que Neo traite.',
  'step.user.active.text':
    'Le compte doit être actif. Personne ne lit ses e-mails, ServiceNow n’a donc pas à en envoyer.',
  'step.user.save.text':
    'Toutes les valeurs sont correctes. Cliquez sur « {caption} ». Le mot de passe et le rôle viennent une fois le compte enregistré.',
  'step.user.password.text':
    'Cliquez sur « Set Password », puis sur « Generate ». Copiez le mot de passe dans votre gestionnaire, puis cliquez sur « Save Password ». Nous ne le lisons jamais.',
  'step.user.password.kept': 'Cliquez maintenant sur « Save Password ».',
  'step.user.password.generated':
    'Copiez le mot de passe dans votre gestionnaire de mots de passe : ServiceNow ne le montre qu’ici. Nous ne le lisons jamais.',
  'step.user.password.empty': 'Cliquez sur « Generate ». Nous ne lisons jamais le mot de passe.',
  'step.user.password.there': 'Ouvrez à nouveau le compte « {name} ». Son mot de passe et son rôle viennent ensuite.',
  'step.user.roles.text':
    'En bas du formulaire, sous « Roles », cliquez sur « {caption} ». Choisissez ensuite {roles} dans la liste de gauche.',
  'step.user.roles.members':
    'Choisissez {roles} dans la liste de gauche, cliquez sur la flèche vers la droite, puis sur « Save ».',
  'step.user.roles.email':
    'Seulement si Neo doit envoyer des e-mails par ServiceNow, ajoutez aussi « email_api_send ».',
  'step.verify.text': 'Nouvelle lecture de l’application et du compte…',
  'step.handoff.text': 'Les deux parties sont prêtes. Neo demande ces deux valeurs et le Client Secret.',
  'step.consent.text':
    'Neo ouvre une fenêtre d’authentification de ServiceNow. Connectez-vous-y avec le compte de service, et autorisez.',
  'step.connected.text':
    'Neo est connecté. Vérifiez avec quel compte, et que ServiceNow lui signale les nouveaux tickets.',
  'step.handoff.consent':
    'Dans la fenêtre d’authentification de Neo, connectez-vous en tant que « {name} », pas en votre nom. Neo utilisera définitivement le compte avec lequel l’accès y est autorisé.',
  'field.application': 'Application',
  'field.user': 'Compte de service',
  'field.share-application': 'Lien vers la page de l’application',
  'field.share-user': 'Lien vers la page du compte',
  'field.client_id': 'ID client',
  'field.instance_url': 'URL de l’instance',
  'field.on': 'activé',
  'field.off': 'désactivé',
  'field.empty': 'vide',
  'value.hidden': 'masqué : cela ressemble à un secret',
  'field.collapsed': 'Section fermée',
  'field.passed': { one: '{count} réussi', other: '{count} réussis' },
  'target.out-of-sight': 'C’est hors de vue sur cette page.',
  'target.behind':
    'Une boîte de dialogue de la page est ouverte. Terminez-la ou fermez-la ; le guide continue ensuite avec ce qui est derrière.',
  'target.behind.saving':
    'Une boîte de dialogue de la page est ouverte. Si elle demande une portée d’authentification, Neo n’en a pas besoin : choisissez ce qui l’ignore pour l’instant.',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first} » ou « {second}',
  'field.looked-for': 'Cherchez « {caption} » dans le formulaire ; le guide ne peut pas le trouver avec certitude.',
  'page-report.take': 'Cette page est différente',
  'page-report.offer':
    'Le guide ne trouve pas ce qu’il doit montrer. Si cette page diffère de celles qu’il connaît, un rapport sur sa structure aide à la lui apprendre. Vous le voyez d’abord en entier, et il ne contient aucune valeur.',
  'page-report.not-now': 'Pas maintenant',
  'page-report.failed': 'Le rapport de page n’a pas pu être établi. Rechargez la page et réessayez.',
  'outcome.pass': 'Réussi',
  'outcome.fail': 'À corriger',
  'outcome.warn': 'Avertissement',
  'outcome.unknown': 'Indéterminé',
  'outcome.not-applicable': 'Sans objet',
  'outcome.todo': 'À faire',
  'unknown.not-on-page': 'Ce champ n’est pas sur la page.',
  'unknown.collapsed': 'Il se trouve dans une section fermée. Ouvrez-la pour le vérifier.',
  'unknown.not-read': 'Cela n’a pas été lu.',
  'unknown.hidden': 'ServiceNow ne vous montre pas ce champ. Une personne avec le rôle « admin » le verrait.',
  'unknown.no-record': 'Il n’y a pas d’enregistrement où le lire.',
  'unknown.absent': 'Cette version ne l’a pas.',
  'unknown.value':
    '« {column} » vaut « {seen} ». L’effet n’en est pas documenté : la valeur devrait être true ou false.',
  'admin.roles.pass': 'Vos rôles permettent les deux parties.',
  'admin.roles.application-only':
    'Vos rôles permettent l’application, pas le compte de service : il faut « user_admin » ou « admin ». Créez l’application, et envoyez à un collègue le lien vers le compte.',
  'admin.roles.user-only':
    'Vos rôles permettent le compte de service, pas l’application : il faut « oauth_admin », « mi_admin » ou « admin ». Créez le compte, et envoyez à un collègue le lien vers l’application.',
  'admin.roles.none':
    'Vos rôles ne permettent aucune des deux parties. L’application demande « oauth_admin », « mi_admin » ou « admin », le compte « user_admin » ou « admin ». Demandez à un collègue qui les a, et envoyez les liens.',
  'admin.roles.unknown':
    'Nous ne pouvons pas voir quels rôles vous avez. Si ServiceNow refuse quelque chose, cela peut être la raison.',
  'instance.url.pass': '{url} est une adresse que Neo accepte.',
  'instance.url.not-accepted':
    '{host} n’est pas une adresse que Neo accepte. Il lui faut celle de l’instance elle-même, comme https://name.service-now.com. Saisissez-la dans la fenêtre de l’extension, ou ouvrez la configuration là-bas.',
  'instance.url.sub-production':
    '{host} ressemble à une instance de développement ou de test. Neo s’y connecte, mais vos tickets sont peut-être ailleurs.',
  'app.exists.pass': 'L’application est enregistrée.',
  'app.exists.missing':
    'Aucune application pour Neo n’a été trouvée ici. S’il y en avait une, elle a peut-être été supprimée. Créez-la.',
  'app.exists.not-saved': 'L’application n’est pas encore enregistrée.',
  'app.kind.pass': 'C’est l’Authorization code grant.',
  'app.kind.outbound':
    'Cet enregistrement sert à appeler d’autres systèmes. Neo appelle ServiceNow et ne trouverait pas d’entrée. Revenez en arrière et créez une intégration entrante.',
  'app.kind.client-credentials':
    'Ce formulaire est pour les client credentials. Personne n’y autorise l’accès de Neo, et son travail ne pourrait pas être attribué à son compte. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.kind.jwt':
    'Ce formulaire est pour les jetons JWT bearer. Personne n’y autorise l’accès de Neo, et son travail ne pourrait pas être attribué à son compte. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.kind.password':
    'Ce formulaire est pour le password grant. Neo devrait connaître le mot de passe d’un utilisateur. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.kind.id-token':
    'Ce formulaire est pour les jetons d’identité d’un autre fournisseur. Neo ne se connecte pas ainsi. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.kind.cimd':
    'C’est un client CIMD (Client ID Metadata Document). Il n’a pas de Client Secret, et Neo en demande un. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.kind.other':
    'C’est un autre type de connexion. Neo a besoin de l’Authorization code grant. Revenez en arrière et choisissez « OAuth - Authorization code grant ».',
  'app.name.pass': 'L’application a un nom.',
  'app.name.empty': 'Le nom est vide, et ServiceNow n’enregistre pas sans nom. Suggestion : « {suggestion} ».',
  'app.name.minted':
    'Cela ressemble à un identifiant ou à un secret, pas à un nom. Tout le monde voit les noms, choisissez-en donc un autre.',
  'name.rule': 'Ce nom ne suit pas la règle de votre organisation ({rule}). Il pourrait être refusé lors d’une revue.',
  'app.name.provider':
    'Le nom du fournisseur est vide, et ce formulaire n’enregistre pas sans lui. Suggestion : « {suggestion} ».',
  'app.secret.pass': 'Rien ici ne ressemble à un secret.',
  'app.secret.secret':
    'Cela ressemble à un secret. Tous ceux qui peuvent voir l’enregistrement lisent ce champ, videz-le donc. Si c’était le Client Secret, créez-en un nouveau.',
  'app.redirect.secret':
    'Cela ressemble à un identifiant ou à un secret, pas à une adresse. Tous ceux qui peuvent voir l’enregistrement lisent ce champ. C’est l’URL de redirection qui va ici.',
  'app.redirect.pass': 'C’est l’URL de redirection de Neo, caractère pour caractère.',
  'app.redirect.others': {
    one: 'L’URL de redirection de Neo est là. Il y en a une autre dans ce champ ; retirez-la si vous ne savez pas à quoi elle sert.',
    other:
      'L’URL de redirection de Neo est là. Il y en a {count} autres dans ce champ ; retirez-les si vous ne savez pas à quoi elles servent.',
  },
  'app.redirect.empty': 'L’URL de redirection est vide. Sans elle, ServiceNow refuse l’authentification.',
  'app.redirect.misplaced':
    'L’URL de redirection est dans un autre champ de ce formulaire. ServiceNow ne la cherche qu’ici.',
  'app.redirect.trailing-slash':
    'Cette URL finit par « / », pas celle de Neo. ServiceNow compare caractère par caractère, l’authentification échouerait donc.',
  'app.redirect.http':
    'Cette URL commence par « http », celle de Neo par « https ». ServiceNow compare caractère par caractère, l’authentification échouerait donc.',
  'app.redirect.upper-case':
    'Le caractère {position} est en majuscule, en minuscule chez Neo. ServiceNow les distingue, l’authentification échouerait donc.',
  'app.redirect.white-space':
    'Il y a des espaces dans cette URL, le premier au caractère {position}. ServiceNow le prend comme partie de l’adresse, l’authentification échouerait donc.',
  'app.redirect.invisible':
    'Il y a un caractère invisible dans cette URL, au caractère {position}. Il vient souvent d’un document dont on a collé le texte. L’authentification échouerait.',
  'app.redirect.query':
    'Quelque chose suit « ? » à la fin de cette URL. ServiceNow compare tout le texte, l’authentification échouerait donc.',
  'app.redirect.fragment':
    'Quelque chose suit « # » à la fin de cette URL. ServiceNow compare tout le texte, l’authentification échouerait donc.',
  'app.redirect.www': 'Cette URL contient « www. », pas celle de Neo. L’authentification échouerait.',
  'app.redirect.twice':
    'L’URL est ici deux fois de suite. Elle a sans doute été collée deux fois. L’authentification échouerait.',
  'app.redirect.other-host':
    'Cette URL mène à un autre site que celui de Neo. L’authentification échouerait, ou irait ailleurs.',
  'app.redirect.incomplete': 'Ce n’est que le début de l’URL de redirection de Neo. L’authentification échouerait.',
  'app.redirect.different':
    'Cette URL diffère de celle de Neo à partir du caractère {position}. ServiceNow compare caractère par caractère, l’authentification échouerait donc.',
  'app.scope.pass': 'Les requêtes de Neo ne sont pas limitées à une portée.',
  'app.scope.useraccount': 'La portée d’authentification « useraccount » donne à Neo ce que son compte peut faire.',
  'app.scope.not-applicable': 'Cette version n’a pas de restriction de portée.',
  'app.scope.ticked': '« {caption} » est activé. Neo se connecterait, puis chaque requête serait refusée.',
  'app.scope.selected':
    '« {caption} » est sur « Securely scoped ». Neo se connecterait, puis chaque requête serait refusée. Choisissez « Broadly scoped ».',
  'app.scope.unset':
    'La restriction de portée n’est pas choisie. Choisissez « Broadly scoped », sinon chaque requête pourrait être refusée à Neo.',
  'app.scope.unknown':
    'La restriction de portée est « {seen} », que nous ne connaissons pas. Si les requêtes de Neo sont refusées, mettez-la sur « Broadly scoped ».',
  'app.refresh-lifespan.pass': 'Le jeton d’actualisation vit assez longtemps.',
  'app.refresh-lifespan.no-number':
    'La durée de vie du jeton d’actualisation n’est pas un nombre de secondes supérieur à 0. Neo perdrait aussitôt sa connexion. Mettez {wanted}.',
  'app.refresh-lifespan.short': {
    one: 'La connexion prendrait fin en un jour au plus, et quelqu’un devrait reconnecter Neo. {wanted} secondes font 100 jours.',
    other:
      'La connexion prendrait fin après {count} jours, et quelqu’un devrait reconnecter Neo. {wanted} secondes font 100 jours.',
  },
  'app.access-lifespan.pass': 'Le jeton d’accès vit assez longtemps.',
  'app.access-lifespan.no-number':
    'La durée de vie du jeton d’accès n’est pas un nombre de secondes supérieur à 0. Chaque requête de Neo serait refusée. Mettez {wanted}.',
  'app.access-lifespan.short':
    'Le jeton d’accès vit moins de {wanted} secondes. Neo devrait le renouveler très souvent.',
  'app.access-lifespan.long':
    'Le jeton d’accès vit plus d’un jour. S’il fuit, il reste longtemps utile. {wanted} secondes suffisent : Neo le renouvelle de lui-même.',
  'app.active.pass': 'L’application est active.',
  'app.active.inactive': 'L’application n’est pas active. ServiceNow refuserait l’authentification.',
  'app.public.pass': 'Ce n’est pas un client public.',
  'app.public.pkce':
    'L’application exige PKCE, que Neo n’envoie pas : l’authentification serait refusée. Désactivez « Use PKCE ».',
  'app.public.public':
    '« This is a public client » est activé. Les clients publics n’ont pas de secret, Neo ne pourrait donc pas se connecter.',
  'user.exists.pass': 'Le compte est enregistré.',
  'user.exists.missing': 'Ce compte n’existe pas. Il a peut-être été supprimé. Créez-le à nouveau.',
  'account.not-saved': 'Le compte n’est pas encore enregistré.',
  'user.identity.pass': 'Le compte a un User ID et un nom.',
  'user.identity.empty': 'Le User ID est vide. C’est avec lui que Neo se connecte. Suggestion : « {suggestion} ».',
  'user.identity.white-space':
    'Le User ID commence ou finit par un espace. Qui se connecte doit le saisir aussi, et ne le verra pas.',
  'user.identity.secret':
    'Cela ressemble à un mot de passe, pas à un User ID. Tout le monde peut le lire ici, choisissez-en donc un autre.',
  'user.identity.no-name': 'Le prénom et le nom sont vides. Personne ne pourrait alors dire de qui est le travail.',
  'user.dedicated.pass': 'Le compte est réservé à Neo.',
  'user.dedicated.self':
    'C’est votre propre compte. Tout ce que Neo ferait serait en votre nom, et s’arrêterait avec votre compte. Créez un utilisateur pour Neo seul.',
  'user.dedicated.session':
    'Ce navigateur est connecté en tant que « {user} » lui-même, ou en a pris l’identité. Connectez-vous en tant que vous-même et vérifiez à nouveau.',
  'user.dedicated.admin':
    '« {user} » a le rôle « admin », Neo pourrait donc tout faire. Donnez à Neo un compte avec le rôle nécessaire et rien de plus.',
  'user.dedicated.unknown':
    'Nous ne pouvons pas voir qui est connecté. Assurez-vous que ce n’est pas votre propre compte.',
  'user.interactive.pass': 'Le compte peut se connecter pour autoriser l’accès de Neo.',
  'user.interactive.services-only':
    'Avec « {caption} » activé, le compte ne peut utiliser que les services web et ne peut pas se connecter pour autoriser l’accès de Neo.',
  'user.interactive.machine':
    'Un compte du type « Machine » ne peut utiliser que les services web et ne peut pas se connecter pour autoriser l’accès de Neo.',
  'user.interactive.other':
    'On ne sait pas si un compte du type « {seen} » peut se connecter pour autoriser l’accès de Neo. « Human » le peut.',
  'user.active.pass': 'Le compte est actif.',
  'user.active.inactive':
    'Le compte n’est pas actif. ServiceNow refuserait son authentification et tout ce que fait Neo.',
  'user.active.locked': 'Le compte est verrouillé. ServiceNow refuserait son authentification.',
  'user.notification.pass': 'ServiceNow n’envoie pas d’e-mails à ce compte.',
  'user.notification.enabled':
    'ServiceNow enverrait à ce compte un e-mail pour chaque ticket qu’il touche, et personne ne les lit.',
  'user.notification.unknown':
    'Nous ne pouvons pas voir si ServiceNow envoie des e-mails à ce compte. « Disable » est le mieux.',
  'user.password.pass': 'Le compte s’est connecté avec son mot de passe.',
  'user.password.reset':
    '« {caption} » est activé ; définir un mot de passe le coche automatiquement. La première authentification dans la fenêtre de Neo s’arrêterait à une page qui demande un nouveau mot de passe. Décochez-le, puis enregistrez.',
  'user.password.not-saved': 'Le mot de passe se définit une fois le compte enregistré.',
  'user.password.unproven': 'Un mot de passe a été défini. Seule une authentification montrera s’il est correct.',
  'user.password.unset':
    'Nous ne pouvons pas voir si ce compte a un mot de passe. Un utilisateur qui vient d’être enregistré n’en a pas.',
  'user.itil.pass': 'Le compte a le rôle « {roles} ».',
  'user.itil.missing':
    'Il manque au compte le rôle « {missing} ». Sans lui, Neo ne pourrait ni lire ni traiter un seul ticket.',
  'user.itil.unknown': 'ServiceNow ne nous montre pas les rôles de ce compte.',
  'saved.differs':
    '« {caption} » a été enregistré comme « {stored} », pas comme saisi. Une règle de cette instance l’a peut-être changé.',
  'saved.error': 'ServiceNow dit : {error}',
  'api.session-ended': 'Votre session ServiceNow est terminée. Reconnectez-vous ; rien n’est perdu.',
  'api.forbidden':
    'ServiceNow ne vous laisse pas lire ceci. Demandez à un collègue qui a le rôle nécessaire d’ouvrir la page.',
  'api.not-found': 'ServiceNow n’a pas cet enregistrement, ou ne vous le montre pas.',
  'api.invalid': 'Cette version n’a pas ce que nous avons demandé.',
  'api.rate-limited': 'ServiceNow nous demande d’attendre. Réessayez dans {seconds} secondes.',
  'api.network': 'ServiceNow est injoignable. Vérifiez votre connexion et réessayez.',
  'api.unexpected': 'ServiceNow a répondu quelque chose que nous ne comprenons pas. Réessayez.',
  'api.no-token':
    'Nous n’avons pas trouvé le jeton de session de cette page ; rien ne peut donc être lu dans ServiceNow. Rechargez la page. Si cela ne suffit pas, déconnectez-vous de ServiceNow, puis reconnectez-vous.',
  'guide.production': 'Production',
}
