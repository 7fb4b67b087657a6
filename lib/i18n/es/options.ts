import type { enOptions } from '../en/options'
import type { Translated } from '../translator'

/** Spanish texts of the options page. */
export const options: Translated<typeof enOptions> = {
  'options.title': 'Guía de configuración de Neo: opciones',
  'options.language': 'Idioma',
  'options.language.auto': 'Como el navegador ({name})',
  'options.language.text': 'El idioma de la guía. Los rótulos de ServiceNow se citan como los muestra su instancia.',
  'options.urls': 'Custom URLs',
  'options.urls.text':
    'Donde abre ServiceNow con un nombre propio. Para añadir una, ábrala y haga clic en el botón de la extensión.',
  'options.urls.none': 'Ninguna.',
  'options.urls.own': '{host}: la dirección de la propia instancia',
  'options.urls.remove': 'Quitar',
  'options.urls.remove-named': 'Quitar: {host}',
  'options.stored': 'Instancias, y lo que se guarda de ellas',
  'options.stored.text':
    'Todo se queda en este navegador hasta que usted lo borre. Nunca hay un secreto ni una contraseña.',
  'options.stored.none': 'No se guarda nada.',
  'options.stored.setup': 'Configuración empezada el {time}, {done} de {count} pasos hechos',
  'options.stored.application': 'Aplicación «{name}», ID de cliente {clientId}',
  'options.stored.user': 'Cuenta de servicio «{name}»',
  'options.stored.verification': {
    one: 'Verificado el {time}: {count} resultado, con el valor visto',
    other: 'Verificado el {time}: {count} resultados, con los valores vistos',
  },
  'options.stored.journal': {
    one: '«Crear los registros por mí»: {count} registro, con lo que se escribió y lo que había antes',
    other: '«Crear los registros por mí»: {count} registros, con lo que se escribió y lo que había antes',
  },
  'options.stored.newer':
    'Guardado por una versión más reciente de la extensión; se deja como está hasta que vuelva a ejecutarse',
  'options.settings-newer':
    'Una versión más reciente de la extensión guardó sus ajustes. No se aplican en esta versión y lo que cambie aquí no se guarda. Actualice la extensión.',
  'options.stored.unreadable': 'Algo que esta versión no puede leer',
  'options.erase': 'Borrar',
  'options.erase-named': 'Borrar: {host}',
  'options.erase-all': 'Borrar todo',
  'options.erase-all.sure': '¿Borrar configuraciones, resultados, ajustes y Custom URLs? En ServiceNow no cambia nada.',
  'options.erase-all.yes': 'Borrar',
  'options.erase-all.no': 'Conservar',
  'options.erased': 'Borrado.',
  'options.permissions': 'Qué puede hacer la extensión, y por qué',
  'options.permissions.hosts':
    'Instancias de ServiceNow (service-now.com, servicenowservices.com): para guiar y verificar allí. Nada se ejecuta en una instancia antes de que empiece una configuración en ella.',
  'options.permissions.dashboard':
    'El panel de Neo: para completar la dirección de la instancia y el ID de cliente después de su clic. Nunca el Client Secret.',
  'options.permissions.other':
    'Otros sitios: solo los que usted permita uno por uno, para una Custom URL u otro panel.',
  'options.permissions.active-tab':
    'La pestaña activa: para ver su dirección cuando hace clic en el botón de la extensión.',
  'options.permissions.scripting': 'Scripts: para cargar la guía en páginas de la instancia que se configura.',
  'options.permissions.storage': 'Almacenamiento: para recordar por dónde va. Más arriba se ve qué.',
  'options.permissions.withheld':
    'Su navegador no deja entrar a la extensión en las instancias de ServiceNow, así que no puede guiar ni verificar.',
  'options.policy': 'La política de su organización',
  'options.policy.none': 'No hay ninguna política.',
  'options.policy.set': 'Esto lo fija su organización y no se puede cambiar aquí.',
  'options.urls.managed':
    'Su organización solo permite ciertas instancias: cuentan las Custom URLs de su política, no estas.',
}
