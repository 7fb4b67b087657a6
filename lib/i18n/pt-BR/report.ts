import type { enReport } from '../en/report'
import type { Translated } from '../translator'

/** Portuguese texts of the report. */
export const report: Translated<typeof enReport> = {
  'report.title': 'Verificação da configuração do Neo',
  'report.instance': 'Instância',
  'report.kind': 'Tipo',
  'report.until': 'Conectado até',
  'report.written': 'O que foi gravado',
  'report.written.none': 'Neste navegador não há registro de que a extensão tenha gravado algo lá.',
  'report.written.created': 'Criado',
  'report.written.changed': 'Alterado',
  'report.written.by': 'por {user}',
  'report.evidence': 'Evidências',
  'report.release': 'Versão',
  'report.time': 'Verificado',
  'report.by': 'Verificado por',
  'report.application': 'Aplicação',
  'report.user': 'Conta de serviço',
  'report.result': 'Resumo',
  'report.requirement': 'Verificação',
  'report.verdict': 'Resultado',
  'report.value': 'Valor visto',
  'report.message': 'O que significa',
  'report.unknown': 'não se sabe',
  'report.copy': 'Copiar para o ticket de mudança',
  'report.copied': 'Copiado',
  'report.markdown': 'Baixar Markdown',
  'report.json': 'Baixar JSON',
  'report.print': 'Imprimir',
  'report.none': 'Esta instância ainda não foi verificada.',
  'report.no-secret': 'Nenhum segredo foi lido, e não há nenhum neste relatório.',
  'clone.title': 'Antes de clonar esta instância',
  'clone.copy': 'Copiar para a mudança do clone',
  'clone.why':
    'Um clone de {host} leva a conexão do Neo: os tickets novos da instância de destino podem então chegar ao Neo de {host}, e uma conexão própria do destino se perde. Cadastre isto em {host}, a origem, antes do clone; no destino estas listas não fazem nada.',
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude), para que nenhum token venha junto:',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver), tabela e condição, para que o destino mantenha o que é dele:',
  'clone.script':
    '3. System Clone > Cleanup Scripts (clone_cleanup_script), pois um preservador mantém as linhas do destino e ainda assim acrescenta as da origem. Deixe de fora para um destino com conexão própria e desative lá, à mão, a regra copiada:',
  'clone.after':
    '4. Depois do clone, verifique o destino: o webhook dele precisa estar inativo ou ser o próprio. A conta vem com a senha; defina outra.',
  'clone.source':
    'Segundo a documentação do ServiceNow sobre clones (exclusões, preservadores, scripts de limpeza); não testado em nenhuma instância. A tabela oauth_credential tem os tokens de todas as aplicações: pergunte quem mais depende dela.',
}
