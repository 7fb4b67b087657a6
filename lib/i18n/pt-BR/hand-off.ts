import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Guia de configuração do Neo',
  'connect.instance-url': 'URL da instância',
  'connect.client-id': 'Client ID',
  'connect.copy': 'Copiar',
  'connect.fill': 'Preencher para mim',
  'connect.not-now': 'Agora não',
  'connect.close': 'Fechar',
  'connect.offer.title': 'Do ServiceNow',
  'connect.offer.text': 'Estes dois valores vêm de {host}. Preencha-os e depois cole você mesmo o Client Secret.',
  'connect.looking.title': 'Do ServiceNow',
  'connect.looking.text':
    'Estes dois valores vêm de {host}. Abra "ServiceNow" entre as integrações; quando o formulário estiver lá, eles podem ser preenchidos para você. Ou copie-os.',
  'connect.filled.title': 'Preenchido',
  'connect.filled.text': 'Agora cole o Client Secret do seu gerenciador de senhas no campo dele e conecte.',
  'connect.not-taken.title': 'Não preenchido',
  'connect.not-taken.text': 'O formulário não aceitou os valores. Copie-os e cole você mesmo.',
  'connect.refused.title': 'Este link não foi usado',
  'connect.refused.instance':
    'O link cita uma instância que não é um endereço do ServiceNow como o Neo aceita. Nada foi preenchido. Peça um link novo.',
  'connect.refused.client-id': 'O Client ID do link não pode ser um. Nada foi preenchido. Peça um link novo.',
  'connect.refused.too-long': 'O link é bem mais longo do que deveria. Nada foi preenchido. Peça um link novo.',
  'connect.refused.twice': 'O link cita um valor duas vezes. Nada foi preenchido. Peça um link novo.',
  'connect.refused.encoding': 'O link tem sinais que não cabem nele. Nada foi preenchido. Peça um link novo.',
  'connect.refused.other-client-id':
    'O link tem outro Client ID que não o captado aqui nessa instância. Nada foi preenchido. Use "Continuar no Neo" na janela da extensão.',
  'connect.foreign.title': 'Este link não foi criado neste navegador',
  'connect.foreign.text':
    'Ele indica {host}, com o Client ID {id}. O Neo não foi configurado aqui em {host}, então não podemos dizer se o link está certo. Nada é preenchido sem que você queira.',
  'connect.foreign.use': 'Usar este link',
  'connect.confirm.title': 'Conectar o Neo a {host}?',
  'connect.confirm.text':
    'O Neo trabalharia em {host}, pelo aplicativo com o Client ID {id}. Qualquer pessoa pode criar um link assim. Continue apenas se souber quem o enviou e se {host} for a instância que você quer conectar.',
  'connect.confirm.yes': 'Sim, preencher {host}',
  'connect.also.text': 'Também foi aberto um link para {host}. Ele não foi criado neste navegador.',
  'connect.also.use': 'Ver esse link',
  'connect.expired.title': 'Não está mais disponível',
  'connect.expired.text':
    'Este link é antigo demais, ou outro foi aberto nesta guia. Nada foi preenchido. Abra-o de novo, ou use "Continuar no Neo" na janela da extensão.',
  'connect.refused.not-allowed': 'O link indica uma instância que a sua organização não permite. Nada foi preenchido.',
  'connect.refused.policy':
    'Sua organização restringe o que pode ser configurado, mas a política não pode ser lida. Nada foi preenchido. A janela da extensão mostra o que está errado.',
  'consent.wrong.title': 'Pare: esta não é a conta do Neo',
  'consent.wrong.text':
    'Você entrou como "{seen}". O Neo trabalha para sempre em nome de quem permite aqui: cada nota e cada alteração ficariam nesse nome.',
  'consent.wrong.switch': 'Sair e continuar como "{user}"',
  'consent.wrong.by-hand':
    'Saia do ServiceNow, ou abra esta página em uma janela privada, e entre como "{user}". Depois comece de novo no Neo.',
  'consent.wrong.anyway': 'Continuar como "{seen}"',
  'consent.wrong.stayed.title': 'Ainda não é a conta do Neo',
  'consent.wrong.stayed.text':
    'Se você permitir agora, o Neo trabalha como "{seen}", para sempre. Deveria ser "{user}".',
  'consent.right.title': 'A conta certa',
  'consent.right.text': 'Você entrou como "{user}", a conta do Neo. Clique em "Allow".',
  'consent.unknown.title': 'Quem entrou?',
  'consent.unknown.text':
    'Não podemos ver quem entrou aqui. Olhe o nome no alto à direita: deveria ser "{user}". Se não for, clique primeiro em "Not You?".',
  'consent.unknown.held': 'O que poderia permitir fica retido até você dizer que é você.',
  'consent.unknown.choice': 'Entrei como "{user}": deixe-me permitir',
  'consent.unknown.page.title': 'Uma página que não conhecemos',
  'consent.unknown.page':
    'Esta página está diferente: verifique você mesmo que entrou como "{user}" antes de permitir.',
  'consent.unknown.recreated':
    'Você entrou com o User ID "{user}", mas com outro registro que não o desta configuração. Continue somente se a conta foi criada de novo; se não, clique primeiro em "Not You?".',
  'consent.unknown.no-account':
    'A conta de serviço desta configuração não é conhecida aqui. Olhe o nome no alto à direita: deveria ser a conta do Neo, por exemplo "{user}". Se não for, clique primeiro em "Not You?".',
  'consent.chosen.title': 'Agora você pode permitir',
  'consent.chosen.text': 'Olhe o nome mais uma vez e clique em "Allow". O Neo trabalha em nome de quem permite aqui.',
  'consent.framed.title': 'Aqui não: esta página está dentro de outro site',
  'consent.framed.text':
    'Outro site mostra esta página em um quadro, onde você não pode ter certeza do que clica. Nada é permitido aqui. Feche-a e comece de novo no Neo.',
  'consent.login.title': 'Entre com a conta do Neo',
  'consent.login.text':
    'Entre como "{user}", não como você. O Neo trabalha para sempre em nome de quem entra aqui e permite. Nós não lemos a senha.',
  'consent.login-refused.title': 'O login foi recusado',
  'consent.login-refused.text':
    'O ServiceNow não diz por quê. Se a senha estiver certa, "{user}" pode estar bloqueado, inativo ou limitado a serviços web. Olhe a conta.',
  'consent.mfa.title': 'Um segundo fator é pedido',
  'consent.mfa.text':
    'O ServiceNow pede um código a "{user}". Inscreva a conta aqui e guarde a chave no seu gerenciador de senhas; ou pule, onde o ServiceNow oferecer. Ao próprio Neo nunca é pedido.',
  'consent.reset.title': 'Uma senha nova é pedida',
  'consent.reset.text':
    '"Password needs reset" está ligado para "{user}". Defina aqui uma senha nova e guarde-a no seu gerenciador de senhas; ela vale a partir de agora.',
  'consent.show-user': 'Abrir a conta',
  'consent.show-application': 'Abrir a aplicação',
  'consent.error.title': 'O ServiceNow recusa a conexão',
  'consent.error.redirect':
    'A URL de redirecionamento da aplicação não é exatamente a do Neo. Corrija-a, salve e comece de novo no Neo.',
  'consent.error.no-redirect':
    'A aplicação não tem URL de redirecionamento. Preencha-a, salve e comece de novo no Neo.',
  'consent.error.state':
    'Esta página não foi aberta pelo Neo, ou foi aberta duas vezes. Feche-a e comece de novo no Neo.',
  'consent.error.public':
    '"This is a public client" está ligado, então o ServiceNow pede algo que o Neo não envia. Desmarque, salve e comece de novo no Neo.',
  'consent.error.inactive': 'A aplicação não está ativa. Marque "Active", salve e comece de novo no Neo.',
  'consent.error.unknown-client':
    'O ServiceNow não conhece este Client ID. A aplicação pode ter sido excluída, ou o de outra foi digitado.',
  'consent.error.other':
    'Não conhecemos esta mensagem. O mais provável é uma aplicação que não está ativa, ou uma URL de redirecionamento que não é exatamente a do Neo. "Verificar a configuração" na janela da extensão diz.',
}
