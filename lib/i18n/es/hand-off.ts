import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** Spanish texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Guía de configuración de Neo',
  'connect.instance-url': 'URL de la instancia',
  'connect.client-id': 'ID de cliente',
  'connect.copy': 'Copiar',
  'connect.fill': 'Completar por mí',
  'connect.not-now': 'Ahora no',
  'connect.close': 'Cerrar',
  'connect.offer.title': 'Guía de configuración de Neo: valores de ServiceNow',
  'connect.offer.text': 'Estos dos valores vienen de {host}. Complételos y pegue después el Client Secret manualmente.',
  'connect.looking.title': 'Guía de configuración de Neo: valores de ServiceNow',
  'connect.looking.text':
    'Estos dos valores vienen de {host}. Abra «ServiceNow» entre las integraciones; cuando esté su formulario se pueden completar por usted. O cópielos.',
  'connect.filled.title': 'Completado',
  'connect.filled.text': 'Pegue ahora el Client Secret de su gestor de contraseñas en su campo y conecte Neo.',
  'connect.check.title': 'Verificar la conexión',
  'connect.check.text':
    'Cuando Neo diga que está conectado, verifíquelo en {host}: con qué cuenta, y si Neo se entera de los tickets nuevos.',
  'connect.check.act': 'Verificar la conexión',
  'connect.connected.title': 'Conectado como {account}',
  'connect.connected.text':
    'Neo ya trabaja en {host}. Siguiente: los grupos de permisos aquí en Neo, que dicen qué puede hacer. El informe para su ticket de cambio está en la ventana de la extensión.',
  'connect.not-taken.title': 'No completado',
  'connect.not-taken.text': 'El formulario no aceptó los valores. Cópielos y péguelos manualmente.',
  'connect.refused.title': 'Este enlace no se usó',
  'connect.refused.instance':
    'El enlace nombra una instancia que no es una dirección de ServiceNow como Neo la acepta. No se completó nada. Pida un enlace nuevo.',
  'connect.refused.client-id': 'El ID de cliente del enlace no es válido. No se completó nada. Pida un enlace nuevo.',
  'connect.refused.too-long':
    'El enlace es mucho más largo de lo que debería. No se completó nada. Pida un enlace nuevo.',
  'connect.refused.twice': 'El enlace nombra un valor dos veces. No se completó nada. Pida un enlace nuevo.',
  'connect.refused.encoding':
    'El enlace contiene caracteres que no deben estar ahí. No se completó nada. Pida un enlace nuevo.',
  'connect.refused.other-client-id':
    'El enlace lleva otro ID de cliente que el que se captó aquí en esa instancia. No se completó nada. Use «Continuar en Neo» en la ventana de la extensión.',
  'connect.foreign.title': 'Este enlace no se creó en este navegador',
  'connect.foreign.text':
    'Nombra {host}, con el ID de cliente {id}. Neo no se configuró aquí en {host}, así que no podemos saber si el enlace es correcto. No se completa nada si usted no quiere.',
  'connect.foreign.use': 'Usar este enlace',
  'connect.confirm.title': '¿Conectar Neo con {host}?',
  'connect.confirm.text':
    'Neo trabajaría en {host}, mediante la aplicación con el ID de cliente {id}. Cualquiera puede crear un enlace así. Continúe solo si sabe quién lo envió y {host} es la instancia que quiere conectar.',
  'connect.confirm.yes': 'Sí, completar {host}',
  'connect.also.text': 'También se abrió un enlace para {host}. No se creó en este navegador.',
  'connect.also.use': 'Ver ese enlace',
  'connect.expired.title': 'Ya no está disponible',
  'connect.expired.text':
    'Este enlace es demasiado antiguo, o se abrió otro en esta pestaña. No se completó nada. Ábralo de nuevo, o use «Continuar en Neo» en la ventana de la extensión.',
  'connect.refused.not-allowed': 'El enlace nombra una instancia que su organización no permite. No se completó nada.',
  'connect.refused.policy':
    'Su organización limita lo que se puede configurar, pero su política no se puede leer. No se completó nada. La ventana de la extensión indica qué está mal.',
  'consent.wrong.title': 'Alto: esta no es la cuenta de Neo',
  'consent.wrong.text':
    'Ha iniciado sesión como «{seen}». Neo usará de forma permanente la cuenta con la que se permita el acceso aquí: cada nota y cada cambio estarían en ese nombre.',
  'consent.wrong.switch': 'Cerrar sesión y continuar como «{user}»',
  'consent.wrong.by-hand':
    'Cierre la sesión de ServiceNow, o abra esta página en una ventana privada, e inicie sesión como «{user}». Empiece después de nuevo en Neo.',
  'consent.wrong.anyway': 'Seguir como «{seen}»',
  'consent.wrong.stayed.title': 'Sigue sin ser la cuenta de Neo',
  'consent.wrong.stayed.text':
    'Si permite el acceso ahora, Neo trabajará de forma permanente como «{seen}». Debería ser «{user}».',
  'consent.right.title': 'La cuenta correcta',
  'consent.right.text': 'Ha iniciado sesión como «{user}», la cuenta de Neo. Haga clic en «Allow».',
  'consent.unknown.title': '¿Quién ha iniciado sesión?',
  'consent.unknown.text':
    'No podemos ver quién ha iniciado sesión aquí. Mire el nombre arriba a la derecha: debería ser «{user}». Si no, haga clic primero en «Not You?».',
  'consent.unknown.held': 'Lo que podría permitir el acceso queda retenido hasta que usted diga que es usted.',
  'consent.unknown.choice': 'He iniciado sesión como «{user}»: dejarme permitir el acceso',
  'consent.unknown.page.title': 'Una página que no conocemos',
  'consent.unknown.page':
    'Esta página es diferente: verifique usted mismo que ha iniciado sesión como «{user}» antes de permitir el acceso.',
  'consent.unknown.recreated':
    'Ha iniciado sesión con el User ID «{user}», pero con otro registro que el de esta configuración. Continúe solo si la cuenta se creó de nuevo; si no, haga clic primero en «Not You?».',
  'consent.unknown.no-account':
    'Aquí no se conoce la cuenta de servicio de esta configuración. Mire el nombre arriba a la derecha: debería ser la cuenta de Neo, por ejemplo «{user}». Si no, haga clic primero en «Not You?».',
  'consent.chosen.title': 'Ya puede permitir el acceso',
  'consent.chosen.text':
    'Mire el nombre una vez más y haga clic en «Allow». Neo usará la cuenta con la que se permita el acceso aquí.',
  'consent.framed.title': 'Aquí no: esta página está dentro de otro sitio',
  'consent.framed.text':
    'Otro sitio muestra esta página en un marco, donde no puede estar seguro de en qué hace clic. Aquí no se permite nada. Ciérrela y empiece de nuevo en Neo.',
  'consent.login.title': 'Inicie sesión con la cuenta de Neo',
  'consent.login.text':
    'Inicie sesión como «{user}», no como usted. Neo usará de forma permanente la cuenta con la que se permita el acceso aquí. No leemos la contraseña.',
  'consent.login-refused.title': 'Se rechazó el inicio de sesión',
  'consent.login-refused.text':
    'ServiceNow no dice por qué. Si la contraseña es correcta, «{user}» puede estar bloqueado, inactivo o limitado a servicios web. Mire la cuenta.',
  'consent.mfa.title': 'Se pide un segundo factor',
  'consent.mfa.text':
    'ServiceNow pide un código a «{user}». Configure aquí la autenticación multifactor de la cuenta y guarde la clave en su gestor de contraseñas; u omita este paso donde ServiceNow lo ofrezca. A Neo nunca se le pide un código.',
  'consent.reset.title': 'Se pide una contraseña nueva',
  'consent.reset.text':
    '«Password needs reset» está activado para «{user}». Establezca aquí una contraseña nueva y guárdela en su gestor de contraseñas; cuenta desde ahora.',
  'consent.show-user': 'Abrir la cuenta',
  'consent.show-application': 'Abrir la aplicación',
  'consent.error.title': 'ServiceNow rechaza conectar Neo',
  'consent.error.redirect':
    'La URL de redirección de la aplicación no es exactamente la de Neo. Corríjala, guarde y empiece de nuevo en Neo.',
  'consent.error.no-redirect':
    'La aplicación no tiene URL de redirección. Complétela, guarde y empiece de nuevo en Neo.',
  'consent.error.state': 'Esta página no se abrió desde Neo, o se abrió dos veces. Ciérrela y empiece de nuevo en Neo.',
  'consent.error.public':
    '«This is a public client» está activado, así que ServiceNow pide algo que Neo no envía. Desmárquelo, guarde y empiece de nuevo en Neo.',
  'consent.error.inactive': 'La aplicación no está activa. Marque «Active», guarde y empiece de nuevo en Neo.',
  'consent.error.unknown-client':
    'ServiceNow no conoce este ID de cliente. Puede que se haya eliminado la aplicación, o que se escribiera el de otra.',
  'consent.error.other':
    'No conocemos este mensaje. Lo más probable es una aplicación que no está activa o una URL de redirección que no es exactamente la de Neo. «Verificar la configuración» en la ventana de la extensión muestra cuál.',
  'connect.kind.production': '{host} es una instancia de producción.',
  'connect.kind.sub-production': '{host} es una instancia no productiva.',
  'connect.kind.disagree':
    'Es posible que {host} no sea la instancia de producción: su nombre y sus propiedades se contradicen.',
  'connect.kind.title': '¿Conectar Neo con {host}, que no es la de producción?',
  'connect.kind.title.disagree': '¿Conectar Neo con {host}, que quizá no sea la de producción?',
  'connect.kind.text':
    'Neo trabajaría en los tickets de {host}, y en ningún otro. Para los tickets que atienden las personas, conecte la instancia de producción.',
  'connect.kind.yes': 'Sí, conectar {host}',
}
