import type { enPageReport } from '../en/page-report'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the page that shows a page report. */
export const pageReport: Translated<typeof enPageReport> = {
  'page-report.title': 'Relatório da página',
  'page-report.lead':
    'Como uma página de {host} é construída, para que o guia possa aprendê-la. Nada é enviado: salve ou copie o relatório e entregue-o a quem dá suporte a você com o Neo.',
  'page-report.save': 'Salvar o relatório',
  'page-report.copy': 'Copiar',
  'page-report.copied': 'Copiado.',
  'page-report.copy-failed': 'Não foi possível copiar. Selecione o texto e copie-o você mesmo.',
  'page-report.page': 'Tipo de página',
  'page-report.release': 'Versão do ServiceNow',
  'page-report.language': 'Idioma',
  'page-report.version': 'Versão da extensão',
  'page-report.lines': 'Linhas',
  'page-report.not-known': 'não se sabe',
  'page-report.cut': {
    one: '{count} elemento distante do que o guia procura foi omitido, para que o relatório fique pequeno.',
    other: '{count} elementos distantes do que o guia procura foram omitidos, para que o relatório fique pequeno.',
  },
  'page-report.holds': 'O que ele contém',
  'page-report.holds.structure':
    'Como os elementos ficam uns dentro dos outros e quais estão ocultos: nomes, ids, classes, papéis e nomes de atributos.',
  'page-report.holds.captions': 'Legendas de campos, botões, links, guias e títulos.',
  'page-report.holds.found': 'O que o guia encontrou em cada etapa e por qual indício.',
  'page-report.holds.about': 'O tipo de página, a versão do ServiceNow, o idioma, o dia e a versão da extensão.',
  'page-report.never': 'O que ele nunca contém',
  'page-report.never.values': 'Valores de campos e opções, linhas de listas ou outro texto da página.',
  'page-report.never.secrets': 'O Client Secret, senhas, tokens e o que está ao lado deles.',
  'page-report.never.instance': 'O endereço da instância e ids de registros: eles são numerados.',
  'page-report.never.words':
    'Palavras que não são conhecidas como parte dessas páginas, em qualquer idioma: elas são numeradas como x1, x2, …',
  'page-report.whole': 'O relatório inteiro',
  'page-report.read-it': 'Leia-o antes de repassá-lo. É exatamente este texto que é salvo e copiado.',
  'page-report.none':
    'Não há mais relatório aqui. Abra a página em questão e escolha “Esta página é diferente” no guia.',
}
