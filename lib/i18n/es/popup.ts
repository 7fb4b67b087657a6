import type { enPopup } from '../en/popup'
import type { Translated } from '../translator'

/** Spanish texts of the toolbar popup. */
export const popup: Translated<typeof enPopup> = {
  'popup.title': 'Conectar Neo a ServiceNow',
  'popup.not-instance':
    'Abra su instancia de ServiceNow en esta pestaña y vuelva. Su dirección suele terminar en service-now.com.',
  'popup.layers':
    'Lo que Neo puede hacer tiene dos niveles: el rol que usted asigna aquí a la cuenta de Neo y los grupos de permisos del panel de Neo.',
  'popup.start': 'Empezar la configuración',
  'popup.resume': 'Continuar la configuración',
  'popup.dashboard':
    'El panel de Neo de su organización no es el habitual. Permítalo, y los dos valores podrán completarse allí por usted.',
  'popup.dashboard.allow': 'Permitir el panel',
  'popup.set-up': 'Crear los registros por mí',
  'popup.confirm.secret': 'El ID de cliente y el Client Secret están en mi gestor de contraseñas',
  'popup.confirm.password': 'Conozco la contraseña de la cuenta de servicio',
  'popup.confirm.first':
    'Confirme primero los puntos de arriba: solo usted los conoce, y sin ellos Neo no se puede conectar.',
  'popup.confirm.unverified': '«Verificar la configuración» marca lo que encuentra correcto.',
  'popup.colleague.message':
    'Para conectar Neo Agent a {instance}, abra {link} e inicie sesión en Neo. Neo completa automáticamente la instancia y el ID de cliente. También hace falta el Client Secret; pídalo por donde se comparten las contraseñas, no por correo.',
  'popup.storage-newer':
    'Lo guardado para esta instancia lo guardó una versión más reciente de la extensión. Se deja como está. Actualice la extensión para continuar u olvídelo aquí.',
  'popup.storage-broken':
    'Lo guardado de esta instancia no se puede leer. Empiece de nuevo; en ServiceNow no cambia nada.',
  'popup.failed': 'No funcionó: {reason}',
  'popup.reason.not-allowed': 'esta instancia no se puede configurar aquí.',
  'popup.reason.no-access': 'el navegador no deja entrar a la extensión en esta instancia.',
  'popup.reason.busy': 'ya hay algo en marcha. Espere a que termine.',
  'popup.reason.no-page':
    'la pestaña de la instancia muestra otra página, por ejemplo un inicio de sesión. Abra la instancia, inicie sesión e inténtelo de nuevo.',
  'popup.reason.newer': 'lo guardó una versión más reciente de la extensión; actualice la extensión',
  'popup.reason.full':
    'el navegador ya no guarda nada para la extensión: su almacenamiento está lleno. En las opciones, borre una configuración terminada e inténtelo de nuevo.',
  'popup.options': 'Opciones',
  'popup.custom-url':
    '¿Es {host} su ServiceNow, con un nombre propio (una Custom URL)? Permita entonces la extensión allí. No lee nada hasta que usted empiece una configuración.',
  'popup.custom-url.allow': 'Permitir {host}',
  'popup.access': 'Su navegador no deja entrar a la extensión en {host}. Sin eso no puede guiar ni verificar allí.',
  'popup.access.allow': 'Permitir el acceso',
  'popup.not-allowed':
    'Su organización solo permite la configuración en otras instancias: {instances}. Abra una de ellas.',
  'popup.own-address':
    '{host} es una Custom URL, y Neo solo acepta la dirección de la propia instancia. Escríbala; tiene la forma https://name.service-now.com.',
  'popup.own-address.label': 'La dirección de la propia instancia',
  'popup.own-address.wrong':
    'No es una dirección que Neo acepte. Tiene que ser https://name.service-now.com o https://name.servicenowservices.com.',
  'popup.own-address.save': 'Usar esta dirección',
  'popup.policy-partial':
    'Estas partes de la política de su organización no son válidas y se han omitido: {keys}. El resto se aplica. Avise a quien administre su navegador.',
  'popup.policy-why.form': 'forma incorrecta',
  'popup.policy-why.too-many': 'demasiados',
  'popup.policy-why.unknown': 'no existe ese paso o esa columna',
  'popup.policy-why.secret': 'los secretos nunca se leen',
  'popup.policy-why.role': 'rol inadecuado',
  'popup.policy-why.twice': 'indicado dos veces',
  'popup.policy-unreadable':
    'Su organización limita lo que se puede configurar, pero estas partes de su política no se pueden leer: {keys}. No se configura ni se escribe nada hasta que se corrijan. Avise a quien administre su navegador.',
  'popup.own-address.claim':
    '{host} dice que es {own}. Cualquier sitio podría decirlo. Mire qué dirección tiene su ServiceNow sin {host}.',
  'popup.own-address.confirm': 'Sí, {host} es {own}',
  'popup.later': 'Recordármelo más tarde',
  'popup.later.until': 'Se le volverá a recordar el {date}.',
  'popup.other': {
    one: '{host}: la conexión termina en 1 día.',
    other: '{host}: la conexión termina en {count} días.',
  },
  'popup.other.ended': '{host}: la conexión terminó el {date}.',
  'popup.other.reconnect': 'Volver a conectar {host}',
}
