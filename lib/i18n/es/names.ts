import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** Spanish texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Guía de configuración de Neo',
  'guide.next': 'Siguiente: {step}',
  'guide.back': 'Volver a los resultados',
  'guide.ends': '{host}: la conexión con Neo termina pronto',
  'guide.ended': '{host}: la conexión con Neo ha terminado',
  'step.start.name': 'ver lo que necesita',
  'step.app.find.name': 'abrir el Registro de aplicaciones',
  'step.app.new.name': 'hacer clic en «New»',
  'step.app.kind.name': 'elegir la clase de aplicación',
  'step.app.new-integration.name': 'hacer clic en «New integration»',
  'step.app.grant.name': 'elegir el tipo de conexión',
  'step.app.name.name': 'dar nombre a la aplicación',
  'step.app.redirect.name': 'añadir la URL de redirección',
  'step.app.scope.name': 'quitar la restricción de ámbito',
  'step.app.lifespans.name': 'verificar la vida útil de los tokens',
  'step.app.active.name': 'verificar que la aplicación está activa',
  'step.app.save.name': 'guardar la aplicación',
  'step.app.capture.name': 'conservar el Client Secret',
  'step.user.new.name': 'crear la cuenta de servicio',
  'step.user.identity.name': 'dar nombre a la cuenta de servicio',
  'step.user.active.name': 'verificar que la cuenta está activa',
  'step.user.save.name': 'guardar la cuenta de servicio',
  'step.user.password.name': 'establecer la contraseña de la cuenta',
  'step.user.roles.name': 'asignar el rol a la cuenta',
  'step.verify.name': 'verificar la configuración',
  'step.handoff.name': 'pasar los datos a Neo',
  'step.consent.name': 'autorizar Neo con la cuenta de servicio',
  'step.connected.name': 'verificar la conexión',
}
