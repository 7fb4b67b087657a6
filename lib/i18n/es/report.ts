import type { enReport } from '../en/report'
import type { Translated } from '../translator'

/** Spanish texts of the report. */
export const report: Translated<typeof enReport> = {
  'report.title': 'Verificación de la configuración de Neo',
  'report.instance': 'Instancia',
  'report.kind': 'Tipo',
  'report.until': 'Conectado hasta',
  'report.written': 'Lo que se escribió',
  'report.written.none': 'En este navegador no consta que la extensión haya escrito nada allí.',
  'report.written.created': 'Creado',
  'report.written.changed': 'Modificado',
  'report.written.by': 'por {user}',
  'report.evidence': 'Evidencias',
  'report.release': 'Versión',
  'report.time': 'Verificado',
  'report.by': 'Verificado por',
  'report.application': 'Aplicación',
  'report.user': 'Cuenta de servicio',
  'report.result': 'Resumen',
  'report.requirement': 'Verificación',
  'report.verdict': 'Resultado',
  'report.value': 'Valor visto',
  'report.message': 'Qué significa',
  'report.unknown': 'no se sabe',
  'report.copy': 'Copiar para el ticket de cambio',
  'report.copied': 'Copiado',
  'report.markdown': 'Descargar Markdown',
  'report.json': 'Descargar JSON',
  'report.print': 'Imprimir',
  'report.none': 'Esta instancia aún no se ha verificado.',
  'report.no-secret': 'No se leyó ningún secreto, y en este informe no hay ninguno.',
  'clone.title': 'Antes de clonar esta instancia',
  'clone.copy': 'Copiar para el cambio de la clonación',
  'clone.why':
    'Un clon de {host} se lleva la conexión de Neo: los tickets nuevos de la instancia de destino podrían llegar al Neo de {host}, y se perdería una conexión propia del destino. Introduzca esto en {host}, el origen, antes de clonar; en el destino estas listas no hacen nada.',
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude), para que no llegue ningún token:',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver), tabla y condición, para que el destino conserve lo suyo:',
  'clone.script':
    '3. System Clone > Cleanup Scripts (clone_cleanup_script), porque un conservador mantiene las filas del destino y aun así añade las del origen. Omítalo para un destino con conexión propia y desactive allí a mano la regla copiada:',
  'clone.after':
    '4. Después de clonar, verifique el destino: su webhook debe estar inactivo o ser el suyo. La cuenta llega con su contraseña; establezca otra.',
  'clone.source':
    'Según la documentación de ServiceNow sobre clones (exclusiones, conservadores, scripts de limpieza); no probado en ninguna instancia. La tabla oauth_credential contiene los tokens de todas las aplicaciones: pregunte quién más depende de ella.',
}
