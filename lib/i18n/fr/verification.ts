import type { enVerification } from '../en/verification'
import type { Translated } from '../translator'

/** French texts of what only a verification finds, of its results and of its report. */
export const verification: Translated<typeof enVerification> = {
  'unread.session-ended':
    'Votre session ServiceNow s’est terminée avant la lecture de « {table} ». Reconnectez-vous et vérifiez à nouveau.',
  'unread.forbidden':
    'ServiceNow ne vous montre pas « {table} ». Faites lancer cette vérification par une personne ayant le rôle « admin ».',
  'unread.not-found':
    'ServiceNow ne montre pas « {table} ». Faites lancer cette vérification par une personne ayant le rôle « admin ».',
  'unread.invalid': 'Cette version n’a pas de table « {table} ». Seule la connexion de Neo le montrerait.',
  'unread.network': '« {table} » n’a pas pu être lue : ServiceNow n’a pas répondu à temps. Vérifiez à nouveau.',
  'unread.unexpected': 'La réponse de ServiceNow sur « {table} » n’avait pas de sens. Vérifiez à nouveau.',
  'unread.no-token': 'Cette page ne nous laisse pas lire « {table} ». Rechargez-la et vérifiez à nouveau.',
  'unread.rate-limited':
    'ServiceNow nous a demandé d’attendre avant la lecture de « {table} ». Vérifiez à nouveau plus tard.',
  'unread.too-many':
    '« {table} » n’a pas été lue : cette instance répond aux lectures une par une, et nous n’en demandons pas plus de 39. Seule la connexion de Neo le montrerait.',
  'unread.dependent':
    'Il faut d’abord un enregistrement qui n’a pas été trouvé ou pas été lu. Quand il sera là, vérifiez à nouveau.',
  'unread.unquotable':
    'La valeur cherchée ne peut pas faire partie d’une requête à ServiceNow. Regardez l’enregistrement vous-même.',
  'unread.query-rule':
    'Une règle métier sur « {table} » change ce que l’on y trouve : ce qui n’a pas été trouvé peut donc y être quand même. Cherchez-le vous-même.',
  'unread.uncounted-single':
    'ServiceNow ne dit pas combien de lignes compte « {table} », et certaines peuvent être cachées, même aux administrateurs. Ce qui ne s’affiche pas peut être défini quand même.',
  'unread.uncounted':
    'ServiceNow ne montre rien dans « {table} » et ne dit pas combien il y en a : la table est vide, ou elle vous est cachée. Ouvrez la liste vous-même : si elle y est vide aussi, tout va bien.',
  'unread.withheld':
    'ServiceNow ne vous montre pas tout de « {table} », bien que vous ayez le rôle « admin » : une règle d’accès, une règle métier ou un domaine de cette instance en retient une partie. Cherchez une règle sur cette table.',
  'application.twin':
    'Ces applications ont le même Client ID : {names}. ServiceNow ne dit pas laquelle compte, et elles diffèrent sur ce point. Supprimez celle que Neo n’utilise pas.',
  'unread.closed':
    'La table « {table} » est fermée aux services web : personne ne peut la lire ainsi. Cochez « Allow access to this table via web services » sur la table et vérifiez à nouveau.',
  'unknown.withheld':
    'ServiceNow ne vous montre pas ce champ, bien que vous ayez le rôle « admin ». Cherchez une règle d’accès qui le concerne.',
  'unknown.property':
    'La propriété « {name} » vaut « {seen} ». L’effet n’est pas documenté : elle devrait être true ou false.',
  'user.exists.unnamed':
    'Nous n’avons trouvé aucun compte nommé comme celui de Neo. Tout nom convient : lequel est-ce ? Ouvrez son enregistrement pendant que le guide est actif, et ce sera celui-là. S’il n’y en a pas encore, créez-le, par exemple « {suggestion} ».',
  'app.kind.unknown':
    'Cet enregistrement est d’un type inhabituel ({column} : {seen}). Rien ne dit s’il permet d’autoriser Neo. Créez plutôt l’application avec l’octroi par code d’autorisation.',
  'app.refresh-lifespan.brief':
    'Le jeton d’actualisation prend fin dans l’heure, et la connexion avec lui : il faudrait sans cesse reconnecter Neo. Mettez {wanted}.',
  'app.application-scope.unset':
    'L’enregistrement n’indique aucune application à laquelle il appartient. Rien ne dit si les appels avec ses jetons sont alors refusés. Créez-le à nouveau avec « Global » dans le sélecteur d’application.',
  'access.depends.dead-role':
    'La règle « {rule} » pour « {operation} » sur « {table} » demande un rôle que personne ne peut avoir, à côté de rôles que l’on peut avoir. Rien ne dit si elle refuse alors tout le monde. Retirez ce rôle de la règle.',
  'platform.api-policy.no-oauth-post':
    'La politique d’accès aux API « {name} » s’applique à la création d’enregistrements et n’accepte pas de jetons OAuth. Neo fonctionne, mais ne pourrait pas saisir de temps. Ajoutez à la politique un profil d’authentification de type OAuth.',
  'platform.api-policy.scope-post':
    'La création d’enregistrements est liée à l’auth scope « {scope} », que l’application n’a pas. Neo fonctionne, mais ne pourrait pas saisir de temps. Associez ce scope à l’application.',
  'platform.api-policy.restricted-post':
    'L’option « Enforce token restriction » de l’application est activée, et aucune politique d’accès n’ouvre la création d’enregistrements à ses jetons. Neo fonctionne, mais ne pourrait pas saisir de temps. Décochez-la.',
  'platform.api-policy.rate-odd':
    'La règle de débit « {name} » a la limite « {limit} ». L’effet n’est pas documenté : elle refuse peut-être tous les appels. Mettez un nombre supérieur à 0, ou désactivez la règle.',
  'instance.url.vanity':
    '{other} est une Custom URL de cette instance. Neo ne prend que l’adresse de l’instance elle-même, {url} est donc transmise ; elle marche aussi bien.',
  'instance.url.stale':
    'Cette instance s’appelle {other}, mais vous êtes connecté à {url}, et c’est ce qui est transmis. Un clone a peut-être laissé l’ancien nom : corrigez la propriété « glide.servlet.uri ».',
  'instance.url.other':
    'Cette instance se nomme {other}, mais {url} serait transmise. Neo serait connecté à une autre instance. Corrigez l’adresse dans les options.',
  'user.dedicated.shared': {
    one: 'Une autre application se connecte aussi en tant que « {user} ». Personne ne pourrait distinguer son travail de celui de Neo, donnez donc à Neo un compte pour lui seul.',
    other:
      '{count} autres applications se connectent aussi en tant que « {user} ». Personne ne pourrait distinguer leur travail de celui de Neo, donnez donc à Neo un compte pour lui seul.',
  },
  'user.exists.guessed':
    '{user} a été trouvé par un nom que chacun peut porter, pas par le User ID de Neo. Assurez-vous que c’est bien le compte de Neo.',
  'user.exists.several':
    '{count} comptes ressemblent à celui de Neo. Assurez-vous que c’est celui dont vous avez le mot de passe.',
  'app.duplicate.pass': 'Une seule application ressemble à celle de Neo.',
  'app.duplicate.several':
    '{count} applications ressemblent à celle de Neo. Le Client Secret d’une autre serait refusé. Gardez-en une et supprimez les autres.',
  'secret.unknown':
    'Personne ne peut lire un Client Secret enregistré, on ne peut donc pas le vérifier. Une connexion qui marche le prouve.',
  'secret.pass': 'Prouvé par la connexion : en échange, ServiceNow a délivré un jeton encore valable.',
  'user.password.connected':
    'Prouvé par la connexion : le compte s’est authentifié et possède un jeton encore valable.',
  'user.itil.admin': 'Le compte n’a pas le rôle « {missing} », mais il a « admin », qui ouvre la même chose.',
  'user.itil.open':
    'Le compte n’a pas le rôle « {missing} », mais les règles ACL de cette instance ouvrent à ses autres rôles ce dont Neo a besoin. Ajoutez le rôle, pour que Neo continue à travailler quand elles changeront.',
  'user.itil.perhaps':
    'Le compte n’a pas le rôle « {missing} ». On ne peut pas dire si ses autres rôles ouvrent ce dont Neo a besoin. Ajoutez le rôle.',
  'user.email.off': 'Neo n’envoie pas d’e-mails par ServiceNow, rien n’est donc nécessaire.',
  'user.email.role':
    'Il manque au compte le rôle « email_api_send ». Neo ne pourrait pas envoyer d’e-mails par ServiceNow. Ajoutez le rôle.',
  'user.email.plugin':
    'Le plugin « Email Service » (com.glide.email.service) n’est pas actif. ServiceNow refuserait les e-mails de Neo. Activez-le.',
  'user.email.acl':
    'Aucune règle ACL ne laisse « email_api_send » créer des enregistrements dans « sys_email ». Le rôle seul ne suffit pas : une personne avec « security_admin » doit ajouter une règle create sur sys_email qui demande ce rôle.',
  'user.email.pass': 'Le rôle, le plugin et la règle ACL pour envoyer des e-mails sont là.',
  'user.read-only.pass': 'Le compte n’est pas limité à la lecture.',
  'user.read-only.role':
    'Le compte a le rôle « snc_read_only ». ServiceNow ne pourrait pas enregistrer son jeton, et il ne pourrait rien écrire. Retirez le rôle.',
  'user.read-only.exempt':
    'Le compte a le rôle « snc_read_only ». Il peut se connecter, puisque les jetons sont exemptés ici, mais ne pourrait modifier aucun ticket. Retirez le rôle.',
  'user.internal.pass': 'Le compte est interne.',
  'user.internal.off': 'Cette instance ne distingue pas les comptes internes des externes.',
  'user.internal.external':
    'Le compte a le rôle « snc_external ». Les comptes externes n’ont pas accès à ce avec quoi Neo travaille. Retirez le rôle.',
  'user.internal.both':
    'Le compte a « snc_internal » et « snc_external ». La documentation de ServiceNow se lit de deux façons sur ce qu’un tel compte peut utiliser. Retirez « snc_external ».',
  'user.internal.never':
    'Cette instance demande aux comptes le rôle « snc_internal » et ne l’accorde pas à l’authentification (« glide.security.explicit_roles.do_not_fix »). Neo n’obtiendrait aucun jeton. Attribuez ce rôle au compte.',
  'user.internal.none':
    'Cette instance demande aux comptes le rôle « snc_internal », que la première authentification accorde. Connectez-vous une fois avec ce compte avant de connecter Neo.',
  'access.pass': 'Les rôles du compte ouvrent « {table} » par la règle « {rule} ».',
  'access.no-table': 'Cette instance n’a pas de table « {table} ». Ce que Neo en fait échouerait.',
  'access.web-services':
    'La table « {table} » est fermée aux services web. Neo ne pourrait l’utiliser avec aucun rôle. Cochez « Allow access to this table via web services » sur la table.',
  'access.denied.role':
    'Le compte n’a pas droit à « {operation} » sur « {table} » : la règle « {rule} » demande {wants}. Attribuez ce rôle au compte.',
  'access.denied.unheld':
    'Le compte n’a pas droit à « {operation} » sur « {table} » : la règle « {rule} » demande un rôle que le compte de Neo ne peut ou ne devrait pas avoir ({wants}). Modifiez la règle pour qu’elle demande un rôle du compte.',
  'access.denied.no-rule':
    'Le compte n’a pas droit à « {operation} » sur « {table} » : aucune règle ACL ne l’ouvre, et ServiceNow refuse alors. Ajoutez une règle pour un rôle du compte.',
  'access.depends.condition':
    'Les rôles le permettent, mais la règle « {rule} » pour « {operation} » sur « {table} » a aussi un script ou une condition, que seul ServiceNow peut exécuter. Prenez l’identité du compte (Impersonate) et regardez, ou connectez Neo.',
  'access.depends.unreadable':
    'La règle « {rule} » pour « {operation} » sur « {table} » demande peut-être plus que ce que ServiceNow vous montre. Faites lancer cette vérification par une personne ayant « admin ».',
  'access.depends.withheld':
    'La règle « {rule} » pour « {operation} » sur « {table} » demande peut-être plus que ce que ServiceNow vous montre, bien que vous ayez le rôle « admin » : une règle d’accès sur « sys_security_acl » en retient une partie. Élevez vos privilèges à « security_admin », ouvrez la règle et regardez.',
  'access.journal':
    'Le compte n’a pas droit à « {operation} » sur le journal. Neo peut écrire des notes, mais pas lire les précédentes. Ajoutez une règle de lecture sur sys_journal_field pour un rôle du compte.',
  'platform.oauth.pass': 'OAuth est activé.',
  'platform.oauth.plugin':
    'Le plugin OAuth n’est pas actif, personne ne peut donc se connecter. Activez « OAuth 2.0 ».',
  'platform.oauth.property':
    'OAuth est désactivé sur cette instance. ServiceNow refuserait l’authentification. Mettez la propriété sur true.',
  'platform.oauth.unknown':
    'ServiceNow ne dit pas si le plugin OAuth est actif. Seule la connexion de Neo le montrerait.',
  'platform.mfa.off': 'L’authentification multifacteur n’est pas imposée.',
  'platform.mfa.exempt': '« {user} » est exempté de l’authentification multifacteur.',
  'platform.mfa.enrolled':
    '« {user} » a configuré l’authentification multifacteur. Ayez son appareil sous la main au moment de connecter Neo.',
  'platform.mfa.not-enrolled':
    'L’authentification multifacteur est imposée, et « {user} » ne l’a pas configurée. ServiceNow la demandera au moment de connecter Neo : configurez-la alors, ou mettez le compte dans « MFA Exempted User Group ».',
  'platform.mfa.unknown':
    'Nous ne pouvons pas voir si « {user} » a configuré l’authentification multifacteur. Si un code est demandé, configurez-la à ce moment.',
  'platform.sso.pass': 'Le compte peut se connecter avec son propre mot de passe.',
  'platform.sso.redirects':
    'L’authentification mène à un fournisseur d’identité, mais l’authentification locale est permise. Si vous y arrivez, ouvrez /login.do pour « {user} ».',
  'platform.sso.no-local':
    'L’authentification locale est désactivée, « {user} » ne peut donc se connecter que par votre fournisseur d’identité. Assurez-vous qu’un compte y existe.',
  'platform.api-policy.pass':
    'Aucune politique, aucune portée, aucune règle de débit ou d’adresse ne gêne les appels avec un jeton.',
  'platform.api-policy.endpoint':
    'La règle ACL « {rule} » protège la Table API et demande {wants}. Les appels de Neo seraient refusés. Attribuez ce rôle au compte.',
  'platform.api-policy.endpoint-unheld':
    'La règle ACL « {rule} » protège la Table API et demande un rôle que le compte de Neo ne peut ou ne devrait pas avoir ({wants}). Les appels de Neo seraient refusés. Modifiez la règle pour qu’elle demande un rôle du compte.',
  'platform.api-policy.scope-gone':
    'La Table API est liée à une portée d’authentification qui n’existe plus. Les appels de Neo seraient refusés ; pas les vôtres, car cela ne vaut que pour les jetons. Supprimez cette entrée ou indiquez une portée de l’application.',
  'platform.api-policy.scope':
    'La Table API est liée à la portée d’authentification « {scope} », que l’application n’a pas. Les appels de Neo seraient refusés ; pas les vôtres, car cela ne vaut que pour les jetons.',
  'platform.api-policy.policy':
    'La politique d’accès aux API « {name} » s’applique aux appels avec un jeton. Assurez-vous qu’elle laisse passer Neo.',
  'platform.api-policy.rate':
    'La règle de débit « {name} » limite les appels. Neo pourrait être ralenti ou refusé un moment.',
  'platform.api-policy.ip':
    'La règle d’adresse « {name} » décide qui peut appeler. Elle laisse entrer votre navigateur ; assurez-vous qu’elle laisse entrer Neo.',
  'connect.user.none':
    'Neo n’a pas encore de jeton de cette application. Une fois qu’il est connecté, vérifiez à nouveau pour voir avec quel compte.',
  'connect.user.nobody': 'Neo est connecté en tant que « {seen} ». On ne sait pas quel compte ce devrait être.',
  'connect.user.pass': 'Neo est connecté en tant que « {seen} ».',
  'connect.user.several':
    'Des jetons de cette application appartiennent aussi à {others}. Révoquez-les sous « Manage Tokens » : avec eux, Neo pourrait agir en ce nom. Neo est connecté en tant que « {seen} ».',
  'connect.user.other-account':
    'Neo est connecté en tant que « {seen} », pas « {user} ». Tout ce qu’il fait se fait à ce nom. Révoquez les jetons sous « Manage Tokens », puis reconnectez Neo et connectez-vous en tant que « {user} ».',
  'connect.user.log-secret':
    'La dernière tentative a été refusée : le Client Secret ne correspondait pas. Recopiez-le en entier depuis l’application, et reconnectez Neo.',
  'connect.user.log-redirect':
    'La dernière tentative a été refusée : l’URL de redirection ne correspondait pas. Corrigez-la dans l’application, et reconnectez Neo.',
  'connect.user.log-account':
    'La dernière tentative a été refusée à cause du compte : il est inactif, verrouillé, ou doit définir un nouveau mot de passe. Réglez cela, et reconnectez Neo.',
  'connect.user.log-read-only':
    'La dernière tentative a été refusée : aucun jeton n’a pu être enregistré pour le compte. Il a sans doute le rôle « snc_read_only ».',
  'connect.user.log-scope':
    'La dernière tentative a été refusée à cause d’une portée. Levez la restriction de portée, et reconnectez Neo.',
  'connect.user.log-expired':
    'La dernière tentative a pris trop de temps ou a été faite deux fois : le code vaut une minute. Reconnectez Neo.',
  'connect.user.log-other': 'La dernière tentative a été refusée. Le journal de ServiceNow dit : {log}',
  'connect.webhook.none':
    'Neo crée ses enregistrements de webhook quand il se connecte. Un compte avec « itil » seul ne le peut généralement pas ; vérifiez à nouveau ensuite.',
  'connect.webhook.property':
    'La propriété « x_neoagent.callback_url » de Neo manque, ServiceNow ne peut donc pas signaler les nouveaux tickets à Neo. Reconnectez Neo avec un rôle qui peut la créer, ou créez-la comme le dit le tableau de bord de Neo.',
  'connect.webhook.rule':
    'La règle métier « Neo Agent — Task Webhook » de Neo manque, ServiceNow ne signale donc pas les nouveaux tickets à Neo. Créez-la comme le dit le tableau de bord de Neo.',
  'connect.webhook.inactive':
    'La règle métier de Neo n’est pas active, ServiceNow ne signale donc pas les nouveaux tickets à Neo. Activez-la.',
  'connect.webhook.other-host':
    'La propriété « x_neoagent.callback_url » de Neo mène à {address}, qui n’appartient pas à Neo. ServiceNow y enverrait des données de tickets. Reconnectez Neo, ou corrigez-la comme le dit le tableau de bord de Neo.',
  'connect.webhook.clone':
    'Le webhook de Neo est actif ici et Neo n’a pas de jeton de cette application : cette instance est peut-être un clone. Ses nouveaux tickets pourraient arriver au Neo d’une autre instance. Désactivez la règle métier, ou connectez Neo ici.',
  'connect.webhook.pass': 'ServiceNow signale les nouveaux tickets à Neo.',
  'access.no-column':
    'Cette instance n’a pas de colonne « {table} ». Ce que Neo y écrit serait perdu sans un mot. Créez la colonne, ou corrigez son nom dans les options.',
  'access.denied.empty':
    'Le compte n’a pas droit à « {operation} » sur « {table} » : la règle « {rule} » ne demande rien, et alors ServiceNow refuse tout le monde. Donnez à la règle un rôle que le compte possède.',
  'account.read-only':
    'Le compte n’a pas droit à « {operation} » sur « {table} » : il a le rôle « snc_read_only », et cette table n’est pas exemptée. Retirez le rôle.',
  'access.depends.attribute':
    'La règle « {rule} » pour « {operation} » sur « {table} » demande aussi un attribut de sécurité, que seul ServiceNow peut évaluer. Prenez l’identité du compte (Impersonate) et regardez, ou connectez Neo.',
  'access.depends.applies-to':
    'La règle « {rule} » pour « {operation} » sur « {table} » ne vaut que pour certains enregistrements, et seul ServiceNow sait lesquels. Prenez l’identité du compte (Impersonate) et regardez, ou connectez Neo.',
  'access.depends.readings':
    'La documentation de ServiceNow peut se lire de deux façons pour « {operation} » sur « {table} » : soit la règle « {rule} » refuse, soit une autre règle peut encore l’autoriser. Prenez l’identité du compte (Impersonate) et regardez, ou connectez Neo.',
  'access.depends.wildcard':
    'Seule la règle « {rule} », qui vaut pour toutes les tables, ouvre « {table} » pour « {operation} ». La documentation de ServiceNow peut se lire de deux façons : compte-t-elle tant que « glide.sm.default_mode » n’est pas « allow » ? Ajoutez sur la table une règle pour un rôle du compte.',
  'access.depends.empty':
    'La règle « {rule} » pour « {operation} » sur « {table} » ne demande rien du tout. La documentation de ServiceNow peut se lire de deux façons : refuse-t-elle alors tout le monde ? Donnez à la règle un rôle que le compte possède.',
  'access.depends.only-unless':
    'Pour « {operation} » sur « {table} », seule la règle Deny-Unless « {rule} » correspond, et le compte la satisfait. La documentation de ServiceNow peut se lire de deux façons : l’accès est-il alors accordé ? Ajoutez une règle qui l’autorise à un rôle du compte.',
  'access.depends.web-services':
    'ServiceNow ne vous montre pas si la table « {table} » est ouverte aux services web. Faites lancer cette vérification par une personne ayant « admin ».',
  'access.depends.web-services-withheld':
    'ServiceNow ne vous montre pas si la table « {table} » est ouverte aux services web, bien que vous ayez le rôle « admin » : une règle d’accès sur « sys_db_object » le retient. Ouvrez la table et regardez « Allow access to this table via web services ».',
  'access.depends.query':
    'Les rôles le permettent, mais des règles métier changent ce qu’une requête sur « {table} » trouve : {names}. Seul ServiceNow sait quels enregistrements elles écartent. Prenez l’identité du compte (Impersonate) et regardez, ou connectez Neo.',
  'user.email.gate':
    'Les e-mails passent par une API à part, et « {name} » décide qui peut l’appeler. Assurez-vous que Neo est autorisé.',
  'user.email.denied':
    'La règle « {rule} » refuse au compte ce qu’il faut pour les e-mails : créer des enregistrements dans « sys_email ». Modifiez la règle, ou donnez au compte le rôle qu’elle demande.',
  'user.email.unheld':
    'La règle « {rule} » refuse au compte ce qu’il faut pour l’e-mail, créer des enregistrements dans « sys_email » : elle demande un rôle que le compte de Neo ne peut ou ne doit pas avoir ({wants}). Modifiez la règle pour qu’elle demande un rôle du compte.',
  'user.email.depends':
    'Seul ServiceNow sait si la règle « {rule} » laisse le compte créer des enregistrements dans « sys_email ». Faites envoyer un premier e-mail par Neo.',
  'user.domain.off': 'Cette instance ne sépare pas les domaines.',
  'user.domain.pass': 'Le compte est dans un domaine qui voit tous les autres.',
  'user.domain.below-top':
    'Le compte « {user} » est dans le domaine « {domain} ». Neo ne verrait que les enregistrements de ce domaine et de ceux en dessous. Déplacez le compte dans le domaine supérieur si Neo doit travailler dans tous.',
  'user.cleanup.pass': 'Aucun script planifié ne désactive les comptes inutilisés.',
  'user.cleanup.script':
    'Le script planifié « {name} » regarde quand les comptes se sont connectés pour la dernière fois, et peut les désactiver. Neo ne se connecte qu’une fois : exemptez son compte.',
  'app.application-scope.pass': 'L’application appartient à « Global ».',
  'app.application-scope.other':
    'Cet enregistrement a été créé dans une autre application, pas dans « Global ». Neo se connecterait, puis chaque requête serait refusée. Choisissez « Global » dans le sélecteur d’application, créez l’enregistrement à nouveau et supprimez celui-ci.',
  'app.scope.unchecked':
    'L’application est restreinte, mais cette instance ne vérifie pas les portées pour le moment. Dès qu’elle le fera, chaque requête de Neo serait refusée. Levez la restriction.',
  'app.scope.covers': 'L’application est restreinte aux portées {scopes}, et elles ouvrent la Table API.',
  'app.scope.covers-perhaps':
    'L’application est restreinte aux portées {scopes}. On ne peut pas voir si elles ouvrent tout ce que Neo appelle. Choisissez « useraccount », ou connectez Neo.',
  'platform.adaptive-auth.off': 'Aucune politique d’authentification n’est en vigueur.',
  'platform.adaptive-auth.pass': 'Aucune politique d’authentification n’est active.',
  'platform.adaptive-auth.policy':
    'La politique d’authentification « {name} » peut refuser l’authentification ou les appels de Neo, selon l’adresse, le rôle ou le groupe. Assurez-vous qu’elle laisse passer les deux.',
  'platform.adaptive-auth.policy-perhaps':
    'La politique d’authentification « {name} » est peut-être en vigueur ; ServiceNow ne vous le montre pas. Faites lancer cette vérification par une personne ayant « admin ».',
  'platform.adaptive-auth.policy-withheld':
    'La politique d’authentification « {name} » est peut-être en vigueur : ServiceNow ne vous montre pas la propriété qui le dit, bien que vous ayez le rôle « admin ». Assurez-vous qu’elle laisse passer l’authentification et les appels de Neo.',
  'platform.api-policy.no-oauth':
    'La politique d’accès aux API « {name} » s’applique à la Table API et n’accepte pas de jetons OAuth. Neo se connecterait, puis ses appels seraient refusés. Ajoutez à la politique un profil d’authentification de type OAuth.',
  'platform.api-policy.restricted':
    'L’option « Enforce token restriction » de l’application est activée : ses jetons n’atteignent que les API dont une politique d’accès les accepte, et la Table API n’en a pas. Neo se connecterait, puis ses appels seraient refusés. Décochez-la.',
  'platform.api-policy.restricted-perhaps':
    'L’option « Enforce token restriction » de l’application est activée : ses jetons n’atteignent que les API dont une politique d’accès les accepte. On ne voit pas si les politiques d’ici le font pour la Table API. Décochez-la, ou connectez Neo.',
  'platform.api-policy.scope-perhaps':
    'La Table API demande peut-être la portée « {scope} », que l’application n’a pas. Connectez Neo.',
  'platform.api-policy.endpoint-empty':
    'La règle ACL « {rule} » protège la Table API et ne demande rien ; alors ServiceNow refuse tout le monde. Donnez à la règle un rôle que le compte possède.',
  'platform.api-policy.endpoint-depends':
    'La règle ACL « {rule} » protège la Table API, et seul ServiceNow peut évaluer si le compte y satisfait. Connectez Neo.',
  'connect.user.lost':
    'Neo était connecté ici, et ServiceNow n’a plus aucun jeton de cette application. Reconnectez Neo et autorisez avec le compte de service.',
  'connect.user.expired':
    'Neo était connecté en tant que « {seen} » jusqu’au {date} (UTC). Reconnectez-le, avec le même compte.',
  'connect.expires.none': 'La durée d’une connexion est connue une fois Neo connecté.',
  'connect.expires.ahead': {
    one: 'Une connexion autorisée aujourd’hui tient {count} jour, jusqu’au {date} (UTC). Il faut ensuite l’autoriser à nouveau.',
    other:
      'Une connexion autorisée aujourd’hui tient {count} jours, jusqu’au {date} (UTC). Il faut ensuite l’autoriser à nouveau.',
  },
  'connect.expires.pass': 'La connexion tient jusqu’au {date} (UTC).',
  'connect.expires.soon': {
    one: 'La connexion prend fin dans {count} jour, le {date} (UTC) ; seule une nouvelle autorisation repousse cette date. Reconnectez Neo avant et autorisez avec le compte de service.',
    other:
      'La connexion prend fin dans {count} jours, le {date} (UTC) ; seule une nouvelle autorisation repousse cette date. Reconnectez Neo avant et autorisez avec le compte de service.',
  },
  'connect.expires.ended':
    'La connexion a pris fin le {date} (UTC) ; depuis, ServiceNow refuse Neo. Reconnectez Neo et autorisez avec le compte de service.',
  'connect.expires.no-refresh':
    'Neo a un jeton d’accès mais pas de jeton d’actualisation ; il ne peut pas renouveler sa connexion. Reconnectez Neo ; si cela ne suffit pas, vérifiez la durée de vie des jetons d’actualisation dans l’application.',
  'connect.expires.undated': 'Neo est connecté. ServiceNow n’indique pas jusqu’à quand.',
  'requirement.admin.roles': 'Vos rôles',
  'requirement.instance.url': 'URL de l’instance',
  'requirement.app.exists': 'Application',
  'requirement.app.duplicate': 'Autres applications pour Neo',
  'requirement.app.kind': 'Type d’application',
  'requirement.app.name': 'Nom',
  'requirement.app.secret': 'Secrets dans des champs ouverts',
  'requirement.app.redirect': 'URL de redirection',
  'requirement.app.scope': 'Restriction de scope',
  'requirement.app.refresh-lifespan': 'Durée de vie du jeton d’actualisation',
  'requirement.app.access-lifespan': 'Durée de vie du jeton d’accès',
  'requirement.app.active': 'Application active',
  'requirement.app.public': 'Client public',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'Compte de service',
  'requirement.user.identity': 'User ID et nom',
  'requirement.user.dedicated': 'Un compte pour Neo seul',
  'requirement.user.interactive': 'Peut se connecter',
  'requirement.user.active': 'Compte actif',
  'requirement.user.notification': 'Notifications',
  'requirement.user.password': 'Mot de passe',
  'requirement.user.itil': 'Rôle',
  'requirement.user.email': 'Envoi d’e-mails',
  'requirement.user.read-only': 'Rôle en lecture seule',
  'requirement.user.internal': 'Compte interne',
  'requirement.access': 'Table « {table} »',
  'requirement.platform.oauth': 'OAuth sur cette instance',
  'requirement.platform.mfa': 'Authentification multifacteur',
  'requirement.platform.sso': 'Authentification unique',
  'requirement.platform.api-policy': 'Règles pour les appels d’API',
  'requirement.app.application-scope': 'Appartenance de l’application',
  'requirement.user.domain': 'Domaine',
  'requirement.user.cleanup': 'Comptes inutilisés',
  'requirement.platform.adaptive-auth': 'Politiques d’authentification',
  'requirement.connect.user': 'Connecté en tant que',
  'requirement.connect.webhook': 'Webhook de Neo',
  'requirement.connect.expires': 'Connexion valable jusqu’au',
  'verify.action': 'Vérifier la configuration',
  'verify.connection': 'Vérifier la connexion',
  'verify.cut-off': 'La dernière vérification a été interrompue. Vérifiez à nouveau.',
  'verify.ready': 'Prêt pour la connexion',
  'verify.connected': 'Connecté avec le compte de service',
  'verify.to-fix': { one: '1 point à corriger', other: '{count} points à corriger' },
  'verify.cannot-tell': {
    one: 'Indéterminé : 1 point n’a pas pu être lu',
    other: 'Indéterminé : {count} points n’ont pas pu être lus',
  },
  'verify.no-details': 'Vérifié précédemment ; seul le résultat est enregistré.',
  'verify.undecided': {
    one: 'Rien à corriger n’a été trouvé, mais 1 point peut encore faire refuser Neo',
    other: 'Rien à corriger n’a été trouvé, mais {count} points peuvent encore faire refuser Neo',
  },
  'verify.no-token':
    'Nous n’avons pas trouvé le jeton de session dans l’onglet de l’instance ; rien n’a été lu. Rechargez cet onglet et vérifiez de nouveau. Si cela ne suffit pas, déconnectez-vous de ServiceNow, puis reconnectez-vous.',
  'verify.worth': { one: '{count} avertissement.', other: '{count} avertissements.' },
  'verify.only-connecting': {
    one: '{count} point pourra être vérifié après la connexion.',
    other: '{count} points pourront être vérifiés après la connexion.',
  },
  'instance.url.sub-production-set':
    'La propriété glide.installation.production vaut false : ce n’est pas l’instance de production. Neo s’y connecte, mais vos tickets sont peut-être ailleurs.',
  'instance.url.named':
    'Cette instance se nomme {other} dans sa propriété instance_name, mais vous êtes connecté à {url}, et c’est ce qui est transmis. Un clone a peut-être laissé l’ancien nom.',
  'connect.webhook.cloned':
    'Le webhook de Neo est actif ici, mais cette instance s’appelle {other} : elle semble en être un clone. Ses nouveaux tickets pourraient arriver au Neo de {other} ({address}). Ici : désactivez la règle métier, puis créez une application propre à cette instance. Sur {other}, rien n’est à changer. Si cette instance a seulement été renommée, corrigez ses propriétés.',
  'connect.user.copied':
    'Il y a des jetons pour « {seen} », mais cette instance s’appelle {other} : ils sont peut-être venus avec un clone, et Neo est alors connecté à {other} et non ici. Si cette instance a seulement été renommée, corrigez ses propriétés et vérifiez à nouveau.',
  'connect.expires.copied':
    'Les jetons d’ici sont peut-être ceux de {other}, venus avec un clone. Leur fin ne dit rien de cette instance.',
}
