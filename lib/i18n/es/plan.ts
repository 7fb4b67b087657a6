import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** Spanish texts of "Create the records for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': 'Crear los registros por mí',
  'plan.intro':
    'Esto es lo que se escribiría en {host}, en su nombre. No se escribe nada antes de que haga clic en «Crear los registros». Desmarque lo que no quiera.',
  'plan.put-back.title': 'Restablecer',
  'plan.put-back.intro':
    'Estos cambios en {host} se desharían, en su nombre. No se escribe nada antes de que haga clic en «Restablecer». Desmarque lo que no quiera.',
  'plan.put-back.empty': 'No queda nada por restablecer.',
  'plan.put-back.why': 'Así era antes.',
  'plan.planning': 'Leyendo lo que hay…',
  'plan.group.writes': 'Se escribirá',
  'plan.group.stays': 'Es correcto y se queda',
  'plan.group.left': 'Lo que queda por hacer',
  'plan.follow.user': 'Abrir la cuenta',
  'plan.left.verify': 'Verifique todo antes de conectar.',
  'plan.group.by-hand': 'Lo que solo usted puede hacer',
  'plan.empty': 'No hay nada que escribir: la aplicación, la cuenta y el rol son correctos.',
  'plan.create': 'Crear {what}',
  'plan.change': 'Cambiar {what}',
  'plan.grant': 'Asignar a {name} el rol «{role}»',
  'plan.group.written': 'Lo que se planeó, y el resultado',
  'plan.column': 'Columna',
  'plan.value': 'Valor',
  'plan.now': 'Ahora',
  'plan.wanted': 'Hacer esto: {what}',
  'plan.why.application':
    'La aplicación OAuth con la que se conecta Neo. ServiceNow crea su ID de cliente y su secreto.',
  'plan.why.mend': 'Esto ya está, pero Neo no podría trabajar con ello tal como está.',
  'plan.why.scope': 'Da a la aplicación el ámbito «useraccount», para que pasen las solicitudes con sus tokens.',
  'plan.why.user': 'La cuenta con la que trabaja Neo. Aquí no recibe contraseña; la establece usted.',
  'plan.why.role': 'Permite a la cuenta leer y actualizar tickets.',
  'plan.what.application': 'la aplicación OAuth',
  'plan.what.scope': 'el ámbito',
  'plan.what.user': 'la cuenta de servicio',
  'plan.reference.application': 'la aplicación creada arriba',
  'plan.reference.user': 'la cuenta creada arriba',
  'plan.stays.application': 'La aplicación «{name}»',
  'plan.stays.user': 'La cuenta «{name}»',
  'plan.stays.roles': 'El rol de la cuenta: {name}',
  'plan.by-hand.secret': 'Copie el Client Secret en su gestor de contraseñas. No podemos leerlo, ni queremos.',
  'plan.by-hand.password':
    'Establezca la contraseña de la cuenta con «Set Password» y desmarque después «Password needs reset».',
  'plan.by-hand.consent': 'Autorice el acceso de Neo en su ventana de inicio de sesión, con la cuenta de servicio.',
  'plan.by-hand.unmended':
    'Esto no se corrige escribiendo registros: {names}. Verifique la configuración para leer qué está mal y cómo corregirlo.',
  'plan.by-hand.access':
    'Dé a la cuenta acceso a estas tablas: {tables}. Las reglas de ACL afectan a la seguridad, así que no las creamos. Alguien con «security_admin» puede revisar y ejecutar el script de abajo, o añadir las reglas a mano.',
  'plan.by-hand.email':
    'Para el correo: active el plugin «Email Service», y que alguien con «security_admin» añada una regla create en «sys_email» para el rol «email_api_send». El script de abajo crea la regla.',
  'plan.by-hand.taken-account':
    'El User ID ya está en uso: {tables}. No se crea ninguna cuenta ni se cambia ninguna. Elija otro arriba.',
  'plan.by-hand.own-account':
    'La cuenta encontrada es la suya. Elija otro User ID para Neo, o cree la cuenta manualmente.',
  'plan.by-hand.unreadable':
    'ServiceNow no le muestra qué hay, así que no se puede planear nada. Alguien con «admin» puede hacerlo.',
  'plan.by-hand.withheld':
    'ServiceNow no le muestra todo en «{tables}», aunque tiene el rol «admin», así que no se puede planear nada. Una regla de acceso, una regla de negocio o un dominio de esta instancia lo retiene. Busque una regla sobre esa tabla.',
  'plan.by-hand.closed':
    'La tabla «{tables}» está cerrada a los servicios web, así que no se puede planear nada. Marque «Allow access to this table via web services» en la tabla.',
  'plan.by-hand.not-read': 'No se ha leído qué hay, así que todavía no se puede planear nada.',
  'plan.script': 'Un script para revisar',
  'plan.script.copy': 'Copiar el script',
  'plan.scope': 'Acceso a API',
  'plan.scope.unrestricted':
    'Broadly scoped: la aplicación puede usar todas las API que su cuenta puede usar. Lo más sencillo.',
  'plan.scope.useraccount':
    'Ámbito «useraccount»: el mismo alcance, expresado como ámbito; algunos equipos de seguridad lo prefieren. ServiceNow muestra un aviso sobre ello en el formulario.',
  'plan.names': 'Nombres',
  'plan.names.application': 'Nombre de la aplicación',
  'plan.names.user': 'User ID',
  'plan.names.first': 'Nombre',
  'plan.names.last': 'Apellido',
  'plan.run': 'Crear los registros',
  'plan.resume': 'Continuar',
  'plan.begin': 'Mostrar el plan',
  'plan.again': 'Actualizar el plan',
  'plan.undo': 'Deshacer',
  'plan.undo.title': '¿Deshacer lo que se hizo en {host}?',
  'plan.undo.remove': 'Eliminar {what}',
  'plan.undo.role': 'Quitar el rol «{role}» a {name}',
  'plan.undo.restore': 'Restaurar los valores anteriores de {what}: {columns}',
  'plan.undo.connected':
    'Neo está conectado mediante esta aplicación. La conexión termina de inmediato; para volver a conectar hacen falta una aplicación nueva y un Client Secret nuevo.',
  'plan.undo.maybe': 'Si Neo está conectado mediante esta aplicación, la conexión termina con ella.',
  'plan.undo.yes': 'Deshacer estos cambios',
  'plan.undo.no': 'Conservar todo',
  'plan.verify': 'Verificar la configuración',
  'plan.follow': 'Abrir la aplicación',
  'plan.running': 'Escribiendo {done} de {of}…',
  'plan.undoing': 'Deshaciendo…',
  'plan.done': 'Hecho. Copie ahora el Client Secret y establezca la contraseña.',
  'plan.done.verify': 'Hecho. Verifique la configuración para ver si todo es correcto.',
  'plan.undone': 'Deshecho.',
  'plan.undone.partly': 'Deshecho, salvo lo que se nombra abajo.',
  'plan.stopped': 'Se detuvo antes del final. Abajo está lo que se hizo y lo que no.',
  'plan.cut-off': 'La última ejecución se interrumpió. Continúe donde paró, o deshaga los cambios.',
  'plan.off': 'Su organización no lo permite. Siga la guía paso a paso.',
  'plan.state.todo': 'aún sin hacer',
  'plan.state.writing': 'empezado',
  'plan.state.done': 'hecho',
  'plan.state.existed': 'ya estaba',
  'plan.state.failed': 'no hecho',
  'plan.state.undone': 'deshecho',
  'plan.state.kept': 'se deja como está',
  'plan.differs':
    '«{column}» se guardó como «{stored}», no como «{wanted}». Puede que una regla de esta instancia lo haya cambiado.',
  'plan.reason.changed': 'Se cambió después, así que no se deshizo.',
  'plan.reason.existed': 'Estaba antes, así que no nos toca deshacerlo.',
  'plan.reason.dependent': 'Necesita un registro que no se creó.',
  'plan.reason.forbidden': 'ServiceNow lo rechazó: sus roles no permiten escribir esto.',
  'plan.reason.session-ended': 'Su sesión de ServiceNow ha terminado. Inicie sesión de nuevo; no se pierde nada.',
  'plan.reason.no-token': 'La página no nos dejó leer ni escribir. Recárguela y continúe.',
  'plan.reason.rate-limited': 'ServiceNow nos pide esperar. Continúe dentro de un rato.',
  'plan.reason.network': 'No se pudo llegar a ServiceNow. Al continuar se verificará si llegó el último cambio.',
  'plan.reason.unreached': 'No se pudo llegar a ServiceNow. Actualice el plan cuando responda.',
  'plan.reason.not-found': 'ServiceNow no tiene ese registro, o no se lo muestra.',
  'plan.reason.invalid': 'ServiceNow no lo aceptó.',
  'plan.reason.unexpected': 'ServiceNow respondió algo que no entendemos.',
  'plan.reason.unreadable': 'ServiceNow no le muestra qué hay.',
  'plan.named': '{what}: {name}',
  'plan.hidden': '(no se muestra: parece un secreto)',
  'plan.trace': 'Por {by}, {on}.',
  'plan.differs.hidden':
    '«{column}» se guardó como algo que parece un secreto, no como «{wanted}». Aquí no se conservó.',
  'plan.which.application': '¿Qué aplicación es la de Neo?',
  'plan.which.user': '¿Qué cuenta es la de Neo?',
  'plan.which.new': 'Ninguna de estas: crear una nueva',
  'plan.by-hand.which-application':
    'Diga qué aplicación es la de Neo. Lo que se encontró se llama así, y un nombre por sí solo no lo demuestra, así que no se escribe nada en ella.',
  'plan.by-hand.which-account':
    'Diga qué cuenta es la de Neo. Lo que se encontró se llama así, y un nombre por sí solo no lo demuestra, así que no se le escribe ni se le asigna nada.',
  'plan.reason.changed-before':
    '{name} ya no es lo que mostraba el plan. Último cambio de {by}, {on}. Aquí no se escribió nada.',
  'plan.reason.taken':
    'Ya existe: {name}, creado por {by}, {on}. No es lo planeado, así que no se tocó y no se creó nada.',
  'plan.reason.not-ours': 'Nada prueba que {name} se creara aquí. Lo creó {by}, {on}. Así que no se eliminó.',
  'plan.reason.hidden':
    'Lo que había en «{columns}» parecía un secreto y no se conservó, así que no se puede restablecer. Las demás columnas sí se restablecieron.',
  'plan.reason.stale': 'Algo ha cambiado desde que se hizo el plan. Actualice el plan.',
  'plan.reason.another-person':
    'Ha iniciado sesión otra persona que cuando se hizo este plan. No se escribió nada. Actualice el plan para quien ha iniciado sesión.',
  'plan.reason.person-unknown':
    'ServiceNow no dice quién ha iniciado sesión, así que no se escribe nada. Inicie sesión y actualice después el plan.',
}
