import type { enVerification } from '../en/verification'
import type { Translated } from '../translator'

/** Spanish texts of what only a verification finds, of its results and of its report. */
export const verification: Translated<typeof enVerification> = {
  'unread.session-ended':
    'Su sesión de ServiceNow terminó antes de leer «{table}». Inicie sesión de nuevo y verifique otra vez.',
  'unread.forbidden':
    'ServiceNow no le muestra «{table}». Pida a alguien con el rol «admin» que ejecute esta verificación.',
  'unread.not-found':
    'ServiceNow no muestra «{table}». Pida a alguien con el rol «admin» que ejecute esta verificación.',
  'unread.invalid': 'Esta versión no tiene la tabla «{table}». Solo conectar Neo lo mostraría.',
  'unread.network': 'No se pudo leer «{table}»: ServiceNow no respondió a tiempo. Verifique de nuevo.',
  'unread.unexpected': 'La respuesta de ServiceNow sobre «{table}» no tenía sentido. Verifique de nuevo.',
  'unread.no-token': 'Esta página no nos deja leer «{table}». Recárguela y verifique de nuevo.',
  'unread.rate-limited': 'ServiceNow nos pidió esperar antes de leer «{table}». Verifique de nuevo más tarde.',
  'unread.too-many':
    'No se leyó «{table}»: esta instancia responde a las lecturas de una en una, y no pedimos más de 39. Solo conectar Neo lo mostraría.',
  'unread.dependent':
    'Para esto hace falta un registro que no se encontró o no se leyó. Cuando esté, verifique de nuevo.',
  'unread.unquotable':
    'El valor buscado no puede formar parte de una consulta a ServiceNow. Mire el registro manualmente.',
  'unread.query-rule':
    'Una regla de negocio en «{table}» cambia lo que se encuentra allí, así que lo que no se encontró puede existir de todos modos. Búsquelo manualmente.',
  'unread.uncounted-single':
    'ServiceNow no dice cuántas filas tiene «{table}», y algunas pueden estar ocultas, incluso para administradores. Lo que no se muestra puede estar definido de todos modos.',
  'unread.uncounted':
    'ServiceNow no muestra nada en «{table}» y no dice cuánto hay, así que puede estar vacía u oculta para usted. Abra la lista usted: si también está vacía allí, todo está bien.',
  'unread.withheld':
    'ServiceNow no le muestra todo de «{table}», aunque tiene el rol «admin»: una regla de acceso, una regla de negocio o un dominio de esta instancia lo retiene. Busque una regla en esa tabla.',
  'application.twin':
    'Estas aplicaciones tienen el mismo Client ID: {names}. ServiceNow no dice cuál cuenta, y difieren en esto. Elimine la que Neo no usa.',
  'unread.closed':
    'La tabla «{table}» está cerrada a los servicios web, así que nadie puede leerla de este modo. Marque «Allow access to this table via web services» en la tabla y verifique de nuevo.',
  'unknown.withheld':
    'ServiceNow no le muestra este campo, aunque tiene el rol «admin». Busque una regla de acceso sobre él.',
  'unknown.property': 'La propiedad «{name}» vale «{seen}». Su efecto no está documentado: debería ser true o false.',
  'user.exists.unnamed':
    'No encontramos ninguna cuenta con un nombre como el de Neo. Cualquier nombre sirve: ¿cuál es? Abra su registro mientras la guía está activa, y será esa. Si aún no hay ninguna, créela, por ejemplo como «{suggestion}».',
  'app.kind.unknown':
    'Este registro es de un tipo inusual ({column}: {seen}). No está documentado si permite autorizar Neo. Cree en su lugar la aplicación con la concesión de código de autorización.',
  'app.refresh-lifespan.brief':
    'El token de actualización termina en menos de una hora, y la conexión con él: habría que conectar Neo una y otra vez. Use {wanted}.',
  'app.application-scope.unset':
    'El registro no nombra ninguna aplicación a la que pertenezca. No está documentado si entonces se rechazan las llamadas con sus tokens. Créelo de nuevo con «Global» en el selector de aplicaciones.',
  'access.depends.dead-role':
    'La regla «{rule}» para «{operation}» en «{table}» pide un rol que nadie puede tener, junto a roles que sí se pueden tener. No está documentado si entonces rechaza a todos. Quite ese rol de la regla.',
  'platform.api-policy.no-oauth-post':
    'La política de acceso a API «{name}» se aplica a crear registros y no acepta tokens OAuth. Neo funciona, pero no podría registrar tiempo. Añada a la política un perfil de autenticación de tipo OAuth.',
  'platform.api-policy.scope-post':
    'Crear registros está ligado al auth scope «{scope}», que la aplicación no tiene. Neo funciona, pero no podría registrar tiempo. Asigne el scope a la aplicación.',
  'platform.api-policy.restricted-post':
    'La aplicación tiene activado «Enforce token restriction», y ninguna política de acceso abre a sus tokens la creación de registros. Neo funciona, pero no podría registrar tiempo. Desmárquelo.',
  'platform.api-policy.rate-odd':
    'La regla de frecuencia «{name}» tiene el límite «{limit}». Su efecto no está documentado: quizá rechace todas las llamadas. Ponga un número mayor que 0 o desactive la regla.',
  'instance.url.vanity':
    '{other} es una Custom URL de esta instancia. Neo solo acepta la dirección de la propia instancia, así que se entrega {url}; funciona igual.',
  'instance.url.stale':
    'Esta instancia se llama a sí misma {other}, pero usted ha iniciado sesión en {url}, y eso es lo que se entrega. Quizá un clon dejó el nombre antiguo: corrija la propiedad «glide.servlet.uri».',
  'instance.url.other':
    'Esta instancia se llama a sí misma {other}, pero se entregaría {url}. Neo quedaría conectado a otra instancia. Corrija la dirección en las opciones.',
  'user.dedicated.shared': {
    one: 'Otra aplicación inicia sesión también como «{user}». Nadie podría distinguir su trabajo del de Neo, así que dé a Neo una cuenta solo para él.',
    other:
      'Otras {count} aplicaciones inician sesión también como «{user}». Nadie podría distinguir su trabajo del de Neo, así que dé a Neo una cuenta solo para él.',
  },
  'user.exists.guessed':
    '{user} se encontró por un nombre que cualquiera puede tener, no por el User ID de Neo. Asegúrese de que es la cuenta de Neo.',
  'user.exists.several': '{count} cuentas parecen de Neo. Asegúrese de que esta es aquella cuya contraseña tiene.',
  'app.duplicate.pass': 'Solo una aplicación parece de Neo.',
  'app.duplicate.several':
    '{count} aplicaciones parecen de Neo. Un Client Secret de otra se rechazaría. Quédese con una y elimine las demás.',
  'secret.unknown':
    'Nadie puede leer un Client Secret guardado, así que no se puede verificar. Una conexión que funciona lo prueba.',
  'secret.pass': 'Lo prueba la conexión: a cambio, ServiceNow entregó un token que sigue siendo válido.',
  'user.password.connected': 'Lo prueba la conexión: la cuenta inició sesión y tiene un token que sigue siendo válido.',
  'user.itil.admin': 'A la cuenta le falta el rol «{missing}», pero tiene «admin», que abre lo mismo.',
  'user.itil.open':
    'A la cuenta le falta el rol «{missing}», pero las reglas de ACL de esta instancia abren a sus otros roles lo que Neo necesita. Añada el rol, para que Neo siga trabajando cuando cambien.',
  'user.itil.perhaps':
    'A la cuenta le falta el rol «{missing}». No se puede saber si sus otros roles abren lo que Neo necesita. Añada el rol.',
  'user.email.off': 'Neo no envía correo por ServiceNow, así que no hace falta nada.',
  'user.email.role':
    'A la cuenta le falta el rol «email_api_send». Neo no podría enviar correo por ServiceNow. Añada el rol.',
  'user.email.plugin':
    'El plugin «Email Service» (com.glide.email.service) no está activo. ServiceNow rechazaría el correo de Neo. Actívelo.',
  'user.email.acl':
    'Ninguna regla de ACL deja que «email_api_send» cree registros en «sys_email». El rol solo no basta: alguien con «security_admin» tiene que añadir una regla create en sys_email que pida este rol.',
  'user.email.pass': 'Están el rol, el plugin y la regla de ACL para enviar correo.',
  'user.read-only.pass': 'La cuenta no está limitada a leer.',
  'user.read-only.role':
    'La cuenta tiene el rol «snc_read_only». ServiceNow no podría guardar su token, y no podría escribir nada. Quite el rol.',
  'user.read-only.exempt':
    'La cuenta tiene el rol «snc_read_only». Puede conectarse, pues los tokens están exentos aquí, pero no podría cambiar ningún ticket. Quite el rol.',
  'user.internal.pass': 'La cuenta es interna.',
  'user.internal.off': 'Esta instancia no distingue cuentas internas de externas.',
  'user.internal.external':
    'La cuenta tiene el rol «snc_external». Las cuentas externas no llegan a aquello con lo que Neo trabaja. Quite el rol.',
  'user.internal.both':
    'La cuenta tiene «snc_internal» y «snc_external». La documentación de ServiceNow se puede leer de dos maneras sobre lo que puede usar una cuenta así. Quite «snc_external».',
  'user.internal.never':
    'Esta instancia pide a las cuentas el rol «snc_internal» y no lo concede al iniciar sesión («glide.security.explicit_roles.do_not_fix»). Neo no recibiría ningún token. Asigne ese rol a la cuenta.',
  'user.internal.none':
    'Esta instancia pide a las cuentas el rol «snc_internal», que concede el primer inicio de sesión. Inicie sesión una vez con esta cuenta antes de conectar Neo.',
  'access.pass': 'Los roles de la cuenta abren «{table}» por la regla «{rule}».',
  'access.no-table': 'Esta instancia no tiene la tabla «{table}». Lo que Neo hace con ella fallaría.',
  'access.web-services':
    'La tabla «{table}» está cerrada a los servicios web. Neo no podría usarla con ningún rol. Marque «Allow access to this table via web services» en la tabla.',
  'access.denied.role':
    'La cuenta no puede hacer «{operation}» en «{table}»: la regla «{rule}» pide {wants}. Asigne ese rol a la cuenta.',
  'access.denied.unheld':
    'La cuenta no puede hacer «{operation}» en «{table}»: la regla «{rule}» pide un rol que la cuenta de Neo no puede o no debería tener ({wants}). Cambie la regla para que pida un rol de la cuenta.',
  'access.denied.no-rule':
    'La cuenta no puede hacer «{operation}» en «{table}»: ninguna regla de ACL la abre, y entonces ServiceNow rechaza. Añada una regla para un rol de la cuenta.',
  'access.depends.condition':
    'Los roles lo permiten, pero la regla «{rule}» para «{operation}» en «{table}» tiene también un script o una condición, que solo ServiceNow puede ejecutar. Suplante la cuenta (Impersonate) y mire, o conecte Neo.',
  'access.depends.unreadable':
    'La regla «{rule}» para «{operation}» en «{table}» puede pedir más de lo que ServiceNow le muestra. Pida a alguien con «admin» que ejecute esta verificación.',
  'access.depends.withheld':
    'La regla «{rule}» para «{operation}» en «{table}» puede pedir más de lo que ServiceNow le muestra, aunque tiene el rol «admin»: una regla de acceso sobre «sys_security_acl» retiene una parte. Eleve sus privilegios a «security_admin», abra la regla y mírela.',
  'access.journal':
    'La cuenta no puede hacer «{operation}» en el historial de notas. Neo puede escribir notas, pero no leer las anteriores. Añada una regla de lectura en sys_journal_field para un rol de la cuenta.',
  'platform.oauth.pass': 'OAuth está activado.',
  'platform.oauth.plugin': 'El plugin de OAuth no está activo, así que nadie puede conectarse. Active «OAuth 2.0».',
  'platform.oauth.property':
    'OAuth está desactivado en esta instancia. ServiceNow rechazaría el inicio de sesión. Ponga la propiedad en true.',
  'platform.oauth.unknown': 'ServiceNow no dice si el plugin de OAuth está activo. Solo conectar Neo lo mostraría.',
  'platform.mfa.off': 'No se exige la autenticación multifactor.',
  'platform.mfa.exempt': '«{user}» está exento de la autenticación multifactor.',
  'platform.mfa.enrolled':
    '«{user}» ha configurado la autenticación multifactor. Tenga su dispositivo a mano al conectar.',
  'platform.mfa.not-enrolled':
    'Se exige la autenticación multifactor, y «{user}» no la ha configurado. ServiceNow la pedirá al conectar: configúrela entonces, o ponga la cuenta en «MFA Exempted User Group».',
  'platform.mfa.unknown':
    'No podemos ver si «{user}» ha configurado la autenticación multifactor. Si se le pide un código, configúrela entonces.',
  'platform.sso.pass': 'La cuenta puede iniciar sesión con su propia contraseña.',
  'platform.sso.redirects':
    'El inicio de sesión lleva a un proveedor de identidad, pero se permite el local. Si llega allí, abra /login.do para «{user}».',
  'platform.sso.no-local':
    'El inicio de sesión local está desactivado, así que «{user}» solo puede entrar por su proveedor de identidad. Asegúrese de que tiene una cuenta allí.',
  'platform.api-policy.pass':
    'Ninguna política, ámbito ni regla de frecuencia o de dirección estorba las llamadas con un token.',
  'platform.api-policy.endpoint':
    'La regla de ACL «{rule}» protege la Table API y pide {wants}. Se rechazarían las llamadas de Neo. Asigne ese rol a la cuenta.',
  'platform.api-policy.endpoint-unheld':
    'La regla de ACL «{rule}» protege la Table API y pide un rol que la cuenta de Neo no puede o no debería tener ({wants}). Se rechazarían las llamadas de Neo. Cambie la regla para que pida un rol de la cuenta.',
  'platform.api-policy.scope-gone':
    'La Table API está ligada a un ámbito de autenticación que ya no existe. Se rechazarían las llamadas de Neo; las suyas no, pues solo cuenta para tokens. Elimine esa entrada o indique un ámbito de la aplicación.',
  'platform.api-policy.scope':
    'La Table API está ligada al ámbito de autenticación «{scope}», que la aplicación no tiene. Se rechazarían las llamadas de Neo; las suyas no, pues solo cuenta para tokens.',
  'platform.api-policy.policy':
    'La política de acceso a API «{name}» se aplica a las llamadas con un token. Asegúrese de que deja pasar a Neo.',
  'platform.api-policy.rate':
    'La regla de frecuencia «{name}» limita las llamadas. Neo podría ir más lento o ser rechazado un rato.',
  'platform.api-policy.ip':
    'La regla de direcciones «{name}» decide quién puede llamar. Deja entrar a su navegador; asegúrese de que deja entrar a Neo.',
  'connect.user.none':
    'Neo aún no tiene un token de esta aplicación. Cuando esté conectado, verifique de nuevo para ver con qué cuenta.',
  'connect.user.nobody': 'Neo está conectado como «{seen}». No se sabe qué cuenta debería ser.',
  'connect.user.pass': 'Neo está conectado como «{seen}».',
  'connect.user.several':
    'También tienen tokens de esta aplicación: {others}. Revóquelos en «Manage Tokens»: con ellos Neo podría actuar en ese nombre. Neo está conectado como «{seen}».',
  'connect.user.other-account':
    'Neo está conectado como «{seen}», no como «{user}». Todo lo que hace se hace en ese nombre. Revoque los tokens en «Manage Tokens», vuelva a conectar Neo e inicie sesión como «{user}».',
  'connect.user.log-secret':
    'El último intento se rechazó: el Client Secret no coincidía. Cópielo de nuevo de la aplicación, entero, y vuelva a conectar Neo.',
  'connect.user.log-redirect':
    'El último intento se rechazó: la URL de redirección no coincidía. Corríjala en la aplicación y vuelva a conectar Neo.',
  'connect.user.log-account':
    'El último intento se rechazó por la cuenta: está inactiva, bloqueada o tiene que establecer una contraseña nueva. Arréglelo y vuelva a conectar Neo.',
  'connect.user.log-read-only':
    'El último intento se rechazó: no se pudo guardar ningún token para la cuenta. Probablemente tiene el rol «snc_read_only».',
  'connect.user.log-scope':
    'El último intento se rechazó por un ámbito. Quite la restricción de ámbito y vuelva a conectar Neo.',
  'connect.user.log-expired':
    'El último intento tardó demasiado o se hizo dos veces: el código vale un minuto. Vuelva a conectar Neo.',
  'connect.user.log-other': 'El último intento se rechazó. El registro de ServiceNow dice: {log}',
  'connect.webhook.none':
    'Neo crea sus registros de webhook al conectarse. Una cuenta solo con «itil» normalmente no puede; verifique de nuevo después.',
  'connect.webhook.property':
    'Falta la propiedad «x_neoagent.callback_url» de Neo, así que ServiceNow no puede avisar a Neo de tickets nuevos. Vuelva a conectar Neo con un rol que pueda crearla, o créela como dice el panel de Neo.',
  'connect.webhook.rule':
    'Falta la regla de negocio «Neo Agent — Task Webhook» de Neo, así que ServiceNow no avisa a Neo de tickets nuevos. Créela como dice el panel de Neo.',
  'connect.webhook.inactive':
    'La regla de negocio de Neo no está activa, así que ServiceNow no avisa a Neo de tickets nuevos. Actívela.',
  'connect.webhook.other-host':
    'La propiedad «x_neoagent.callback_url» de Neo lleva a {address}, que no es de Neo. ServiceNow enviaría allí datos de tickets. Vuelva a conectar Neo, o corríjala como dice el panel de Neo.',
  'connect.webhook.clone':
    'El webhook de Neo está activo aquí y Neo no tiene ningún token de esta aplicación: esta instancia puede ser un clon. Sus tickets nuevos podrían llegar al Neo de otra instancia. Desactive la regla de negocio, o conecte Neo aquí.',
  'connect.webhook.pass': 'ServiceNow avisa a Neo de los tickets nuevos.',
  'access.no-column':
    'En esta instancia no hay ninguna columna «{table}». Lo que Neo escriba allí se perdería sin aviso. Cree la columna o corrija su nombre en las opciones.',
  'access.denied.empty':
    'La cuenta no puede hacer «{operation}» en «{table}»: la regla «{rule}» no pide nada, y entonces ServiceNow rechaza a todos. Dé a la regla un rol que la cuenta tenga.',
  'account.read-only':
    'La cuenta no puede hacer «{operation}» en «{table}»: tiene el rol «snc_read_only», y esta tabla no está exenta. Quite el rol.',
  'access.depends.attribute':
    'La regla «{rule}» para «{operation}» en «{table}» pide también un atributo de seguridad, que solo ServiceNow puede evaluar. Suplante la cuenta (Impersonate) y mire, o conecte Neo.',
  'access.depends.applies-to':
    'La regla «{rule}» para «{operation}» en «{table}» solo vale para algunos registros, y solo ServiceNow sabe para cuáles. Suplante la cuenta (Impersonate) y mire, o conecte Neo.',
  'access.depends.readings':
    'La documentación de ServiceNow puede leerse de dos maneras sobre «{operation}» en «{table}»: o la regla «{rule}» lo rechaza, u otra aún puede permitirlo. Suplante la cuenta (Impersonate) y mire, o conecte Neo.',
  'access.depends.wildcard':
    'Solo la regla «{rule}», que vale para todas las tablas, abre «{table}» para «{operation}». La documentación de ServiceNow se puede leer de dos maneras en cuanto a si cuenta mientras «glide.sm.default_mode» no sea «allow». Añada en la tabla una regla para un rol de la cuenta.',
  'access.depends.empty':
    'La regla «{rule}» para «{operation}» en «{table}» no pide nada. La documentación de ServiceNow se puede leer de dos maneras en cuanto a si entonces rechaza a todos. Dé a la regla un rol que tenga la cuenta.',
  'access.depends.only-unless':
    'Para «{operation}» en «{table}» solo se aplica la regla Deny-Unless «{rule}», y la cuenta la cumple. La documentación de ServiceNow se puede leer de dos maneras en cuanto a si eso concede el acceso. Añada una regla que lo permita a un rol de la cuenta.',
  'access.depends.web-services':
    'ServiceNow no le muestra si la tabla «{table}» está abierta a servicios web. Pida a alguien con «admin» que ejecute esta verificación.',
  'access.depends.web-services-withheld':
    'ServiceNow no le muestra si la tabla «{table}» está abierta a servicios web, aunque tiene el rol «admin»: una regla de acceso sobre «sys_db_object» lo retiene. Abra la tabla y mire «Allow access to this table via web services».',
  'access.depends.query':
    'Los roles lo permiten, pero unas reglas de negocio cambian lo que encuentra una consulta de «{table}»: {names}. Qué registros dejan fuera solo lo sabe ServiceNow. Suplante la cuenta (Impersonate) y mire, o conecte Neo.',
  'user.email.gate':
    'El correo pasa por una API propia, y «{name}» decide quién puede llamarla. Asegúrese de que deja pasar a Neo.',
  'user.email.denied':
    'La regla «{rule}» niega a la cuenta lo que el correo necesita: crear registros en «sys_email». Cambie la regla o dé a la cuenta el rol que pide.',
  'user.email.unheld':
    'La regla «{rule}» niega a la cuenta lo que hace falta para el correo, crear registros en «sys_email»: pide un rol que la cuenta de Neo no puede o no debe tener ({wants}). Cambie la regla para que pida un rol de la cuenta.',
  'user.email.depends':
    'Solo ServiceNow sabe si la regla «{rule}» deja a la cuenta crear registros en «sys_email». Haga que Neo envíe un primer correo.',
  'user.domain.off': 'Esta instancia no separa dominios.',
  'user.domain.pass': 'La cuenta está en un dominio que ve todos los demás.',
  'user.domain.below-top':
    'La cuenta «{user}» está en el dominio «{domain}». Neo solo vería los registros de ese dominio y de los que dependen de él. Mueva la cuenta al dominio superior si Neo ha de trabajar en todos.',
  'user.cleanup.pass': 'Ningún script programado desactiva cuentas sin uso.',
  'user.cleanup.script':
    'El script programado «{name}» mira cuándo iniciaron sesión las cuentas por última vez y puede desactivarlas. Neo solo inicia sesión una vez: exima su cuenta.',
  'app.application-scope.pass': 'La aplicación pertenece a «Global».',
  'app.application-scope.other':
    'Este registro se creó dentro de otra aplicación, no en «Global». Neo se conectaría, y después se rechazaría cada solicitud. Elija «Global» en el selector de aplicaciones, cree el registro de nuevo y borre este.',
  'app.scope.unchecked':
    'La aplicación está restringida, pero esta instancia no verifica los ámbitos por ahora. En cuanto lo haga, se rechazaría cada solicitud de Neo. Quite la restricción.',
  'app.scope.covers': 'La aplicación está restringida a los ámbitos {scopes}, y estos abren la Table API.',
  'app.scope.covers-perhaps':
    'La aplicación está restringida a los ámbitos {scopes}. No se puede ver si abren todo lo que Neo llama. Elija «useraccount» o conecte Neo.',
  'platform.adaptive-auth.off': 'No hay políticas de autenticación en vigor.',
  'platform.adaptive-auth.pass': 'No hay ninguna política de autenticación activa.',
  'platform.adaptive-auth.policy':
    'La política de autenticación «{name}» puede rechazar el inicio de sesión o las llamadas de Neo, según dirección, rol o grupo. Asegúrese de que deja pasar ambos.',
  'platform.adaptive-auth.policy-perhaps':
    'La política de autenticación «{name}» puede estar en vigor; ServiceNow no se lo muestra. Pida a alguien con «admin» que ejecute esta verificación.',
  'platform.adaptive-auth.policy-withheld':
    'La política de autenticación «{name}» puede estar en vigor: ServiceNow no le muestra la propiedad que lo dice, aunque tiene el rol «admin». Asegúrese de que deja pasar el inicio de sesión y las llamadas de Neo.',
  'platform.api-policy.no-oauth':
    'La política de acceso a API «{name}» se aplica a la Table API y no acepta tokens OAuth. Neo se conectaría, y después se rechazarían sus llamadas. Añada a la política un perfil de autenticación de tipo OAuth.',
  'platform.api-policy.restricted':
    'La aplicación tiene activado «Enforce token restriction»: sus tokens solo llegan a las API con una política de acceso que los acepte, y la Table API no tiene ninguna. Neo se conectaría y después se rechazarían sus llamadas. Desmárquelo.',
  'platform.api-policy.restricted-perhaps':
    'La aplicación tiene activado «Enforce token restriction»: sus tokens solo llegan a las API con una política de acceso que los acepte. No se puede ver si las políticas de aquí lo hacen para la Table API. Desmárquelo, o conecte Neo.',
  'platform.api-policy.scope-perhaps':
    'La Table API puede pedir el ámbito «{scope}», que la aplicación no tiene. Conecte Neo.',
  'platform.api-policy.endpoint-empty':
    'La regla de ACL «{rule}» protege la Table API y no pide nada; entonces ServiceNow rechaza a todos. Dé a la regla un rol que la cuenta tenga.',
  'platform.api-policy.endpoint-depends':
    'La regla de ACL «{rule}» protege la Table API, y solo ServiceNow puede evaluar si la cuenta la cumple. Conecte Neo.',
  'connect.user.lost':
    'Neo estuvo conectado aquí, y ServiceNow ya no tiene ningún token de esta aplicación. Reconecte Neo y autorice con la cuenta de servicio.',
  'connect.user.expired':
    'Neo estuvo conectado como «{seen}» hasta {date} (UTC). Conéctelo de nuevo e inicie sesión con la misma cuenta.',
  'connect.expires.none': 'La duración de una conexión se conoce cuando Neo está conectado.',
  'connect.expires.ahead': {
    one: 'Una conexión autorizada hoy dura {count} día, hasta el {date} (UTC). Después hay que autorizarla de nuevo.',
    other:
      'Una conexión autorizada hoy dura {count} días, hasta el {date} (UTC). Después hay que autorizarla de nuevo.',
  },
  'connect.expires.pass': 'La conexión es válida hasta el {date} (UTC).',
  'connect.expires.soon': {
    one: 'La conexión termina en {count} día, el {date} (UTC), y solo una nueva autorización cambia esa fecha. Reconecte Neo antes y autorice con la cuenta de servicio.',
    other:
      'La conexión termina en {count} días, el {date} (UTC), y solo una nueva autorización cambia esa fecha. Reconecte Neo antes y autorice con la cuenta de servicio.',
  },
  'connect.expires.ended':
    'La conexión terminó el {date} (UTC); desde entonces ServiceNow rechaza a Neo. Reconecte Neo y autorice con la cuenta de servicio.',
  'connect.expires.no-refresh':
    'Neo tiene un token de acceso, pero ningún token de actualización, así que no puede renovar su conexión. Reconecte Neo; si no basta, revise la duración de los tokens de actualización en la aplicación.',
  'connect.expires.undated': 'Neo está conectado. ServiceNow no indica hasta cuándo.',
  'requirement.admin.roles': 'Sus roles',
  'requirement.instance.url': 'URL de la instancia',
  'requirement.app.exists': 'Aplicación',
  'requirement.app.duplicate': 'Otras aplicaciones para Neo',
  'requirement.app.kind': 'Clase de aplicación',
  'requirement.app.name': 'Nombre',
  'requirement.app.secret': 'Secretos en campos abiertos',
  'requirement.app.redirect': 'URL de redirección',
  'requirement.app.scope': 'Restricción de ámbito',
  'requirement.app.refresh-lifespan': 'Vida del token de actualización',
  'requirement.app.access-lifespan': 'Vida del token de acceso',
  'requirement.app.active': 'Aplicación activa',
  'requirement.app.public': 'Cliente público',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'Cuenta de servicio',
  'requirement.user.identity': 'User ID y nombre',
  'requirement.user.dedicated': 'Una cuenta solo para Neo',
  'requirement.user.interactive': 'Puede iniciar sesión',
  'requirement.user.active': 'Cuenta activa',
  'requirement.user.notification': 'Notificaciones',
  'requirement.user.password': 'Contraseña',
  'requirement.user.itil': 'Rol',
  'requirement.user.email': 'Envío de correo',
  'requirement.user.read-only': 'Rol de solo lectura',
  'requirement.user.internal': 'Cuenta interna',
  'requirement.access': 'Tabla «{table}»',
  'requirement.platform.oauth': 'OAuth en esta instancia',
  'requirement.platform.mfa': 'Autenticación multifactor',
  'requirement.platform.sso': 'Inicio de sesión único',
  'requirement.platform.api-policy': 'Reglas para llamadas de API',
  'requirement.app.application-scope': 'A qué pertenece la aplicación',
  'requirement.user.domain': 'Dominio',
  'requirement.user.cleanup': 'Cuentas sin uso',
  'requirement.platform.adaptive-auth': 'Políticas de autenticación',
  'requirement.connect.user': 'Conectado como',
  'requirement.connect.webhook': 'Webhook de Neo',
  'requirement.connect.expires': 'Conexión válida hasta',
  'verify.action': 'Verificar la configuración',
  'verify.connection': 'Verificar la conexión',
  'verify.cut-off': 'La última verificación se interrumpió. Verifique de nuevo.',
  'verify.ready': 'Listo para conectar',
  'verify.connected': 'Conectado con la cuenta de servicio',
  'verify.to-fix': { one: '{count} punto por corregir', other: '{count} puntos por corregir' },
  'verify.cannot-tell': {
    one: 'No se sabe: {count} punto no se pudo leer',
    other: 'No se sabe: {count} puntos no se pudieron leer',
  },
  'verify.no-details': 'Verificado antes; solo se guardó el resultado.',
  'verify.undecided': {
    one: 'No se ha encontrado nada que corregir, pero 1 punto aún podría rechazar a Neo',
    other: 'No se ha encontrado nada que corregir, pero {count} puntos aún podrían rechazar a Neo',
  },
  'verify.no-token':
    'No encontramos el token de sesión en la pestaña de la instancia; no se leyó nada. Recargue esa pestaña y verifique de nuevo. Si no basta, cierre la sesión de ServiceNow y vuelva a iniciarla.',
  'verify.worth': { one: '{count} advertencia.', other: '{count} advertencias.' },
  'verify.only-connecting': {
    one: '{count} punto se podrá verificar después de conectar.',
    other: '{count} puntos se podrán verificar después de conectar.',
  },
  'instance.url.sub-production-set':
    'La propiedad glide.installation.production es false: no es la instancia de producción. Neo se conecta a ella, pero sus tickets pueden estar en otra.',
  'instance.url.named':
    'Esta instancia se llama {other} en su propiedad instance_name, pero usted ha iniciado sesión en {url}, y eso es lo que se entrega. Quizá un clon dejó el nombre antiguo.',
  'connect.webhook.cloned':
    'El webhook de Neo está activo aquí, pero esta instancia se llama a sí misma {other}: parece un clon suyo. Sus tickets nuevos podrían llegar al Neo de {other} ({address}). Aquí: desactive la regla de negocio y cree una aplicación propia. En {other} no hay que cambiar nada. Si esta instancia solo cambió de nombre, corrija sus propiedades.',
  'connect.user.copied':
    'Hay tokens para «{seen}», pero esta instancia se llama a sí misma {other}: quizá llegaron con un clon, y entonces Neo está conectado con {other} y no aquí. Si esta instancia solo cambió de nombre, corrija sus propiedades y verifique otra vez.',
  'connect.expires.copied':
    'Los tokens de aquí pueden ser los de {other}, llegados con un clon. Su fin no dice nada de esta instancia.',
}
