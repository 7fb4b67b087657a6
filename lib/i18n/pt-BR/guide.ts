import type { enGuide } from '../en/guide'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the guide: steps, cards, findings, fields. */
export const guide: Translated<typeof enGuide> = {
  'guide.collapse': 'Recolher o guia',
  'guide.expand': 'Abrir o guia',
  'guide.gone':
    'O guia foi atualizado ou desativado. O que você digitou continua aqui: salve e depois recarregue a página.',
  'guide.close': 'Fechar',
  'api.newer':
    'Esta configuração foi guardada por uma versão mais nova da extensão, por isso nada de novo é guardado. Atualize a extensão e recarregue esta página.',
  'api.not-kept':
    'Não foi possível guardar seu progresso; talvez este navegador não tenha mais espaço. Tente de novo antes de fechar a página.',
  'guide.steps': 'Todas as etapas',
  'guide.steps.done': '{done} de {count}',
  'guide.connection': 'Conexão',
  'guide.account': 'Conta',
  'guide.sub-production': 'Não produtiva',
  'action.copy': 'Copiar',
  'action.copied': 'Copiado',
  'action.copy-failed': 'Não foi possível copiar. Selecione o texto e copie você mesmo.',
  'action.show': 'Rolar até lá',
  'action.take-me-there': 'Levar até lá',
  'action.take-me-back': 'Voltar',
  'action.open-form': 'Abrir o formulário',
  'action.fill-all': 'Preencher tudo',
  'action.continue': 'Continuar no Neo',
  'action.open-application': 'Abrir a aplicação',
  'action.open-user': 'Abrir a conta',
  'action.next-half': 'Seguir para a conta de serviço',
  'action.retry': 'Tentar de novo',
  'action.check-again': 'Verificar de novo',
  'action.plan': 'Criar os registros para mim',
  'action.verify': 'Verificar a configuração',
  'action.open-section': 'Abrir a seção',
  'action.has-password': 'Guardei a senha da conta',
  'action.kept': 'Eu guardei',
  'action.go-on': 'Continuar mesmo assim',
  'action.begin': 'Continuar',
  'action.create-new': 'Nenhuma destas: criar uma nova',
  'action.change': 'Escolher outra',
  'fix.fill': 'Preencher para mim',
  'fix.correct': 'Corrigir para mim',
  'fix.remove-slash': 'Remover a barra',
  'fix.tick': 'Marcar para mim',
  'fix.untick': 'Desmarcar para mim',
  'fix.choose': 'Escolher “Broadly scoped” para mim',
  'fix.human': 'Escolher “Human” para mim',
  'fix.disable': 'Escolher “Disable” para mim',
  'fix.not-taken': 'O ServiceNow não aceitou o valor de “{caption}”. Copie-o e digite você mesmo.',
  'fix.not-found': 'O campo não é encontrado na página agora. Abra a seção dele e tente de novo.',
  'card.start.title': 'Antes de começar',
  'card.again': 'De novo: {title}',
  'card.open.title': 'Abrir o formulário',
  'card.connection-type.title': 'Escolher o tipo de conexão',
  'card.application.title': 'Preencher a aplicação',
  'card.application.broken': 'A aplicação está salva, mas o Neo ainda não poderia trabalhar com ela.',
  'card.application.existing':
    'Esta instância já tem uma aplicação para o Neo: “{name}”. Uma segunda se confunde facilmente com ela.',
  'card.save.title': 'Salvar e depois guardar o segredo',
  'card.user.title': 'Conta de serviço',
  'card.user.broken': 'A conta “{name}” existe, mas o Neo ainda não poderia usá-la.',
  'card.user.existing': 'Esta instância já tem uma conta para o Neo: “{name}”. O Neo só precisa de uma.',
  'card.access.title': 'Senha e função',
  'card.hand-off.title': 'Enviar dados ao Neo',
  'choice.title': 'Já existe',
  'choice.application': 'Estas aplicações parecem ser do Neo. Qual é? Um nome sozinho não prova nada.',
  'choice.user': 'Estas contas parecem ser do Neo. Qual é? Um nome sozinho não prova nada.',
  'step.start.text':
    'Duas partes: uma aplicação OAuth e uma conta de serviço com a qual o Neo faz login. O que o Neo pode fazer tem dois níveis: a função que você atribui aqui a essa conta e os grupos de permissões no painel do Neo.',
  'step.app.find.text':
    'O Neo precisa de uma aplicação OAuth nesta instância. O ServiceNow as guarda no Registro de aplicações (“Application Registry”), em System OAuth.',
  'step.app.new.text':
    'Clique em “{caption}” no canto superior direito. Uma aplicação nova mantém o Neo separado das suas outras integrações.',
  'step.app.kind.text': 'Clique em “{caption}”. O Neo chama o ServiceNow, então é uma integração de entrada.',
  'step.app.kind.classic':
    'Esta versão só tem o formulário antigo. Clique em “Create an OAuth API endpoint for external clients”.',
  'step.app.new-integration.text': 'Clique em “{caption}” no canto superior direito.',
  'step.app.grant.text':
    'Escolha a primeira, “OAuth - Authorization code grant”. Só com ela uma pessoa decide qual conta o Neo usa.',
  'step.app.name.text': 'Qualquer nome que diga o que é. Ele aparece nos registros de auditoria.',
  'step.app.redirect.text': 'Após o login, o ServiceNow redireciona para este endereço, e só para este.',
  'step.app.scope.text':
    'O ServiceNow marca esta caixa sozinho. Com ela marcada, o Neo se conecta e depois cada solicitação é recusada.',
  'step.app.lifespans.text': 'Ficam em “Advanced options”. Os valores do ServiceNow estão certos para o Neo.',
  'step.app.active.text': 'Uma aplicação inativa recusa todo login, e uma pública não tem segredo.',
  'step.app.save.text': 'Todos os valores estão certos. Clique em “{caption}”.',
  'step.app.save.inbound':
    'Todos os valores estão certos. Clique em “{caption}” no canto superior direito. Se o ServiceNow pedir então um escopo de autenticação, escolha “Skip for now”.',
  'step.app.save.skip':
    'O ServiceNow pede um escopo de autenticação. O Neo não precisa de nenhum, então clique em “{caption}”.',
  'step.app.save.again': 'Você tem alterações não salvas. Clique em “{caption}”.',
  'step.app.capture.text':
    'Copie agora o Client Secret para o seu gerenciador de senhas. Nós nunca o lemos. O Neo o pede uma vez.',
  'step.app.capture.waiting': 'Lendo o registro salvo…',
  'step.user.new.text':
    'O Neo precisa de um usuário próprio, para que cada ticket mostre o que o Neo fez. Nem a sua própria conta, nem uma que outros sistemas compartilhem. Clique em “{caption}”.',
  'step.user.identity.text': 'Um User ID claro e um nome. Ele aparece em cada ticket em que o Neo trabalha.',
  'step.user.active.text':
    'A conta precisa estar ativa. Ninguém lê os e-mails da conta, então o ServiceNow não precisa enviar nenhum.',
  'step.user.save.text':
    'Todos os valores estão certos. Clique em “{caption}”. A senha e a função vêm depois que a conta estiver salva.',
  'step.user.password.text':
    'Clique em “Set Password” e depois em “Generate”. Copie a senha para o seu gerenciador de senhas e clique em “Save Password”. Nós nunca a lemos.',
  'step.user.password.kept': 'Agora clique em “Save Password”.',
  'step.user.password.generated':
    'Copie a senha para o seu gerenciador de senhas: o ServiceNow só a mostra aqui. Nunca a lemos.',
  'step.user.password.empty': 'Clique em “Generate”. Nunca lemos a senha.',
  'step.user.password.there': 'Abra de novo a conta “{name}”. A senha e a função dela vêm a seguir.',
  'step.user.roles.text':
    'No fim do formulário, em “Roles”, clique em “{caption}”. Depois escolha {roles} na lista da esquerda.',
  'step.user.roles.members': 'Escolha {roles} na lista da esquerda, clique na seta para a direita e depois em “Save”.',
  'step.user.roles.email': 'Só se o Neo for enviar e-mail pelo ServiceNow, adicione também “email_api_send”.',
  'step.verify.text': 'Lendo mais uma vez a aplicação e a conta…',
  'step.handoff.text': 'As duas partes estão prontas. O Neo pede estes dois valores e o Client Secret.',
  'step.consent.text':
    'O Neo abre uma janela de login do ServiceNow. Faça login ali com a conta de serviço e permita o acesso.',
  'step.connected.text':
    'O Neo está conectado. Verifique com qual conta, e se o ServiceNow avisa o Neo dos tickets novos.',
  'step.handoff.consent':
    'Na janela de login do Neo, faça login como “{name}”, não como você. O Neo usará permanentemente a conta com que o acesso for permitido ali.',
  'field.application': 'Aplicação',
  'field.user': 'Conta de serviço',
  'field.share-application': 'Link para a página da aplicação',
  'field.share-user': 'Link para a página da conta',
  'field.client_id': 'ID do cliente',
  'field.instance_url': 'URL da instância',
  'field.on': 'ativado',
  'field.off': 'desativado',
  'field.empty': 'vazio',
  'value.hidden': 'oculto: parece um segredo',
  'field.collapsed': 'Seção fechada',
  'field.passed': { one: '{count} certo', other: '{count} certos' },
  'target.out-of-sight': 'Está fora da parte visível desta página.',
  'target.behind':
    'Há uma caixa de diálogo da página aberta. Conclua ou feche; depois o guia continua com o que está atrás dela.',
  'target.behind.saving':
    'Uma caixa de diálogo da página está aberta. Se ela pedir um escopo de autenticação, o Neo não precisa de nenhum: escolha o que o ignora por enquanto.',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first}” ou “{second}',
  'field.looked-for': 'Procure “{caption}” no formulário; o guia não consegue encontrá-lo com certeza.',
  'page-report.take': 'Esta página é diferente',
  'page-report.offer':
    'O guia não encontra o que deveria apontar. Se esta página é diferente das que ele conhece, um relatório sobre a estrutura dela ajuda a ensiná-la. Você o vê inteiro antes, e ele não contém nenhum valor.',
  'page-report.not-now': 'Agora não',
  'page-report.failed': 'Não foi possível criar o relatório da página. Recarregue a página e tente novamente.',
  'outcome.pass': 'Aprovado',
  'outcome.fail': 'A corrigir',
  'outcome.warn': 'Aviso',
  'outcome.unknown': 'Não dá para saber',
  'outcome.not-applicable': 'Não se aplica',
  'outcome.todo': 'A fazer',
  'unknown.not-on-page': 'Este campo não está na página.',
  'unknown.collapsed': 'Isto fica em uma seção fechada. Abra a seção para verificar.',
  'unknown.not-read': 'Isto não foi lido.',
  'unknown.hidden': 'O ServiceNow não mostra este campo a você. Alguém com a função “admin” o veria.',
  'unknown.no-record': 'Não há registro de onde ler isto.',
  'unknown.absent': 'Esta versão não tem isto.',
  'unknown.value': '“{column}” é “{seen}”. O efeito disso não está documentado: deveria ser true ou false.',
  'admin.roles.pass': 'Suas funções permitem as duas partes.',
  'admin.roles.application-only':
    'Suas funções permitem a aplicação, não a conta de serviço: para ela é preciso “user_admin” ou “admin”. Crie a aplicação e envie a um colega o link da conta.',
  'admin.roles.user-only':
    'Suas funções permitem a conta de serviço, não a aplicação: para ela é preciso “oauth_admin”, “mi_admin” ou “admin”. Crie a conta e envie a um colega o link da aplicação.',
  'admin.roles.none':
    'Suas funções não permitem nenhuma das partes. A aplicação exige “oauth_admin”, “mi_admin” ou “admin”; a conta, “user_admin” ou “admin”. Peça a um colega que as tenha e envie os links.',
  'admin.roles.unknown': 'Não podemos ver quais funções você tem. Se o ServiceNow recusar algo, pode ser por isso.',
  'instance.url.pass': '{url} é um endereço que o Neo aceita.',
  'instance.url.not-accepted':
    '{host} não é um endereço que o Neo aceita. O Neo precisa do endereço da própria instância, como https://name.service-now.com. Informe-o na janela da extensão, ou abra a configuração lá.',
  'instance.url.sub-production':
    '{host} parece uma instância de desenvolvimento ou teste. O Neo se conecta a ela, mas seus tickets podem estar em outra.',
  'app.exists.pass': 'A aplicação está salva.',
  'app.exists.missing':
    'Nenhuma aplicação para o Neo foi encontrada aqui. Se havia uma, ela pode ter sido excluída. Crie-a.',
  'app.exists.not-saved': 'A aplicação ainda não está salva.',
  'app.kind.pass': 'É a Authorization code grant.',
  'app.kind.outbound':
    'Este registro serve para chamar outros sistemas. O Neo chama o ServiceNow, então não encontraria a entrada. Volte e crie uma integração de entrada.',
  'app.kind.client-credentials':
    'Este formulário é para client credentials. Com ele ninguém autoriza o Neo, e o trabalho dele não poderia ser atribuído à conta. Volte e escolha “OAuth - Authorization code grant”.',
  'app.kind.jwt':
    'Este formulário é para tokens JWT bearer. Com ele ninguém autoriza o Neo, e o trabalho dele não poderia ser atribuído à conta. Volte e escolha “OAuth - Authorization code grant”.',
  'app.kind.password':
    'Este formulário é para a password grant. O Neo precisaria saber a senha de um usuário. Volte e escolha “OAuth - Authorization code grant”.',
  'app.kind.id-token':
    'Este formulário é para tokens de identidade de outro provedor. O Neo não faz login assim. Volte e escolha “OAuth - Authorization code grant”.',
  'app.kind.cimd':
    'É um cliente CIMD (Client ID Metadata Document). Ele não tem Client Secret, e o Neo pede um. Volte e escolha “OAuth - Authorization code grant”.',
  'app.kind.other':
    'É outro tipo de conexão. O Neo precisa da Authorization code grant. Volte e escolha “OAuth - Authorization code grant”.',
  'app.name.pass': 'A aplicação tem nome.',
  'app.name.empty': 'O nome está vazio, e o ServiceNow não salva sem ele. Sugestão: “{suggestion}”.',
  'app.name.minted':
    'Isto parece um identificador ou um segredo, não um nome. Todos veem os nomes, então escolha outro.',
  'name.rule': 'Este nome não segue a regra da sua organização ({rule}). Quem o revisar pode recusá-lo.',
  'app.name.provider': 'O nome do provedor está vazio, e este formulário não salva sem ele. Sugestão: “{suggestion}”.',
  'app.secret.pass': 'Nada aqui parece um segredo.',
  'app.secret.secret':
    'Isto parece um segredo. Todos que podem ver o registro leem este campo, então limpe-o. Se era o Client Secret, gere um novo.',
  'app.redirect.secret':
    'Isto parece um identificador ou um segredo, não um endereço. Todos que podem ver o registro leem este campo. A URL de redirecionamento vai aqui.',
  'app.redirect.pass': 'Esta é a URL de redirecionamento do Neo, caractere por caractere.',
  'app.redirect.others': {
    one: 'A URL de redirecionamento do Neo está aqui. Há mais uma neste campo; remova-a se não souber para que serve.',
    other:
      'A URL de redirecionamento do Neo está aqui. Há mais {count} neste campo; remova-as se não souber para que servem.',
  },
  'app.redirect.empty': 'A URL de redirecionamento está vazia. Sem ela o ServiceNow recusa o login.',
  'app.redirect.misplaced':
    'A URL de redirecionamento está em outro campo deste formulário. O ServiceNow só a procura aqui.',
  'app.redirect.trailing-slash':
    'Esta URL termina com “/”, a do Neo não. O ServiceNow as compara caractere por caractere, então o login falharia.',
  'app.redirect.http':
    'Esta URL começa com “http”, a do Neo com “https”. O ServiceNow as compara caractere por caractere, então o login falharia.',
  'app.redirect.upper-case':
    'O caractere {position} está em maiúscula, o do Neo em minúscula. O ServiceNow os distingue, então o login falharia.',
  'app.redirect.white-space':
    'Há espaço em branco nesta URL, o primeiro no caractere {position}. O ServiceNow o toma como parte do endereço, então o login falharia.',
  'app.redirect.invisible':
    'Há um caractere invisível nesta URL, no caractere {position}. Ele costuma vir junto ao colar de um documento. O login falharia.',
  'app.redirect.query':
    'Algo vem depois de “?” no fim desta URL. O ServiceNow compara o texto todo, então o login falharia.',
  'app.redirect.fragment':
    'Algo vem depois de “#” no fim desta URL. O ServiceNow compara o texto todo, então o login falharia.',
  'app.redirect.www': 'Esta URL tem “www.”, a do Neo não. O login falharia.',
  'app.redirect.twice': 'A URL está aqui duas vezes seguidas. Provavelmente foi colada duas vezes. O login falharia.',
  'app.redirect.other-host': 'Esta URL leva a outro site que não o do Neo. O login falharia, ou iria para outro lugar.',
  'app.redirect.incomplete': 'Este é só o começo da URL de redirecionamento do Neo. O login falharia.',
  'app.redirect.different':
    'Esta URL difere da do Neo a partir do caractere {position}. O ServiceNow as compara caractere por caractere, então o login falharia.',
  'app.scope.pass': 'As solicitações do Neo não estão limitadas a um escopo.',
  'app.scope.useraccount': 'O escopo de autenticação “useraccount” dá ao Neo o que a conta dele pode fazer.',
  'app.scope.not-applicable': 'Esta versão não tem restrição de escopo.',
  'app.scope.ticked': '“{caption}” está ativado. O Neo se conectaria, e depois cada solicitação seria recusada.',
  'app.scope.selected':
    '“{caption}” está em “Securely scoped”. O Neo se conectaria, e depois cada solicitação seria recusada. Escolha “Broadly scoped”.',
  'app.scope.unset':
    'A restrição de escopo não está escolhida. Escolha “Broadly scoped”, ou cada solicitação do Neo pode ser recusada.',
  'app.scope.unknown':
    'A restrição de escopo é “{seen}”, que não conhecemos. Se as solicitações do Neo forem recusadas, coloque-a em “Broadly scoped”.',
  'app.refresh-lifespan.pass': 'O token de atualização vive tempo suficiente.',
  'app.refresh-lifespan.no-number':
    'A duração do token de atualização não é um número de segundos acima de 0. O Neo perderia a conexão logo. Use {wanted}.',
  'app.refresh-lifespan.short': {
    one: 'A conexão terminaria em um dia, e alguém teria de conectar o Neo de novo. {wanted} segundos são 100 dias.',
    other:
      'A conexão terminaria após {count} dias, e alguém teria de conectar o Neo de novo. {wanted} segundos são 100 dias.',
  },
  'app.access-lifespan.pass': 'O token de acesso vive tempo suficiente.',
  'app.access-lifespan.no-number':
    'A duração do token de acesso não é um número de segundos acima de 0. Cada solicitação do Neo seria recusada. Use {wanted}.',
  'app.access-lifespan.short':
    'O token de acesso vive menos de {wanted} segundos. O Neo teria de renová-lo com muita frequência.',
  'app.access-lifespan.long':
    'O token de acesso vive mais de um dia. Se vazar, continua útil por muito tempo. {wanted} segundos bastam: o Neo o renova sozinho.',
  'app.active.pass': 'A aplicação está ativa.',
  'app.active.inactive': 'A aplicação não está ativa. O ServiceNow recusaria o login.',
  'app.public.pass': 'Não é um cliente público.',
  'app.public.pkce': 'A aplicação exige PKCE, que o Neo não envia, então o login seria recusado. Desative “Use PKCE”.',
  'app.public.public':
    '“This is a public client” está ativado. Clientes públicos não têm segredo, então o Neo não poderia fazer login.',
  'user.exists.pass': 'A conta está salva.',
  'user.exists.missing': 'Esta conta não existe. Ela pode ter sido excluída. Crie-a de novo.',
  'account.not-saved': 'A conta ainda não está salva.',
  'user.identity.pass': 'A conta tem User ID e nome.',
  'user.identity.empty': 'O User ID está vazio. É com ele que o Neo faz login. Sugestão: “{suggestion}”.',
  'user.identity.white-space':
    'O User ID começa ou termina com um espaço. Quem faz login tem de digitá-lo também, e não o verá.',
  'user.identity.secret': 'Isto parece uma senha, não um User ID. Todos podem lê-lo aqui, então escolha outro.',
  'user.identity.no-name': 'O nome e o sobrenome estão vazios. Assim ninguém saberia de quem é o trabalho.',
  'user.dedicated.pass': 'A conta é só do Neo.',
  'user.dedicated.self':
    'Esta é a sua própria conta. O que o Neo fizer seria feito em seu nome, e acabaria quando a sua conta acabar. Crie um usuário só para o Neo.',
  'user.dedicated.session':
    'Este navegador está conectado como “{user}”, ou o personifica. Faça login como você e verifique de novo.',
  'user.dedicated.admin':
    '“{user}” tem a função “admin”, então o Neo poderia fazer tudo. Dê ao Neo uma conta com a função de que precisa e nada mais.',
  'user.dedicated.unknown': 'Não podemos ver quem está conectado. Certifique-se de que esta não é a sua própria conta.',
  'user.interactive.pass': 'A conta pode fazer login para autorizar o Neo.',
  'user.interactive.services-only':
    'Com “{caption}” ativado, a conta só pode usar serviços web e não pode fazer login para autorizar o Neo.',
  'user.interactive.machine':
    'Uma conta do tipo “Machine” só pode usar serviços web e não pode fazer login para autorizar o Neo.',
  'user.interactive.other':
    'Não se sabe se uma conta do tipo “{seen}” pode fazer login para autorizar o Neo. “Human” pode.',
  'user.active.pass': 'A conta está ativa.',
  'user.active.inactive': 'A conta não está ativa. O ServiceNow recusaria o login dela e tudo o que o Neo faz.',
  'user.active.locked': 'A conta está bloqueada. O ServiceNow recusaria o login dela.',
  'user.notification.pass': 'O ServiceNow não envia e-mail a esta conta.',
  'user.notification.enabled':
    'O ServiceNow enviaria a esta conta um e-mail sobre cada ticket em que ela toca, e ninguém os lê.',
  'user.notification.unknown': 'Não dá para saber se o ServiceNow envia e-mail a esta conta. “Disable” é o melhor.',
  'user.password.pass': 'A conta já fez login com a própria senha.',
  'user.password.reset':
    '“{caption}” está ativado; definir uma senha o marca sozinho. O primeiro login na janela do Neo pararia em uma página que pede uma senha nova. Desmarque e salve.',
  'user.password.not-saved': 'A senha é definida depois que a conta estiver salva.',
  'user.password.unproven': 'Uma senha foi definida. Só um login mostrará se está certa.',
  'user.password.unset': 'Não podemos ver se esta conta tem senha. Um usuário recém-salvo não tem.',
  'user.itil.pass': 'A conta tem a função “{roles}”.',
  'user.itil.missing': 'Falta à conta a função “{missing}”. Sem ela o Neo não poderia ler nem tratar nenhum ticket.',
  'user.itil.unknown': 'O ServiceNow não nos mostra as funções desta conta.',
  'saved.differs':
    '“{caption}” foi salvo como “{stored}”, não como digitado. Uma regra desta instância pode tê-lo mudado.',
  'saved.error': 'O ServiceNow diz: {error}',
  'api.session-ended': 'Sua sessão do ServiceNow terminou. Faça login de novo; nada se perde.',
  'api.forbidden':
    'O ServiceNow não deixa você ler isto. Peça a um colega que tenha a função para isso que abra a página.',
  'api.not-found': 'O ServiceNow não tem esse registro, ou não o mostra a você.',
  'api.invalid': 'Esta versão não tem o que pedimos.',
  'api.rate-limited': 'O ServiceNow pede que esperemos. Tente de novo em {seconds} segundos.',
  'api.network': 'Não foi possível chegar ao ServiceNow. Verifique sua conexão e tente de novo.',
  'api.unexpected': 'O ServiceNow respondeu algo que não entendemos. Tente de novo.',
  'api.no-token':
    'Não encontramos o token de sessão desta página; por isso nada pode ser lido do ServiceNow. Recarregue a página. Se não resolver, saia do ServiceNow e faça login de novo.',
  'guide.production': 'Produção',
}
