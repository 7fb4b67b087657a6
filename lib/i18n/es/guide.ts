import type { enGuide } from '../en/guide'
import type { Translated } from '../translator'

/** Spanish texts of the guide: steps, cards, findings, fields. */
export const guide: Translated<typeof enGuide> = {
  'guide.collapse': 'Plegar la guía',
  'guide.expand': 'Abrir la guía',
  'guide.gone': 'La guía se ha actualizado o desactivado. Lo que ha escrito sigue ahí: guárdelo y recargue la página.',
  'guide.close': 'Cerrar',
  'api.newer':
    'Una versión más reciente de la extensión guardó esta configuración, así que no se guarda nada nuevo. Actualice la extensión y vuelva a cargar esta página.',
  'api.not-kept':
    'No se ha podido guardar su progreso; quizá a este navegador no le quede espacio. Inténtelo de nuevo antes de cerrar la página.',
  'guide.steps': 'Todos los pasos',
  'guide.steps.done': '{done} de {count}',
  'guide.connection': 'Conexión',
  'guide.account': 'Cuenta',
  'guide.sub-production': 'No productiva',
  'action.copy': 'Copiar',
  'action.copied': 'Copiado',
  'action.copy-failed': 'No se pudo copiar. Seleccione el texto y cópielo manualmente.',
  'action.show': 'Ir hasta ahí',
  'action.take-me-there': 'Ir allí',
  'action.take-me-back': 'Volver',
  'action.open-form': 'Abrir el formulario',
  'action.fill-all': 'Completar todo',
  'action.continue': 'Continuar en Neo',
  'action.open-application': 'Abrir la aplicación',
  'action.open-user': 'Abrir la cuenta',
  'action.next-half': 'Pasar a la cuenta de servicio',
  'action.retry': 'Intentar de nuevo',
  'action.check-again': 'Verificar de nuevo',
  'action.plan': 'Crear los registros por mí',
  'action.verify': 'Verificar la configuración',
  'action.open-section': 'Abrir la sección',
  'action.has-password': 'He guardado su contraseña',
  'action.kept': 'Lo he guardado',
  'action.go-on': 'Continuar de todos modos',
  'action.begin': 'Continuar',
  'action.create-new': 'Ninguna de estas: crear una nueva',
  'action.change': 'Elegir otra',
  'fix.fill': 'Completar por mí',
  'fix.correct': 'Corregir por mí',
  'fix.remove-slash': 'Quitar la barra',
  'fix.tick': 'Marcar por mí',
  'fix.untick': 'Desmarcar por mí',
  'fix.choose': 'Elegir «Broadly scoped» por mí',
  'fix.human': 'Elegir «Human» por mí',
  'fix.disable': 'Elegir «Disable» por mí',
  'fix.not-taken': 'ServiceNow no aceptó el valor de «{caption}». Cópielo y escríbalo manualmente.',
  'fix.not-found': 'El campo no se encuentra en la página ahora mismo. Abra su sección e inténtelo de nuevo.',
  'card.start.title': 'Antes de empezar',
  'card.again': 'Otra vez: {title}',
  'card.open.title': 'Abrir el formulario',
  'card.connection-type.title': 'Elegir el tipo de conexión',
  'card.application.title': 'Completar la aplicación',
  'card.application.broken': 'La aplicación está guardada, pero Neo aún no podría trabajar con ella.',
  'card.application.existing':
    'Esta instancia ya tiene una aplicación para Neo: «{name}». Una segunda se confunde fácilmente con ella.',
  'card.save.title': 'Guardar y después conservar el secreto',
  'card.user.title': 'Cuenta de servicio',
  'card.user.broken': 'La cuenta «{name}» existe, pero Neo aún no podría usarla.',
  'card.user.existing': 'Esta instancia ya tiene una cuenta para Neo: «{name}». Neo solo necesita una.',
  'card.access.title': 'Contraseña y rol',
  'card.hand-off.title': 'Pasar los datos a Neo',
  'choice.title': 'Ya existe',
  'choice.application': 'Estas aplicaciones parecen de Neo. ¿Cuál es? Un nombre por sí solo no lo demuestra.',
  'choice.user': 'Estas cuentas parecen de Neo. ¿Cuál es? Un nombre por sí solo no lo demuestra.',
  'step.start.text':
    'Dos partes: una aplicación OAuth y una cuenta de servicio con la que Neo inicia sesión. Lo que Neo puede hacer tiene dos niveles: el rol que usted asigna aquí a esa cuenta y los grupos de permisos del panel de Neo.',
  'step.app.find.text':
    'Neo necesita una aplicación OAuth en esta instancia. ServiceNow las guarda en el Registro de aplicaciones («Application Registry»), en System OAuth.',
  'step.app.new.text':
    'Haga clic en «{caption}» arriba a la derecha. Una aplicación nueva mantiene a Neo aparte de sus otras integraciones.',
  'step.app.kind.text': 'Haga clic en «{caption}». Neo llama a ServiceNow, así que es una integración entrante.',
  'step.app.kind.classic':
    'Esta versión solo tiene el formulario antiguo. Haga clic en «Create an OAuth API endpoint for external clients».',
  'step.app.new-integration.text': 'Haga clic en «{caption}» arriba a la derecha.',
  'step.app.grant.text':
    'Elija la primera, «OAuth - Authorization code grant». Solo con ella decide una persona qué cuenta usa Neo.',
  'step.app.name.text': 'Cualquier nombre que diga qué es. Aparece en los registros de auditoría.',
  'step.app.redirect.text': 'Después del inicio de sesión, ServiceNow redirige a esta dirección, y solo a esta.',
  'step.app.scope.text':
    'ServiceNow marca esta casilla por sí solo. Con ella marcada, Neo se conecta y después se rechaza cada solicitud.',
  'step.app.lifespans.text': 'Están en «Advanced options». Los valores de ServiceNow son correctos para Neo.',
  'step.app.active.text': 'Una aplicación inactiva rechaza todo inicio de sesión, y una pública no tiene secreto.',
  'step.app.save.text': 'Todos los valores son correctos. Haga clic en «{caption}».',
  'step.app.save.inbound':
    'Todos los valores son correctos. Haga clic en «{caption}» arriba a la derecha. Si ServiceNow pide después un ámbito de autenticación, elija «Skip for now».',
  'step.app.save.skip':
    'ServiceNow pide un ámbito de autenticación. Neo no necesita ninguno, así que haga clic en «{caption}».',
  'step.app.save.again': 'Tiene cambios sin guardar. Haga clic en «{caption}».',
  'step.app.capture.text':
    'Copie ahora el Client Secret en su gestor de contraseñas. Nunca lo leemos. Neo lo pide una vez.',
  'step.app.capture.waiting': 'Leyendo el registro guardado…',
  'step.user.new.text':
    'Neo necesita un usuario propio, para que cada ticket muestre lo que hizo Neo. Ni su propia cuenta, ni una que compartan otros sistemas. Haga clic en «{caption}».',
  'step.user.identity.text': 'Un User ID claro y un nombre. Aparece en cada ticket en el que trabaja Neo.',
  'step.user.active.text':
    'La cuenta tiene que estar activa. Nadie lee los correos de la cuenta, así que ServiceNow no necesita enviarlos.',
  'step.user.save.text':
    'Todos los valores son correctos. Haga clic en «{caption}». La contraseña y el rol vienen cuando la cuenta está guardada.',
  'step.user.password.text':
    'Haga clic en «Set Password» y luego en «Generate». Copie la contraseña en su gestor de contraseñas y haga clic en «Save Password». Nunca la leemos.',
  'step.user.password.kept': 'Ahora haga clic en «Save Password».',
  'step.user.password.generated':
    'Copie la contraseña en su gestor de contraseñas: ServiceNow solo la muestra aquí. Nunca la leemos.',
  'step.user.password.empty': 'Haga clic en «Generate». Nunca leemos la contraseña.',
  'step.user.password.there': 'Abra de nuevo la cuenta «{name}». Ahora vienen la contraseña y el rol de la cuenta.',
  'step.user.roles.text':
    'Al final del formulario, en «Roles», haga clic en «{caption}». Elija después {roles} en la lista de la izquierda.',
  'step.user.roles.members':
    'Elija {roles} en la lista de la izquierda, haga clic en la flecha hacia la derecha y luego en «Save».',
  'step.user.roles.email': 'Solo si Neo debe enviar correo por ServiceNow, añada también «email_api_send».',
  'step.verify.text': 'Leyendo una vez más la aplicación y la cuenta…',
  'step.handoff.text': 'Las dos partes están listas. Neo pide estos dos valores y el Client Secret.',
  'step.consent.text':
    'Neo abre una ventana de inicio de sesión de ServiceNow. Inicie sesión allí con la cuenta de servicio y permita el acceso.',
  'step.connected.text':
    'Neo está conectado. Verifique con qué cuenta, y que ServiceNow le avisa de los tickets nuevos.',
  'step.handoff.consent':
    'En la ventana de Neo, inicie sesión como «{name}», no como usted. Neo usará de forma permanente la cuenta con la que se permita el acceso allí.',
  'field.application': 'Aplicación',
  'field.user': 'Cuenta de servicio',
  'field.share-application': 'Enlace a la página de la aplicación',
  'field.share-user': 'Enlace a la página de la cuenta',
  'field.client_id': 'ID de cliente',
  'field.instance_url': 'URL de la instancia',
  'field.on': 'activado',
  'field.off': 'desactivado',
  'field.empty': 'vacío',
  'value.hidden': 'oculto: parece un secreto',
  'field.collapsed': 'Sección cerrada',
  'field.passed': { one: '1 correcto', other: '{count} correctos' },
  'target.out-of-sight': 'Está fuera de la vista en esta página.',
  'target.behind':
    'Hay un diálogo de la página abierto. Termínelo o ciérrelo; después la guía sigue con lo que hay detrás.',
  'target.behind.saving':
    'Hay un cuadro de diálogo de la página abierto. Si pide un ámbito de autenticación, Neo no lo necesita: elija lo que lo omite por ahora.',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first}» o «{second}',
  'field.looked-for': 'Busque «{caption}» en el formulario; la guía no puede encontrarlo con certeza.',
  'page-report.take': 'Esta página es distinta',
  'page-report.offer':
    'La guía no encuentra lo que debería señalar. Si esta página es distinta de las que conoce, un informe sobre su estructura ayuda a que la aprenda. Primero lo ve entero, y no contiene ningún valor.',
  'page-report.not-now': 'Ahora no',
  'page-report.failed': 'No se pudo crear el informe de la página. Vuelva a cargar la página e inténtelo de nuevo.',
  'outcome.pass': 'Superado',
  'outcome.fail': 'Por corregir',
  'outcome.warn': 'Advertencia',
  'outcome.unknown': 'No se sabe',
  'outcome.not-applicable': 'No aplica',
  'outcome.todo': 'Pendiente',
  'unknown.not-on-page': 'Este campo no está en la página.',
  'unknown.collapsed': 'Está en una sección cerrada. Ábrala para verificarlo.',
  'unknown.not-read': 'Esto no se leyó.',
  'unknown.hidden': 'ServiceNow no le muestra este campo. Alguien con el rol «admin» lo vería.',
  'unknown.no-record': 'No hay registro del que leerlo.',
  'unknown.absent': 'Esta versión no lo tiene.',
  'unknown.value': '«{column}» vale «{seen}». Su efecto no está documentado: debería ser true o false.',
  'admin.roles.pass': 'Sus roles permiten las dos partes.',
  'admin.roles.application-only':
    'Sus roles permiten la aplicación, no la cuenta de servicio: para eso hace falta «user_admin» o «admin». Cree la aplicación y envíe a un colega el enlace a la cuenta.',
  'admin.roles.user-only':
    'Sus roles permiten la cuenta de servicio, no la aplicación: para eso hace falta «oauth_admin», «mi_admin» o «admin». Cree la cuenta y envíe a un colega el enlace a la aplicación.',
  'admin.roles.none':
    'Sus roles no permiten ninguna de las dos partes. La aplicación requiere «oauth_admin», «mi_admin» o «admin»; la cuenta, «user_admin» o «admin». Pida ayuda a un colega que los tenga y envíele los enlaces.',
  'admin.roles.unknown': 'No podemos ver qué roles tiene. Si ServiceNow rechaza algo, puede ser por eso.',
  'instance.url.pass': '{url} es una dirección que Neo acepta.',
  'instance.url.not-accepted':
    '{host} no es una dirección que Neo acepte. Neo necesita la de la propia instancia, como https://name.service-now.com. Escríbala en la ventana de la extensión, o abra la configuración allí.',
  'instance.url.sub-production':
    '{host} parece una instancia de desarrollo o de pruebas. Neo se conecta a ella, pero sus tickets pueden estar en otra.',
  'app.exists.pass': 'La aplicación está guardada.',
  'app.exists.missing':
    'No se ha encontrado aquí ninguna aplicación para Neo. Si la había, puede que se haya eliminado. Créela.',
  'app.exists.not-saved': 'La aplicación aún no está guardada.',
  'app.kind.pass': 'Es la Authorization code grant.',
  'app.kind.outbound':
    'Este registro es para llamar a otros sistemas. Neo llama a ServiceNow, así que no encontraría la entrada. Vuelva y cree una integración entrante.',
  'app.kind.client-credentials':
    'Este formulario es para client credentials. Con él nadie autoriza el acceso de Neo, y su trabajo no podría atribuirse a su cuenta. Vuelva y elija «OAuth - Authorization code grant».',
  'app.kind.jwt':
    'Este formulario es para tokens JWT bearer. Con él nadie autoriza el acceso de Neo, y su trabajo no podría atribuirse a su cuenta. Vuelva y elija «OAuth - Authorization code grant».',
  'app.kind.password':
    'Este formulario es para la password grant. Neo tendría que conocer la contraseña de un usuario. Vuelva y elija «OAuth - Authorization code grant».',
  'app.kind.id-token':
    'Este formulario es para tokens de identidad de otro proveedor. Neo no inicia sesión así. Vuelva y elija «OAuth - Authorization code grant».',
  'app.kind.cimd':
    'Es un cliente CIMD (Client ID Metadata Document). No tiene Client Secret, y Neo lo pide. Vuelva y elija «OAuth - Authorization code grant».',
  'app.kind.other':
    'Es otro tipo de conexión. Neo necesita la Authorization code grant. Vuelva y elija «OAuth - Authorization code grant».',
  'app.name.pass': 'La aplicación tiene nombre.',
  'app.name.empty': 'El nombre está vacío, y ServiceNow no guarda sin él. Sugerencia: «{suggestion}».',
  'app.name.minted':
    'Esto parece un identificador o un secreto, no un nombre. Todos ven los nombres, así que elija otro.',
  'name.rule': 'Este nombre no sigue la regla de su organización ({rule}). Quien lo revise puede rechazarlo.',
  'app.name.provider':
    'El nombre del proveedor está vacío, y este formulario no guarda sin él. Sugerencia: «{suggestion}».',
  'app.secret.pass': 'Nada aquí parece un secreto.',
  'app.secret.secret':
    'Esto parece un secreto. Todos los que pueden ver el registro leen este campo, así que vacíelo. Si era el Client Secret, genere uno nuevo.',
  'app.redirect.secret':
    'Esto parece un identificador o un secreto, no una dirección. Todos los que pueden ver el registro leen este campo. Aquí va la URL de redirección.',
  'app.redirect.pass': 'Es la URL de redirección de Neo, carácter por carácter.',
  'app.redirect.others': {
    one: 'La URL de redirección de Neo está aquí. Hay una más en este campo; quítela si no sabe para qué sirve.',
    other:
      'La URL de redirección de Neo está aquí. Hay {count} más en este campo; quítelas si no sabe para qué sirven.',
  },
  'app.redirect.empty': 'La URL de redirección está vacía. Sin ella ServiceNow rechaza el inicio de sesión.',
  'app.redirect.misplaced':
    'La URL de redirección está en otro campo de este formulario. ServiceNow solo la busca aquí.',
  'app.redirect.trailing-slash':
    'Esta URL termina en «/», la de Neo no. ServiceNow las compara carácter por carácter, así que el inicio de sesión fallaría.',
  'app.redirect.http':
    'Esta URL empieza por «http», la de Neo por «https». ServiceNow las compara carácter por carácter, así que el inicio de sesión fallaría.',
  'app.redirect.upper-case':
    'El carácter {position} está en mayúscula, el de Neo en minúscula. ServiceNow los distingue, así que el inicio de sesión fallaría.',
  'app.redirect.white-space':
    'Hay espacios en esta URL, el primero en el carácter {position}. ServiceNow lo toma como parte de la dirección, así que el inicio de sesión fallaría.',
  'app.redirect.invisible':
    'Hay un carácter invisible en esta URL, en el carácter {position}. Suele venir al pegar desde un documento. El inicio de sesión fallaría.',
  'app.redirect.query':
    'Algo sigue a «?» al final de esta URL. ServiceNow compara todo el texto, así que el inicio de sesión fallaría.',
  'app.redirect.fragment':
    'Algo sigue a «#» al final de esta URL. ServiceNow compara todo el texto, así que el inicio de sesión fallaría.',
  'app.redirect.www': 'Esta URL lleva «www.», la de Neo no. El inicio de sesión fallaría.',
  'app.redirect.twice':
    'La URL está aquí dos veces seguidas. Probablemente se pegó dos veces. El inicio de sesión fallaría.',
  'app.redirect.other-host':
    'Esta URL lleva a otro sitio que el de Neo. El inicio de sesión fallaría, o iría a otra parte.',
  'app.redirect.incomplete': 'Esto es solo el principio de la URL de redirección de Neo. El inicio de sesión fallaría.',
  'app.redirect.different':
    'Esta URL difiere de la de Neo a partir del carácter {position}. ServiceNow las compara carácter por carácter, así que el inicio de sesión fallaría.',
  'app.scope.pass': 'Las solicitudes de Neo no están limitadas a un ámbito.',
  'app.scope.useraccount': 'El ámbito de autenticación «useraccount» da a Neo lo que su cuenta puede hacer.',
  'app.scope.not-applicable': 'Esta versión no tiene restricción de ámbito.',
  'app.scope.ticked': '«{caption}» está activado. Neo se conectaría, y después se rechazaría cada solicitud.',
  'app.scope.selected':
    '«{caption}» está en «Securely scoped». Neo se conectaría, y después se rechazaría cada solicitud. Elija «Broadly scoped».',
  'app.scope.unset':
    'La restricción de ámbito no está elegida. Elija «Broadly scoped», o puede que a Neo se le rechace cada solicitud.',
  'app.scope.unknown':
    'La restricción de ámbito es «{seen}», que no conocemos. Si se rechazan las solicitudes de Neo, póngala en «Broadly scoped».',
  'app.refresh-lifespan.pass': 'El token de actualización vive lo suficiente.',
  'app.refresh-lifespan.no-number':
    'La vida útil del token de actualización no es un número de segundos mayor que 0. Neo perdería su conexión enseguida. Use {wanted}.',
  'app.refresh-lifespan.short': {
    one: 'La conexión terminaría en un día, y alguien tendría que conectar Neo de nuevo. {wanted} segundos son 100 días.',
    other:
      'La conexión terminaría a los {count} días, y alguien tendría que conectar Neo de nuevo. {wanted} segundos son 100 días.',
  },
  'app.access-lifespan.pass': 'El token de acceso vive lo suficiente.',
  'app.access-lifespan.no-number':
    'La vida útil del token de acceso no es un número de segundos mayor que 0. Se rechazaría cada solicitud de Neo. Use {wanted}.',
  'app.access-lifespan.short':
    'El token de acceso vive menos de {wanted} segundos. Neo tendría que renovarlo muy a menudo.',
  'app.access-lifespan.long':
    'El token de acceso vive más de un día. Si se filtra, sigue siendo útil mucho tiempo. Bastan {wanted} segundos: Neo lo renueva por sí mismo.',
  'app.active.pass': 'La aplicación está activa.',
  'app.active.inactive': 'La aplicación no está activa. ServiceNow rechazaría el inicio de sesión.',
  'app.public.pass': 'No es un cliente público.',
  'app.public.pkce':
    'La aplicación exige PKCE, que Neo no envía, así que se rechazaría el inicio de sesión. Desactive «Use PKCE».',
  'app.public.public':
    '«This is a public client» está activado. Los clientes públicos no tienen secreto, así que Neo no podría iniciar sesión.',
  'user.exists.pass': 'La cuenta está guardada.',
  'user.exists.missing': 'No existe tal cuenta. Puede que se haya eliminado. Créela de nuevo.',
  'account.not-saved': 'La cuenta aún no está guardada.',
  'user.identity.pass': 'La cuenta tiene User ID y nombre.',
  'user.identity.empty': 'El User ID está vacío. Con él inicia sesión Neo. Sugerencia: «{suggestion}».',
  'user.identity.white-space':
    'El User ID empieza o termina con un espacio. Quien inicia sesión tiene que escribirlo también, y no lo verá.',
  'user.identity.secret': 'Esto parece una contraseña, no un User ID. Aquí todos pueden leerlo, así que elija otro.',
  'user.identity.no-name': 'El nombre y el apellido están vacíos. Así nadie sabría de quién es el trabajo.',
  'user.dedicated.pass': 'La cuenta es solo para Neo.',
  'user.dedicated.self':
    'Es su propia cuenta. Lo que Neo haga se haría en su nombre, y terminaría cuando termine su cuenta. Cree un usuario solo para Neo.',
  'user.dedicated.session':
    'Este navegador ha iniciado sesión como «{user}», o lo suplanta. Inicie sesión como usted y verifique de nuevo.',
  'user.dedicated.admin':
    '«{user}» tiene el rol «admin», así que Neo podría hacerlo todo. Dé a Neo una cuenta con el rol que necesita y nada más.',
  'user.dedicated.unknown': 'No podemos ver quién ha iniciado sesión. Asegúrese de que no es su propia cuenta.',
  'user.interactive.pass': 'La cuenta puede iniciar sesión para autorizar el acceso de Neo.',
  'user.interactive.services-only':
    'Con «{caption}» activado, la cuenta solo puede usar servicios web y no puede iniciar sesión para autorizar el acceso de Neo.',
  'user.interactive.machine':
    'Una cuenta del tipo «Machine» solo puede usar servicios web y no puede iniciar sesión para autorizar el acceso de Neo.',
  'user.interactive.other':
    'No se sabe si una cuenta del tipo «{seen}» puede iniciar sesión para autorizar el acceso de Neo. «Human» puede.',
  'user.active.pass': 'La cuenta está activa.',
  'user.active.inactive': 'La cuenta no está activa. ServiceNow rechazaría su inicio de sesión y todo lo que hace Neo.',
  'user.active.locked': 'La cuenta está bloqueada. ServiceNow rechazaría su inicio de sesión.',
  'user.notification.pass': 'ServiceNow no envía correo a esta cuenta.',
  'user.notification.enabled': 'ServiceNow enviaría a esta cuenta un correo por cada ticket que toca, y nadie los lee.',
  'user.notification.unknown': 'No podemos saber si ServiceNow envía correo a esta cuenta. Lo mejor es «Disable».',
  'user.password.pass': 'La cuenta ha iniciado sesión con su contraseña.',
  'user.password.reset':
    '«{caption}» está activado; al establecer una contraseña se marca solo. El primer inicio de sesión en la ventana de Neo se detendría en una página que pide una contraseña nueva. Desmárquelo y guarde.',
  'user.password.not-saved': 'La contraseña se establece cuando la cuenta está guardada.',
  'user.password.unproven': 'Se estableció una contraseña. Solo un inicio de sesión lo confirmará.',
  'user.password.unset': 'No podemos ver si esta cuenta tiene contraseña. Un usuario recién guardado no la tiene.',
  'user.itil.pass': 'La cuenta tiene el rol «{roles}».',
  'user.itil.missing':
    'A la cuenta le falta el rol «{missing}». Sin él Neo no podría leer ni actualizar ningún ticket.',
  'user.itil.unknown': 'ServiceNow no nos muestra los roles de esta cuenta.',
  'saved.differs':
    '«{caption}» se guardó como «{stored}», no como se escribió. Puede que una regla de esta instancia lo haya cambiado.',
  'saved.error': 'ServiceNow dice: {error}',
  'api.session-ended': 'Su sesión de ServiceNow ha terminado. Inicie sesión de nuevo; no se pierde nada.',
  'api.forbidden': 'ServiceNow no le deja leer esto. Pida a un colega que tenga el rol para ello que abra la página.',
  'api.not-found': 'ServiceNow no tiene ese registro, o no se lo muestra.',
  'api.invalid': 'Esta versión no tiene lo que pedimos.',
  'api.rate-limited': 'ServiceNow nos pide esperar. Inténtelo de nuevo en {seconds} segundos.',
  'api.network': 'No se pudo llegar a ServiceNow. Verifique su conexión e inténtelo de nuevo.',
  'api.unexpected': 'ServiceNow respondió algo que no entendemos. Inténtelo de nuevo.',
  'api.no-token':
    'No encontramos el token de sesión de esta página, así que no se puede leer nada de ServiceNow. Recargue la página. Si no basta, cierre la sesión de ServiceNow y vuelva a iniciarla.',
  'guide.production': 'Producción',
}
