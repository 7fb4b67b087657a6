import type { enPageReport } from '../en/page-report'
import type { Translated } from '../translator'

/** Spanish texts of the page that shows a page report. */
export const pageReport: Translated<typeof enPageReport> = {
  'page-report.title': 'Informe de página',
  'page-report.lead':
    'Cómo está construida una página de {host}, para que la guía pueda aprenderla. No se envía nada: guarde o copie el informe y entréguelo a quien le dé soporte con Neo.',
  'page-report.save': 'Guardar el informe',
  'page-report.copy': 'Copiar',
  'page-report.copied': 'Copiado.',
  'page-report.copy-failed': 'No se pudo copiar. Seleccione el texto y cópielo manualmente.',
  'page-report.page': 'Tipo de página',
  'page-report.release': 'Versión de ServiceNow',
  'page-report.language': 'Idioma',
  'page-report.version': 'Versión de la extensión',
  'page-report.lines': 'Líneas',
  'page-report.not-known': 'no se conoce',
  'page-report.cut': {
    one: 'Se omitió {count} elemento alejado de lo que busca la guía, para que el informe sea pequeño.',
    other: 'Se omitieron {count} elementos alejados de lo que busca la guía, para que el informe sea pequeño.',
  },
  'page-report.holds': 'Qué contiene',
  'page-report.holds.structure':
    'Cómo se anidan los elementos y cuáles están ocultos: sus nombres, identificadores, clases, roles y nombres de atributos.',
  'page-report.holds.captions': 'Los rótulos de campos, botones, enlaces, pestañas y títulos.',
  'page-report.holds.found': 'Qué encontró la guía en cada paso y por qué indicio.',
  'page-report.holds.about':
    'El tipo de página, la versión de ServiceNow, el idioma, el día y la versión de la extensión.',
  'page-report.never': 'Qué no contiene nunca',
  'page-report.never.values': 'Valores de campos y opciones, filas de listas u otro texto de la página.',
  'page-report.never.secrets': 'El Client Secret, las contraseñas, los tokens y lo que está junto a ellos.',
  'page-report.never.instance': 'La dirección de la instancia y los identificadores de registros: se numeran.',
  'page-report.never.words':
    'Palabras que no se conocen como parte de estas páginas, en cualquier idioma: se numeran como x1, x2, …',
  'page-report.whole': 'El informe completo',
  'page-report.read-it': 'Léalo antes de entregarlo. Se guarda y se copia exactamente este texto.',
  'page-report.none':
    'Aquí ya no hay ningún informe. Abra la página en cuestión y elija «Esta página es distinta» en la guía.',
}
