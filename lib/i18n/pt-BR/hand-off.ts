import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Guia de configuração do Neo',
  'connect.instance-url': 'URL da instância',
  'connect.client-id': 'ID do cliente',
  'connect.copy': 'Copiar',
  'connect.fill': 'Preencher para mim',
  'connect.not-now': 'Agora não',
  'connect.close': 'Fechar',
  'connect.offer.title': 'Guia de configuração do Neo: valores do ServiceNow',
  'connect.offer.text': 'Estes dois valores vêm de {host}. Preencha-os e depois cole você mesmo o Client Secret.',
  'connect.looking.title': 'Guia de configuração do Neo: valores do ServiceNow',
  'connect.looking.text':
    'Estes dois valores vêm de {host}. Abra “ServiceNow” entre as integrações; quando o formulário estiver lá, eles podem ser preenchidos para você. Ou copie-os.',
  'connect.filled.title': 'Preenchido',
  'connect.filled.text': 'Agora cole o Client Secret do seu gerenciador de senhas no campo dele e conecte o Neo.',
  'connect.check.title': 'Verificar a conexão',
  'connect.check.text':
    'Assim que o Neo disser que está conectado, verifique em {host}: com qual conta, e se o Neo fica sabendo de novos chamados.',
  'connect.check.act': 'Verificar a conexão',
  'connect.connected.title': 'Conectado como {account}',
  'connect.connected.text':
    'O Neo já trabalha em {host}. A seguir: os grupos de permissões aqui no Neo, que dizem o que ele pode fazer. O relatório para o seu chamado de mudança está na janela da extensão.',
  'connect.not-taken.title': 'Não preenchido',
  'connect.not-taken.text': 'O formulário não aceitou os valores. Copie-os e cole você mesmo.',
  'connect.refused.title': 'Este link não foi usado',
  'connect.refused.instance':
    'O link cita uma instância que não é um endereço do ServiceNow como o Neo aceita. Nada foi preenchido. Peça um link novo.',
  'connect.refused.client-id': 'O ID do cliente no link não é válido. Nada foi preenchido. Peça um link novo.',
  'connect.refused.too-long': 'O link é bem mais longo do que deveria. Nada foi preenchido. Peça um link novo.',
  'connect.refused.twice': 'O link cita um valor duas vezes. Nada foi preenchido. Peça um link novo.',
  'connect.refused.encoding': 'O link tem caracteres inválidos. Nada foi preenchido. Peça um link novo.',
  'connect.refused.other-client-id':
    'O link tem outro ID do cliente que não o captado aqui nessa instância. Nada foi preenchido. Use “Continuar no Neo” na janela da extensão.',
  'connect.foreign.title': 'Este link não foi criado neste navegador',
  'connect.foreign.text':
    'Ele indica {host}, com o ID do cliente {id}. O Neo não foi configurado aqui em {host}, então não podemos dizer se o link está certo. Nada é preenchido sem que você queira.',
  'connect.foreign.use': 'Usar este link',
  'connect.confirm.title': 'Conectar o Neo a {host}?',
  'connect.confirm.text':
    'O Neo trabalharia em {host}, pela aplicação com o ID do cliente {id}. Qualquer pessoa pode criar um link assim. Continue apenas se souber quem o enviou e se {host} for a instância que você quer conectar.',
  'connect.confirm.yes': 'Sim, preencher {host}',
  'connect.also.text': 'Também foi aberto um link para {host}. Ele não foi criado neste navegador.',
  'connect.also.use': 'Ver esse link',
  'connect.expired.title': 'Não está mais disponível',
  'connect.expired.text':
    'Este link é antigo demais, ou outro foi aberto nesta guia. Nada foi preenchido. Abra-o de novo, ou use “Continuar no Neo” na janela da extensão.',
  'connect.refused.not-allowed': 'O link indica uma instância que a sua organização não permite. Nada foi preenchido.',
  'connect.refused.policy':
    'Sua organização restringe o que pode ser configurado, mas a política não pode ser lida. Nada foi preenchido. A janela da extensão mostra o que está errado.',
  'consent.wrong.title': 'Pare: esta não é a conta do Neo',
  'consent.wrong.text':
    'Você fez login como “{seen}”. O Neo usará permanentemente a conta com que o acesso for permitido aqui: cada nota e cada alteração ficariam nesse nome.',
  'consent.wrong.switch': 'Sair e continuar como “{user}”',
  'consent.wrong.by-hand':
    'Saia do ServiceNow, ou abra esta página em uma janela privada, e faça login como “{user}”. Depois comece de novo no Neo.',
  'consent.wrong.anyway': 'Continuar como “{seen}”',
  'consent.wrong.stayed.title': 'Ainda não é a conta do Neo',
  'consent.wrong.stayed.text':
    'Se você permitir o acesso agora, o Neo trabalhará permanentemente como “{seen}”. Deveria ser “{user}”.',
  'consent.right.title': 'A conta certa',
  'consent.right.text': 'Você fez login como “{user}”, a conta do Neo. Clique em “Allow”.',
  'consent.unknown.title': 'Quem está com a sessão aberta?',
  'consent.unknown.text':
    'Não podemos ver quem fez login aqui. Olhe o nome no canto superior direito: deveria ser “{user}”. Se não for, clique primeiro em “Not You?”.',
  'consent.unknown.held': 'O que poderia permitir o acesso fica retido até você dizer que é você.',
  'consent.unknown.choice': 'Fiz login como “{user}”: deixe-me permitir o acesso',
  'consent.unknown.page.title': 'Uma página que não conhecemos',
  'consent.unknown.page':
    'Esta página está diferente: verifique você mesmo que fez login como “{user}” antes de permitir o acesso.',
  'consent.unknown.recreated':
    'Você fez login com o User ID “{user}”, mas com outro registro que não o desta configuração. Continue somente se a conta foi criada de novo; se não, clique primeiro em “Not You?”.',
  'consent.unknown.no-account':
    'A conta de serviço desta configuração não é conhecida aqui. Olhe o nome no canto superior direito: deveria ser a conta do Neo, por exemplo “{user}”. Se não for, clique primeiro em “Not You?”.',
  'consent.chosen.title': 'Agora você pode permitir o acesso',
  'consent.chosen.text':
    'Olhe o nome mais uma vez e clique em “Allow”. O Neo usará a conta com que o acesso for permitido aqui.',
  'consent.framed.title': 'Aqui não: esta página está dentro de outro site',
  'consent.framed.text':
    'Outro site mostra esta página em um quadro, onde você não pode ter certeza do que clica. Nada é permitido aqui. Feche-a e comece de novo no Neo.',
  'consent.login.title': 'Faça login com a conta do Neo',
  'consent.login.text':
    'Faça login como “{user}”, não como você. O Neo usará permanentemente a conta com que o acesso for permitido aqui. Nós não lemos a senha.',
  'consent.login-refused.title': 'O login foi recusado',
  'consent.login-refused.text':
    'O ServiceNow não diz por quê. Se a senha estiver certa, “{user}” pode estar bloqueado, inativo ou limitado a serviços web. Olhe a conta.',
  'consent.mfa.title': 'O ServiceNow pede um segundo fator',
  'consent.mfa.text':
    'O ServiceNow pede um código a “{user}”. Configure aqui a autenticação multifator da conta e guarde a chave no seu gerenciador de senhas; ou pule esta etapa onde o ServiceNow oferecer. O Neo nunca precisa de código.',
  'consent.reset.title': 'Uma senha nova é pedida',
  'consent.reset.text':
    '“Password needs reset” está ativado para “{user}”. Defina aqui uma senha nova e guarde-a no seu gerenciador de senhas; ela vale a partir de agora.',
  'consent.show-user': 'Abrir a conta',
  'consent.show-application': 'Abrir a aplicação',
  'consent.error.title': 'O ServiceNow recusa conectar o Neo',
  'consent.error.redirect':
    'A URL de redirecionamento da aplicação não é exatamente a do Neo. Corrija-a, salve e comece de novo no Neo.',
  'consent.error.no-redirect':
    'A aplicação não tem URL de redirecionamento. Preencha-a, salve e comece de novo no Neo.',
  'consent.error.state':
    'Esta página não foi aberta pelo Neo, ou foi aberta duas vezes. Feche-a e comece de novo no Neo.',
  'consent.error.public':
    '“This is a public client” está ativado, então o ServiceNow pede algo que o Neo não envia. Desmarque, salve e comece de novo no Neo.',
  'consent.error.inactive': 'A aplicação não está ativa. Marque “Active”, salve e comece de novo no Neo.',
  'consent.error.unknown-client':
    'O ServiceNow não conhece este ID do cliente. A aplicação pode ter sido excluída, ou o de outra foi digitado.',
  'consent.error.other':
    'Não conhecemos esta mensagem. O mais provável é uma aplicação que não está ativa, ou uma URL de redirecionamento que não é exatamente a do Neo. “Verificar a configuração” na janela da extensão mostra qual.',
  'connect.kind.production': '{host} é uma instância de produção.',
  'connect.kind.sub-production': '{host} é uma instância não produtiva.',
  'connect.kind.disagree': '{host} pode não ser a instância de produção: o nome e as propriedades se contradizem.',
  'connect.kind.title': 'Conectar o Neo a {host}, que não é a de produção?',
  'connect.kind.title.disagree': 'Conectar o Neo a {host}, que talvez não seja a de produção?',
  'connect.kind.text':
    'O Neo trabalharia nos tickets de {host}, e em nenhum outro. Para os tickets em que as pessoas trabalham, conecte a instância de produção.',
  'connect.kind.yes': 'Sim, conectar {host}',
}
