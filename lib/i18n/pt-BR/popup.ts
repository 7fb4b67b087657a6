import type { enPopup } from '../en/popup'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the toolbar popup. */
export const popup: Translated<typeof enPopup> = {
  'popup.title': 'Conectar o Neo ao ServiceNow',
  'popup.not-instance':
    'Abra sua instância do ServiceNow nesta aba e volte. O endereço dela em geral termina com service-now.com.',
  'popup.layers':
    'O que o Neo pode fazer tem dois níveis: a função que você atribui aqui à conta do Neo e os grupos de permissões no painel do Neo.',
  'popup.start': 'Começar a configuração',
  'popup.resume': 'Continuar a configuração',
  'popup.dashboard':
    'O painel do Neo da sua organização não é o habitual. Permita-o, e os dois valores poderão ser preenchidos lá para você.',
  'popup.dashboard.allow': 'Permitir o painel',
  'popup.set-up': 'Criar os registros para mim',
  'popup.confirm.secret': 'O ID do cliente e o Client Secret estão no meu gerenciador de senhas',
  'popup.confirm.password': 'Eu sei a senha da conta de serviço',
  'popup.confirm.first':
    'Confirme primeiro os pontos acima: só você os conhece, e sem eles o Neo não pode ser conectado.',
  'popup.confirm.unverified': '“Verificar a configuração” marca o que encontra certo.',
  'popup.colleague.message':
    'Conecte o Neo Agent a {instance}: abra {link} e faça login no Neo. Ele preenche a instância e o ID do cliente. Você também precisa do Client Secret; peça-o por onde se compartilham senhas, não por e-mail.',
  'popup.storage-newer':
    'O que está guardado desta instância foi guardado por uma versão mais nova da extensão. Fica como está. Atualize a extensão para continuar ou esqueça-o aqui.',
  'popup.storage-broken':
    'O que estava guardado desta instância não pode ser lido. Comece de novo; nada muda no ServiceNow.',
  'popup.failed': 'Não funcionou: {reason}',
  'popup.reason.not-allowed': 'esta instância não pode ser configurada aqui.',
  'popup.reason.no-access': 'o navegador não dá à extensão acesso a esta instância.',
  'popup.reason.busy': 'algo já está em andamento. Espere terminar.',
  'popup.reason.no-page':
    'a aba da instância mostra outra página, como um login. Abra a instância, faça login e tente de novo.',
  'popup.reason.newer': 'foi guardado por uma versão mais nova da extensão; atualize a extensão',
  'popup.reason.full':
    'o navegador não guarda mais nada para a extensão: o armazenamento está cheio. Nas opções, apague uma configuração concluída e tente de novo.',
  'popup.options': 'Opções',
  'popup.custom-url':
    '{host} é o seu ServiceNow, com um nome próprio (uma Custom URL)? Então permita a extensão ali. Ela não lê nada até você começar uma configuração.',
  'popup.custom-url.allow': 'Permitir {host}',
  'popup.access': 'Seu navegador não dá à extensão acesso a {host}. Sem isso ela não pode guiar nem verificar ali.',
  'popup.access.allow': 'Permitir o acesso',
  'popup.not-allowed': 'Sua organização só permite a configuração em outras instâncias: {instances}. Abra uma delas.',
  'popup.own-address':
    '{host} é uma Custom URL, e o Neo só aceita o endereço da própria instância. Informe-o; ele tem a forma https://name.service-now.com.',
  'popup.own-address.label': 'O endereço da própria instância',
  'popup.own-address.wrong':
    'Este não é um endereço que o Neo aceita. Tem de ser https://name.service-now.com ou https://name.servicenowservices.com.',
  'popup.own-address.save': 'Usar este endereço',
  'popup.policy-partial':
    'Estas partes da política da sua organização estão erradas e foram deixadas de fora: {keys}. O restante vale. Avise quem gerencia o seu navegador.',
  'popup.policy-why.form': 'forma incorreta',
  'popup.policy-why.too-many': 'há demais',
  'popup.policy-why.unknown': 'não existe essa etapa ou coluna',
  'popup.policy-why.secret': 'segredos nunca são lidos',
  'popup.policy-why.role': 'papel inadequado',
  'popup.policy-why.twice': 'indicado duas vezes',
  'popup.policy-unreadable':
    'Sua organização restringe o que pode ser configurado, mas estas partes da política não podem ser lidas: {keys}. Nada é configurado nem gravado até que sejam corrigidas. Avise quem gerencia o seu navegador.',
  'popup.own-address.claim':
    '{host} diz que é {own}. Qualquer site poderia dizer isso. Veja qual é o endereço do seu ServiceNow sem {host}.',
  'popup.own-address.confirm': 'Sim, {host} é {own}',
  'popup.later': 'Lembrar mais tarde',
  'popup.later.until': 'Um novo lembrete aparecerá em {date}.',
  'popup.other': {
    one: '{host}: a conexão termina em {count} dia.',
    other: '{host}: a conexão termina em {count} dias.',
  },
  'popup.other.ended': '{host}: a conexão terminou em {date}.',
  'popup.other.reconnect': 'Reconectar {host}',
}
