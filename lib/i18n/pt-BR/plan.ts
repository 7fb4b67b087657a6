import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of "Create the records for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': 'Criar os registros para mim',
  'plan.intro':
    'Isto é o que seria gravado em {host}, em seu nome. Nada é gravado antes de você clicar em “Criar os registros”. Desmarque o que não quiser.',
  'plan.put-back.title': 'Restaurar',
  'plan.put-back.intro':
    'Estas mudanças em {host} seriam desfeitas, em seu nome. Nada é gravado antes de você clicar em “Restaurar”. Desmarque o que não quiser.',
  'plan.put-back.empty': 'Não resta nada a restaurar.',
  'plan.put-back.why': 'Era assim antes.',
  'plan.planning': 'Lendo o que existe…',
  'plan.group.writes': 'Será gravado',
  'plan.group.stays': 'Está certo e fica',
  'plan.group.left': 'O que falta fazer',
  'plan.follow.user': 'Abrir a conta',
  'plan.left.verify': 'Verifique tudo antes de conectar.',
  'plan.group.by-hand': 'O que só você pode fazer',
  'plan.empty': 'Não há nada a gravar: a aplicação, a conta e a função estão certas.',
  'plan.create': 'Criar {what}',
  'plan.change': 'Alterar {what}',
  'plan.grant': 'Atribuir a {name} a função “{role}”',
  'plan.group.written': 'O que foi planejado, e o resultado',
  'plan.column': 'Coluna',
  'plan.value': 'Valor',
  'plan.now': 'Agora',
  'plan.wanted': 'Fazer isto: {what}',
  'plan.why.application':
    'A aplicação OAuth com que o Neo se conecta. O ServiceNow gera o ID do cliente e o segredo dela.',
  'plan.why.mend': 'Isto já existe, mas o Neo não poderia trabalhar com isto como está.',
  'plan.why.scope': 'Dá à aplicação o escopo “useraccount”, para que as solicitações com os tokens dela passem.',
  'plan.why.user': 'A conta com que o Neo trabalha. Ela não recebe senha aqui; você mesmo a define.',
  'plan.why.role': 'Deixa a conta ler e tratar tickets.',
  'plan.what.application': 'a aplicação OAuth',
  'plan.what.scope': 'o escopo',
  'plan.what.user': 'a conta de serviço',
  'plan.reference.application': 'a aplicação criada acima',
  'plan.reference.user': 'a conta criada acima',
  'plan.stays.application': 'A aplicação “{name}”',
  'plan.stays.user': 'A conta “{name}”',
  'plan.stays.roles': 'A função dela: {name}',
  'plan.by-hand.secret': 'Copie o Client Secret para o seu gerenciador de senhas. Não podemos lê-lo, nem queremos.',
  'plan.by-hand.password': 'Defina a senha da conta com “Set Password” e depois desmarque “Password needs reset”.',
  'plan.by-hand.consent': 'Autorize o Neo na janela de login dele, conectado com a conta de serviço.',
  'plan.by-hand.unmended':
    'Isto não se corrige gravando registros: {names}. Verifique a configuração para ler o que está errado e como corrigir.',
  'plan.by-hand.access':
    'Dê à conta acesso a estas tabelas: {tables}. Regras de ACL dizem respeito à segurança, então não as criamos. Alguém com “security_admin” pode revisar e rodar o script abaixo, ou adicionar as regras à mão.',
  'plan.by-hand.email':
    'Para e-mail: ative o plugin “Email Service”, e peça a alguém com “security_admin” que adicione uma regra create em “sys_email” para a função “email_api_send”. O script abaixo cria a regra.',
  'plan.by-hand.taken-account':
    'O User ID já está em uso: {tables}. Nenhuma conta é criada nem alterada. Escolha outro acima.',
  'plan.by-hand.own-account':
    'A conta encontrada é a sua. Escolha outro User ID para o Neo, ou crie a conta você mesmo.',
  'plan.by-hand.unreadable':
    'O ServiceNow não mostra a você o que existe, então nada pode ser planejado. Alguém com “admin” pode fazer isto.',
  'plan.by-hand.withheld':
    'O ServiceNow não mostra tudo em “{tables}” a você, embora tenha a função “admin”, então nada pode ser planejado. Uma regra de acesso, uma regra de negócio ou um domínio desta instância o retém. Procure uma regra nessa tabela.',
  'plan.by-hand.closed':
    'A tabela “{tables}” está fechada para serviços web, então nada pode ser planejado. Marque “Allow access to this table via web services” na tabela.',
  'plan.by-hand.not-read': 'O que existe não foi lido, então ainda nada pode ser planejado.',
  'plan.script': 'Um script para revisar',
  'plan.script.copy': 'Copiar o script',
  'plan.scope': 'Acesso a APIs',
  'plan.scope.unrestricted':
    'Broadly scoped: a aplicação pode usar todas as APIs que a conta dela pode usar. O mais simples.',
  'plan.scope.useraccount':
    'Escopo “useraccount”: o mesmo alcance, expresso como escopo; algumas equipes de segurança o preferem. O ServiceNow mostra um aviso sobre ele no formulário.',
  'plan.names': 'Nomes',
  'plan.names.application': 'Nome da aplicação',
  'plan.names.user': 'User ID',
  'plan.names.first': 'Nome',
  'plan.names.last': 'Sobrenome',
  'plan.run': 'Criar os registros',
  'plan.resume': 'Continuar',
  'plan.begin': 'Mostrar o plano',
  'plan.again': 'Atualizar o plano',
  'plan.undo': 'Desfazer',
  'plan.undo.title': 'Desfazer o que foi feito em {host}?',
  'plan.undo.remove': 'Excluir {what}',
  'plan.undo.role': 'Remover a função “{role}” de {name}',
  'plan.undo.restore': 'Restaurar os valores anteriores de {what}: {columns}',
  'plan.undo.connected':
    'O Neo está conectado por esta aplicação. A conexão termina imediatamente; para conectar de novo são necessários uma nova aplicação e um novo Client Secret.',
  'plan.undo.maybe': 'Se o Neo estiver conectado por esta aplicação, a conexão termina com ela.',
  'plan.undo.yes': 'Desfazer estas alterações',
  'plan.undo.no': 'Manter tudo',
  'plan.verify': 'Verificar a configuração',
  'plan.follow': 'Abrir a aplicação',
  'plan.running': 'Gravando {done} de {of}…',
  'plan.undoing': 'Desfazendo…',
  'plan.done': 'Pronto. Agora copie o Client Secret e defina a senha.',
  'plan.done.verify': 'Pronto. Verifique a configuração para ver se tudo está certo.',
  'plan.undone': 'Desfeito.',
  'plan.undone.partly': 'Desfeito, exceto o que está abaixo.',
  'plan.stopped': 'Parou antes do fim. Abaixo está o que foi feito e o que não foi.',
  'plan.cut-off': 'A última execução foi interrompida. Continue de onde parou, ou desfaça as alterações.',
  'plan.off': 'Sua organização não permite isto. Siga o guia passo a passo.',
  'plan.state.todo': 'ainda não feito',
  'plan.state.writing': 'começado',
  'plan.state.done': 'feito',
  'plan.state.existed': 'já existia',
  'plan.state.failed': 'não feito',
  'plan.state.undone': 'desfeito',
  'plan.state.kept': 'deixado como está',
  'plan.differs':
    '“{column}” foi salvo como “{stored}”, não como “{wanted}”. Uma regra desta instância pode tê-lo mudado.',
  'plan.reason.changed': 'Foi alterado depois, então não foi desfeito.',
  'plan.reason.existed': 'Já existia antes, então não cabe a nós desfazer.',
  'plan.reason.dependent': 'Precisa de um registro que não foi criado.',
  'plan.reason.forbidden': 'O ServiceNow recusou: suas funções não permitem gravar isto.',
  'plan.reason.session-ended': 'Sua sessão do ServiceNow terminou. Faça login de novo; nada se perde.',
  'plan.reason.no-token': 'A página não nos deixou ler nem gravar. Recarregue-a e continue.',
  'plan.reason.rate-limited': 'O ServiceNow pede que esperemos. Continue daqui a pouco.',
  'plan.reason.network':
    'Não foi possível chegar ao ServiceNow. Ao continuar, verificamos se a última gravação chegou.',
  'plan.reason.unreached': 'Não foi possível chegar ao ServiceNow. Atualize o plano quando ele responder.',
  'plan.reason.not-found': 'O ServiceNow não tem esse registro, ou não o mostra a você.',
  'plan.reason.invalid': 'O ServiceNow não aceitou.',
  'plan.reason.unexpected': 'O ServiceNow respondeu algo que não entendemos.',
  'plan.reason.unreadable': 'O ServiceNow não mostra a você o que existe.',
  'plan.named': '{what}: {name}',
  'plan.hidden': '(não mostrado: parece um segredo)',
  'plan.trace': 'Por {by}, {on}.',
  'plan.differs.hidden':
    '“{column}” foi salvo como algo que parece um segredo, não como “{wanted}”. Não foi guardado aqui.',
  'plan.which.application': 'Qual aplicação é a do Neo?',
  'plan.which.user': 'Qual conta é a do Neo?',
  'plan.which.new': 'Nenhuma destas: criar uma nova',
  'plan.by-hand.which-application':
    'Diga qual aplicação é a do Neo. O que foi encontrado só tem esse nome, e um nome sozinho não prova nada, então nada é gravado nela.',
  'plan.by-hand.which-account':
    'Diga qual conta é a do Neo. O que foi encontrado só tem esse nome, e um nome sozinho não prova nada, então nada é gravado nem concedido a ela.',
  'plan.reason.changed-before':
    '{name} não é mais o que o plano mostrava. Última alteração por {by}, {on}. Nada foi gravado aqui.',
  'plan.reason.taken':
    'Já existe: {name}, criado por {by}, {on}. Não é o que foi planejado, então não foi tocado e nada foi criado.',
  'plan.reason.not-ours': 'Nada prova que {name} foi criado aqui. Criado por {by}, {on}. Então não foi excluído.',
  'plan.reason.hidden':
    'O que havia em “{columns}” parecia um segredo e não foi guardado, então não pode ser restaurado. As outras colunas foram.',
  'plan.reason.stale': 'Algo mudou desde que o plano foi feito. Atualize o plano.',
  'plan.reason.another-person':
    'Outra pessoa está conectada agora, não a de quando este plano foi feito. Nada foi gravado. Atualize o plano para quem está conectado.',
  'plan.reason.person-unknown':
    'O ServiceNow não diz quem está conectado, então nada é gravado. Faça login e depois atualize o plano.',
}
