import type { enVerification } from '../en/verification'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of what only a verification finds, of its results and of its report. */
export const verification: Translated<typeof enVerification> = {
  'unread.session-ended':
    'Sua sessão do ServiceNow terminou antes da leitura de “{table}”. Faça login de novo e verifique mais uma vez.',
  'unread.forbidden':
    'O ServiceNow não mostra “{table}” a você. Peça a alguém com a função “admin” que rode esta verificação.',
  'unread.not-found':
    'O ServiceNow não mostra “{table}”. Peça a alguém com a função “admin” que rode esta verificação.',
  'unread.invalid': 'Esta versão não tem a tabela “{table}”. Só dá para saber conectando o Neo.',
  'unread.network': 'Não foi possível ler “{table}”: o ServiceNow não respondeu a tempo. Verifique de novo.',
  'unread.unexpected': 'A resposta do ServiceNow sobre “{table}” não fez sentido. Verifique de novo.',
  'unread.no-token': 'Esta página não nos deixa ler “{table}”. Recarregue-a e verifique de novo.',
  'unread.rate-limited':
    'O ServiceNow pediu que esperássemos antes da leitura de “{table}”. Verifique de novo mais tarde.',
  'unread.too-many':
    '“{table}” não foi lida: esta instância responde às leituras uma a uma, e não pedimos mais de 39. Só dá para saber conectando o Neo.',
  'unread.dependent':
    'Isto precisa de um registro que não foi encontrado ou não foi lido. Quando ele existir, verifique de novo.',
  'unread.unquotable':
    'O valor procurado não pode fazer parte de uma consulta ao ServiceNow. Olhe o registro você mesmo.',
  'unread.query-rule':
    'Uma regra de negócio em “{table}” muda o que se encontra ali; o que não foi encontrado pode existir mesmo assim. Procure você mesmo.',
  'unread.uncounted-single':
    'O ServiceNow não diz quantas linhas “{table}” tem, e algumas podem estar ocultas, até para administradores. O que não aparece pode estar definido mesmo assim.',
  'unread.uncounted':
    'O ServiceNow não mostra nada em “{table}” e não diz quanto há; a tabela pode estar vazia ou oculta para você. Abra a lista você mesmo: se também estiver vazia lá, está tudo bem.',
  'unread.withheld':
    'O ServiceNow não mostra tudo de “{table}” a você, embora você tenha a função “admin”: uma regra de acesso, uma regra de negócio ou um domínio desta instância retém algo. Procure uma regra nessa tabela.',
  'application.twin':
    'Estas aplicações têm o mesmo Client ID: {names}. O ServiceNow não diz qual delas vale, e elas diferem nisto. Exclua a que o Neo não usa.',
  'unread.closed':
    'A tabela “{table}” está fechada para serviços web, então ninguém consegue lê-la assim. Marque “Allow access to this table via web services” na tabela e verifique de novo.',
  'unknown.withheld':
    'O ServiceNow não mostra este campo a você, embora você tenha a função “admin”. Procure uma regra de acesso sobre ele.',
  'unknown.property': 'A propriedade “{name}” é “{seen}”. O efeito não está documentado: deveria ser true ou false.',
  'user.exists.unnamed':
    'Não encontramos nenhuma conta com nome parecido com o do Neo. Qualquer nome serve: qual é? Abra o registro dela enquanto o guia está ativo, e será essa. Se ainda não houver, crie-a, por exemplo como “{suggestion}”.',
  'app.kind.unknown':
    'Este registro é de um tipo incomum ({column}: {seen}). Não está documentado se ele permite autorizar o Neo. Crie a aplicação com a concessão de código de autorização.',
  'app.refresh-lifespan.brief':
    'O token de atualização termina em menos de uma hora, e a conexão com ele: o Neo teria de ser conectado repetidamente. Use {wanted}.',
  'app.application-scope.unset':
    'O registro não indica nenhuma aplicação à qual pertença. Não está documentado se as chamadas com seus tokens são então recusadas. Crie-o de novo com “Global” no seletor de aplicações.',
  'access.depends.dead-role':
    'A regra “{rule}” para “{operation}” em “{table}” pede uma função que ninguém pode ter, ao lado de funções que se podem ter. Não está documentado se ela então recusa a todos. Tire essa função da regra.',
  'platform.api-policy.no-oauth-post':
    'A política de acesso a API “{name}” vale para criar registros e não aceita tokens OAuth. O Neo funciona, mas não poderia lançar horas. Adicione à política um perfil de autenticação do tipo OAuth.',
  'platform.api-policy.scope-post':
    'Criar registros está vinculado ao auth scope “{scope}”, que a aplicação não tem. O Neo funciona, mas não poderia lançar horas. Associe o scope à aplicação.',
  'platform.api-policy.restricted-post':
    'A aplicação tem “Enforce token restriction” ativado, e nenhuma política de acesso abre a criação de registros aos seus tokens. O Neo funciona, mas não poderia lançar horas. Desmarque.',
  'platform.api-policy.rate-odd':
    'A regra de taxa “{name}” tem o limite “{limit}”. O efeito não está documentado: talvez recuse todas as chamadas. Defina um número acima de 0 ou desative a regra.',
  'instance.url.vanity':
    '{other} é uma Custom URL desta instância. O Neo só aceita o endereço da própria instância, então {url} é entregue; funciona do mesmo jeito.',
  'instance.url.stale':
    'Esta instância se chama {other}, mas você está conectado em {url}, e é isso que é entregue. Talvez um clone tenha deixado o nome antigo: corrija a propriedade “glide.servlet.uri”.',
  'instance.url.other':
    'Esta instância se chama {other}, mas {url} seria entregue. O Neo ficaria conectado a outra instância. Corrija o endereço nas opções.',
  'user.dedicated.shared': {
    one: 'Outra aplicação também faz login como “{user}”. Ninguém poderia distinguir o trabalho dela do trabalho do Neo, então dê ao Neo uma conta só para ele.',
    other:
      'Outras {count} aplicações também fazem login como “{user}”. Ninguém poderia distinguir o trabalho delas do trabalho do Neo, então dê ao Neo uma conta só para ele.',
  },
  'user.exists.guessed':
    '{user} foi encontrado por um nome que qualquer pessoa pode ter, não pelo User ID do Neo. Confirme que é a conta do Neo.',
  'user.exists.several': '{count} contas parecem ser do Neo. Certifique-se de que esta é aquela cuja senha você tem.',
  'app.duplicate.pass': 'Só uma aplicação parece ser do Neo.',
  'app.duplicate.several':
    '{count} aplicações parecem ser do Neo. Um Client Secret de outra seria recusado. Fique com uma e exclua as demais.',
  'secret.unknown':
    'Ninguém pode ler um Client Secret salvo, então não dá para verificá-lo. Uma conexão que funciona é a prova.',
  'secret.pass': 'Provado pela conexão: em troca dele o ServiceNow emitiu um token que ainda é válido.',
  'user.password.connected': 'Provado pela conexão: a conta fez login e tem um token que ainda é válido.',
  'user.itil.admin': 'A conta não tem a função “{missing}”, mas tem “admin”, que abre o mesmo.',
  'user.itil.open':
    'A conta não tem a função “{missing}”, mas as regras de ACL desta instância abrem às outras funções dela o que o Neo precisa. Adicione a função, para que o Neo continue trabalhando quando elas mudarem.',
  'user.itil.perhaps':
    'A conta não tem a função “{missing}”. Não é possível dizer se as outras funções dela abrem o que o Neo precisa. Adicione a função.',
  'user.email.off': 'O Neo não envia e-mail pelo ServiceNow, então nada é preciso.',
  'user.email.role':
    'Falta à conta a função “email_api_send”. O Neo não poderia enviar e-mail pelo ServiceNow. Adicione a função.',
  'user.email.plugin':
    'O plugin “Email Service” (com.glide.email.service) não está ativo. O ServiceNow recusaria o e-mail do Neo. Ative-o.',
  'user.email.acl':
    'Nenhuma regra de ACL deixa “email_api_send” criar registros em “sys_email”. A função sozinha não basta: alguém com “security_admin” tem de adicionar uma regra create em sys_email que exija esta função.',
  'user.email.pass': 'A função, o plugin e a regra de ACL para enviar e-mail existem.',
  'user.read-only.pass': 'A conta não está limitada à leitura.',
  'user.read-only.role':
    'A conta tem a função “snc_read_only”. O ServiceNow não poderia guardar o token dela, e ela não poderia gravar nada. Remova a função.',
  'user.read-only.exempt':
    'A conta tem a função “snc_read_only”. Ela pode se conectar, pois os tokens são isentos aqui, mas não poderia alterar nenhum ticket. Remova a função.',
  'user.internal.pass': 'A conta é interna.',
  'user.internal.off': 'Esta instância não distingue contas internas de externas.',
  'user.internal.external':
    'A conta tem a função “snc_external”. Contas externas não chegam àquilo com que o Neo trabalha. Remova a função.',
  'user.internal.both':
    'A conta tem “snc_internal” e “snc_external”. A documentação do ServiceNow pode ser lida de duas maneiras quanto ao que uma conta assim pode usar. Remova “snc_external”.',
  'user.internal.never':
    'Esta instância pede às contas a função “snc_internal” e não a concede ao fazer login (“glide.security.explicit_roles.do_not_fix”). O Neo não receberia nenhum token. Atribua essa função à conta.',
  'user.internal.none':
    'Esta instância exige das contas a função “snc_internal”, que o primeiro login concede. Faça login uma vez com esta conta antes de conectar o Neo.',
  'access.pass': 'As funções da conta abrem “{table}” pela regra “{rule}”.',
  'access.no-table': 'Esta instância não tem a tabela “{table}”. O que o Neo faz com ela falharia.',
  'access.web-services':
    'A tabela “{table}” está fechada para serviços web. O Neo não poderia usá-la com função nenhuma. Marque “Allow access to this table via web services” na tabela.',
  'access.denied.role':
    'A conta não pode fazer “{operation}” em “{table}”: a regra “{rule}” exige {wants}. Atribua essa função à conta.',
  'access.denied.unheld':
    'A conta não pode fazer “{operation}” em “{table}”: a regra “{rule}” pede uma função que a conta do Neo não pode ou não deveria ter ({wants}). Altere a regra para que peça uma função da conta.',
  'access.denied.no-rule':
    'A conta não pode fazer “{operation}” em “{table}”: nenhuma regra de ACL a abre, e então o ServiceNow recusa. Adicione uma regra para uma função da conta.',
  'access.depends.condition':
    'As funções permitem, mas a regra “{rule}” para “{operation}” em “{table}” também tem um script ou uma condição, que só o ServiceNow pode executar. Personifique a conta (Impersonate) e olhe, ou conecte o Neo.',
  'access.depends.unreadable':
    'A regra “{rule}” para “{operation}” em “{table}” pode exigir mais do que o ServiceNow mostra a você. Peça a alguém com “admin” que rode esta verificação.',
  'access.depends.withheld':
    'A regra “{rule}” para “{operation}” em “{table}” pode exigir mais do que o ServiceNow mostra a você, embora você tenha a função “admin”: uma regra de acesso sobre “sys_security_acl” retém uma parte. Eleve seus privilégios a “security_admin”, abra a regra e confira.',
  'access.journal':
    'A conta não pode fazer “{operation}” no diário. O Neo pode escrever notas, mas não ler as anteriores. Adicione uma regra de leitura em sys_journal_field para uma função da conta.',
  'platform.oauth.pass': 'O OAuth está ativado.',
  'platform.oauth.plugin': 'O plugin do OAuth não está ativo, então ninguém pode se conectar. Ative “OAuth 2.0”.',
  'platform.oauth.property':
    'O OAuth está desativado nesta instância. O ServiceNow recusaria o login. Defina a propriedade como true.',
  'platform.oauth.unknown': 'O ServiceNow não diz se o plugin do OAuth está ativo. Só dá para saber conectando o Neo.',
  'platform.mfa.off': 'A autenticação multifator não é exigida.',
  'platform.mfa.exempt': '“{user}” está isento da autenticação multifator.',
  'platform.mfa.enrolled': '“{user}” configurou a autenticação multifator. Tenha o dispositivo à mão ao conectar.',
  'platform.mfa.not-enrolled':
    'A autenticação multifator é exigida, e “{user}” não a configurou. O ServiceNow vai pedi-la ao conectar: configure-a então, ou coloque a conta em “MFA Exempted User Group”.',
  'platform.mfa.unknown':
    'Não podemos ver se “{user}” configurou a autenticação multifator. Se um código for pedido, configure-a então.',
  'platform.sso.pass': 'A conta pode fazer login com a própria senha.',
  'platform.sso.redirects':
    'O login leva a um provedor de identidade, mas o login local é permitido. Se você chegar lá, abra /login.do para “{user}”.',
  'platform.sso.no-local':
    'O login local está desativado, então “{user}” só pode fazer login pelo seu provedor de identidade. Certifique-se de que há uma conta lá.',
  'platform.api-policy.pass': 'Nenhuma política, escopo, regra de taxa ou de endereço atrapalha chamadas com um token.',
  'platform.api-policy.endpoint':
    'A regra de ACL “{rule}” protege a Table API e exige {wants}. As chamadas do Neo seriam recusadas. Atribua essa função à conta.',
  'platform.api-policy.endpoint-unheld':
    'A regra de ACL “{rule}” protege a Table API e pede uma função que a conta do Neo não pode ou não deveria ter ({wants}). As chamadas do Neo seriam recusadas. Altere a regra para que peça uma função da conta.',
  'platform.api-policy.scope-gone':
    'A Table API está vinculada a um escopo de autenticação que não existe mais. As chamadas do Neo seriam recusadas; as suas não, pois isso só vale para tokens. Exclua essa entrada ou informe um escopo da aplicação.',
  'platform.api-policy.scope':
    'A Table API está vinculada ao escopo de autenticação “{scope}”, que a aplicação não tem. As chamadas do Neo seriam recusadas; as suas não, pois isso só vale para tokens.',
  'platform.api-policy.policy':
    'A política de acesso a API “{name}” se aplica a chamadas com um token. Certifique-se de que ela deixa o Neo passar.',
  'platform.api-policy.rate':
    'A regra de taxa “{name}” limita chamadas. O Neo poderia ficar mais lento ou ser recusado por um tempo.',
  'platform.api-policy.ip':
    'A regra de endereços “{name}” decide quem pode chamar. Ela deixa o seu navegador entrar; certifique-se de que deixa o Neo entrar.',
  'connect.user.none':
    'O Neo ainda não tem token desta aplicação. Quando estiver conectado, verifique de novo para ver com qual conta.',
  'connect.user.nobody': 'O Neo está conectado como “{seen}”. Não se sabe qual conta deveria ser.',
  'connect.user.pass': 'O Neo está conectado como “{seen}”.',
  'connect.user.several':
    'Também têm tokens desta aplicação: {others}. Revogue-os em “Manage Tokens”: com eles o Neo poderia agir em nome deles. O Neo está conectado como “{seen}”.',
  'connect.user.other-account':
    'O Neo está conectado como “{seen}”, não como “{user}”. Tudo o que ele faz é feito nesse nome. Revogue os tokens em “Manage Tokens”, conecte o Neo de novo e faça login como “{user}”.',
  'connect.user.log-secret':
    'A última tentativa foi recusada: o Client Secret não conferia. Copie-o de novo da aplicação, inteiro, e conecte o Neo de novo.',
  'connect.user.log-redirect':
    'A última tentativa foi recusada: a URL de redirecionamento não conferia. Corrija-a na aplicação e conecte o Neo de novo.',
  'connect.user.log-account':
    'A última tentativa foi recusada por causa da conta: está inativa, bloqueada ou tem de definir uma senha nova. Resolva isso e conecte o Neo de novo.',
  'connect.user.log-read-only':
    'A última tentativa foi recusada: nenhum token pôde ser guardado para a conta. Provavelmente ela tem a função “snc_read_only”.',
  'connect.user.log-scope':
    'A última tentativa foi recusada por causa de um escopo. Retire a restrição de escopo e conecte o Neo de novo.',
  'connect.user.log-expired':
    'A última tentativa demorou demais ou foi feita duas vezes: o código vale um minuto. Conecte o Neo de novo.',
  'connect.user.log-other': 'A última tentativa foi recusada. O log do ServiceNow diz: {log}',
  'connect.webhook.none':
    'O Neo cria os registros de webhook quando se conecta. Uma conta só com “itil” em geral não pode; verifique de novo depois.',
  'connect.webhook.property':
    'Falta a propriedade “x_neoagent.callback_url” do Neo, então o ServiceNow não pode avisar o Neo de tickets novos. Conecte o Neo de novo com uma função que possa criá-la, ou crie-a como diz o painel do Neo.',
  'connect.webhook.rule':
    'Falta a regra de negócio “Neo Agent — Task Webhook” do Neo, então o ServiceNow não avisa o Neo de tickets novos. Crie-a como diz o painel do Neo.',
  'connect.webhook.inactive':
    'A regra de negócio do Neo não está ativa, então o ServiceNow não avisa o Neo de tickets novos. Ative-a.',
  'connect.webhook.other-host':
    'A propriedade “x_neoagent.callback_url” do Neo leva a {address}, que não é do Neo. O ServiceNow enviaria dados de tickets para lá. Conecte o Neo de novo, ou corrija-a como diz o painel do Neo.',
  'connect.webhook.clone':
    'O webhook do Neo está ativo aqui e o Neo não tem token desta aplicação: esta instância pode ser um clone. Seus tickets novos podem chegar ao Neo de outra instância. Desative a regra de negócio, ou conecte o Neo aqui.',
  'connect.webhook.pass': 'O ServiceNow avisa o Neo dos tickets novos.',
  'access.no-column':
    'Esta instância não tem a coluna “{table}”. O que o Neo escrevesse ali se perderia sem aviso. Crie a coluna ou corrija o nome nas opções.',
  'access.denied.empty':
    'A conta não pode fazer “{operation}” em “{table}”: a regra “{rule}” não exige nada, e então o ServiceNow recusa todos. Dê à regra uma função que a conta tenha.',
  'account.read-only':
    'A conta não pode fazer “{operation}” em “{table}”: ela tem a função “snc_read_only”, e esta tabela não está isenta. Remova a função.',
  'access.depends.attribute':
    'A regra “{rule}” para “{operation}” em “{table}” também exige um atributo de segurança, que só o ServiceNow pode avaliar. Personifique a conta (Impersonate) e olhe, ou conecte o Neo.',
  'access.depends.applies-to':
    'A regra “{rule}” para “{operation}” em “{table}” vale só para alguns registros, e só o ServiceNow sabe para quais. Personifique a conta (Impersonate) e olhe, ou conecte o Neo.',
  'access.depends.readings':
    'A documentação do ServiceNow pode ser lida de duas formas sobre “{operation}” em “{table}”: ou a regra “{rule}” recusa, ou outra ainda pode permitir. Personifique a conta (Impersonate) e olhe, ou conecte o Neo.',
  'access.depends.wildcard':
    'Só a regra “{rule}”, que vale para todas as tabelas, abre “{table}” para “{operation}”. A documentação do ServiceNow pode ser lida de duas formas quanto a se ela conta enquanto “glide.sm.default_mode” não for “allow”. Adicione na tabela uma regra para uma função da conta.',
  'access.depends.empty':
    'A regra “{rule}” para “{operation}” em “{table}” não pede nada. A documentação do ServiceNow pode ser lida de duas formas quanto a se ela então recusa a todos. Dê à regra uma função que a conta tenha.',
  'access.depends.only-unless':
    'Para “{operation}” em “{table}” só se aplica a regra Deny-Unless “{rule}”, e a conta a cumpre. A documentação do ServiceNow pode ser lida de duas formas quanto a se isso concede o acesso. Adicione uma regra que o permita a uma função da conta.',
  'access.depends.web-services':
    'O ServiceNow não mostra a você se a tabela “{table}” está aberta a serviços web. Peça a alguém com “admin” que rode esta verificação.',
  'access.depends.web-services-withheld':
    'O ServiceNow não mostra a você se a tabela “{table}” está aberta a serviços web, embora você tenha a função “admin”: uma regra de acesso sobre “sys_db_object” retém isso. Abra a tabela e confira “Allow access to this table via web services”.',
  'access.depends.query':
    'As funções permitem, mas regras de negócio mudam o que uma consulta em “{table}” encontra: {names}. Quais registros elas deixam de fora só o ServiceNow sabe. Personifique a conta (Impersonate) e olhe, ou conecte o Neo.',
  'user.email.gate':
    'O e-mail passa por uma API própria, e “{name}” decide quem pode chamá-la. Certifique-se de que ela deixa o Neo passar.',
  'user.email.denied':
    'A regra “{rule}” nega à conta o que o e-mail exige: criar registros em “sys_email”. Mude a regra ou dê à conta a função que ela exige.',
  'user.email.unheld':
    'A regra “{rule}” nega à conta o que o e-mail exige, criar registros em “sys_email”: pede uma função que a conta do Neo não pode ou não deve ter ({wants}). Altere a regra para que peça uma função da conta.',
  'user.email.depends':
    'Só o ServiceNow sabe se a regra “{rule}” deixa a conta criar registros em “sys_email”. Faça o Neo enviar um primeiro e-mail.',
  'user.domain.off': 'Esta instância não separa domínios.',
  'user.domain.pass': 'A conta está em um domínio que vê todos os outros.',
  'user.domain.below-top':
    'A conta “{user}” está no domínio “{domain}”. O Neo veria só os registros desse domínio e dos que ficam abaixo dele. Mova a conta para o domínio superior se o Neo deve trabalhar em todos.',
  'user.cleanup.pass': 'Nenhum script agendado desativa contas sem uso.',
  'user.cleanup.script':
    'O script agendado “{name}” verifica quando as contas fizeram login pela última vez e pode desativá-las. O Neo faz login só uma vez: isente a conta dele.',
  'app.application-scope.pass': 'A aplicação pertence a “Global”.',
  'app.application-scope.other':
    'Este registro foi criado dentro de outra aplicação, não em “Global”. O Neo se conectaria, e depois cada solicitação seria recusada. Escolha “Global” no seletor de aplicações, crie o registro de novo e exclua este.',
  'app.scope.unchecked':
    'A aplicação está restrita, mas esta instância não verifica escopos no momento. Assim que verificar, cada solicitação do Neo seria recusada. Remova a restrição.',
  'app.scope.covers': 'A aplicação está restrita aos escopos {scopes}, e eles abrem a Table API.',
  'app.scope.covers-perhaps':
    'A aplicação está restrita aos escopos {scopes}. Não dá para ver se eles abrem tudo o que o Neo chama. Escolha “useraccount” ou conecte o Neo.',
  'platform.adaptive-auth.off': 'Não há políticas de autenticação em vigor.',
  'platform.adaptive-auth.pass': 'Nenhuma política de autenticação está ativa.',
  'platform.adaptive-auth.policy':
    'A política de autenticação “{name}” pode recusar a entrada ou as chamadas do Neo, por endereço, função ou grupo. Certifique-se de que ela deixa passar as duas.',
  'platform.adaptive-auth.policy-perhaps':
    'A política de autenticação “{name}” pode estar em vigor; o ServiceNow não mostra isso a você. Peça a alguém com “admin” que rode esta verificação.',
  'platform.adaptive-auth.policy-withheld':
    'A política de autenticação “{name}” pode estar em vigor: o ServiceNow não mostra a você a propriedade que diz isso, embora você tenha a função “admin”. Certifique-se de que ela deixa passar a entrada e as chamadas do Neo.',
  'platform.api-policy.no-oauth':
    'A política de acesso a API “{name}” vale para a Table API e não aceita tokens OAuth. O Neo se conectaria, e depois suas chamadas seriam recusadas. Adicione à política um perfil de autenticação do tipo OAuth.',
  'platform.api-policy.restricted':
    'A aplicação tem “Enforce token restriction” ativado: seus tokens só alcançam APIs com uma política de acesso que os aceite, e a Table API não tem nenhuma. O Neo se conectaria e depois suas chamadas seriam recusadas. Desmarque.',
  'platform.api-policy.restricted-perhaps':
    'A aplicação tem “Enforce token restriction” ativado: seus tokens só alcançam APIs com uma política de acesso que os aceite. Não dá para ver se as políticas daqui fazem isso para a Table API. Desmarque, ou conecte o Neo.',
  'platform.api-policy.scope-perhaps':
    'A Table API pode exigir o escopo “{scope}”, que a aplicação não tem. Conecte o Neo.',
  'platform.api-policy.endpoint-empty':
    'A regra de ACL “{rule}” protege a Table API e não exige nada; então o ServiceNow recusa todos. Dê à regra uma função que a conta tenha.',
  'platform.api-policy.endpoint-depends':
    'A regra de ACL “{rule}” protege a Table API, e só o ServiceNow pode avaliar se a conta a cumpre. Conecte o Neo.',
  'connect.user.lost':
    'O Neo esteve conectado aqui, e o ServiceNow não tem mais nenhum token desta aplicação. Reconecte o Neo e autorize com a conta de serviço.',
  'connect.user.expired':
    'O Neo esteve conectado como “{seen}” até {date} (UTC). Conecte-o de novo e faça login com a mesma conta.',
  'connect.expires.none': 'Até quando uma conexão vale é conhecido quando o Neo está conectado.',
  'connect.expires.ahead': {
    one: 'Uma conexão autorizada hoje vale por {count} dia, até {date} (UTC). Depois é preciso autorizar de novo.',
    other: 'Uma conexão autorizada hoje vale por {count} dias, até {date} (UTC). Depois é preciso autorizar de novo.',
  },
  'connect.expires.pass': 'A conexão vale até {date} (UTC).',
  'connect.expires.soon': {
    one: 'A conexão termina em {count} dia, em {date} (UTC), e só uma nova autorização muda essa data. Reconecte o Neo antes disso e autorize com a conta de serviço.',
    other:
      'A conexão termina em {count} dias, em {date} (UTC), e só uma nova autorização muda essa data. Reconecte o Neo antes disso e autorize com a conta de serviço.',
  },
  'connect.expires.ended':
    'A conexão terminou em {date} (UTC); desde então o ServiceNow recusa o Neo. Reconecte o Neo e autorize com a conta de serviço.',
  'connect.expires.no-refresh':
    'O Neo tem um token de acesso, mas nenhum token de atualização, e não consegue renovar a conexão. Reconecte o Neo; se não resolver, verifique a duração dos tokens de atualização na aplicação.',
  'connect.expires.undated': 'O Neo está conectado. O ServiceNow não mostra até quando.',
  'requirement.admin.roles': 'Suas funções',
  'requirement.instance.url': 'URL da instância',
  'requirement.app.exists': 'Aplicação',
  'requirement.app.duplicate': 'Outras aplicações para o Neo',
  'requirement.app.kind': 'Tipo de aplicação',
  'requirement.app.name': 'Nome',
  'requirement.app.secret': 'Segredos em campos abertos',
  'requirement.app.redirect': 'URL de redirecionamento',
  'requirement.app.scope': 'Restrição de escopo',
  'requirement.app.refresh-lifespan': 'Duração do token de atualização',
  'requirement.app.access-lifespan': 'Duração do token de acesso',
  'requirement.app.active': 'Aplicação ativa',
  'requirement.app.public': 'Cliente público',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'Conta de serviço',
  'requirement.user.identity': 'User ID e nome',
  'requirement.user.dedicated': 'Uma conta só para o Neo',
  'requirement.user.interactive': 'Pode fazer login',
  'requirement.user.active': 'Conta ativa',
  'requirement.user.notification': 'Notificações',
  'requirement.user.password': 'Senha',
  'requirement.user.itil': 'Função',
  'requirement.user.email': 'Envio de e-mail',
  'requirement.user.read-only': 'Função somente leitura',
  'requirement.user.internal': 'Conta interna',
  'requirement.access': 'Tabela “{table}”',
  'requirement.platform.oauth': 'OAuth nesta instância',
  'requirement.platform.mfa': 'Autenticação multifator',
  'requirement.platform.sso': 'Logon único',
  'requirement.platform.api-policy': 'Regras para chamadas de API',
  'requirement.app.application-scope': 'A que a aplicação pertence',
  'requirement.user.domain': 'Domínio',
  'requirement.user.cleanup': 'Contas sem uso',
  'requirement.platform.adaptive-auth': 'Políticas de autenticação',
  'requirement.connect.user': 'Conectado como',
  'requirement.connect.webhook': 'Webhook do Neo',
  'requirement.connect.expires': 'Conexão válida até',
  'verify.action': 'Verificar a configuração',
  'verify.connection': 'Verificar a conexão',
  'verify.cut-off': 'A última verificação foi interrompida. Verifique de novo.',
  'verify.ready': 'Pronto para conectar',
  'verify.connected': 'Conectado com a conta de serviço',
  'verify.to-fix': { one: '1 item a corrigir', other: '{count} itens a corrigir' },
  'verify.cannot-tell': {
    one: 'Não dá para saber: 1 item não pôde ser lido',
    other: 'Não dá para saber: {count} itens não puderam ser lidos',
  },
  'verify.no-details': 'Verificado antes; só o resultado está guardado.',
  'verify.undecided': {
    one: 'Nada a corrigir foi encontrado, mas 1 item ainda pode recusar o Neo',
    other: 'Nada a corrigir foi encontrado, mas {count} itens ainda podem recusar o Neo',
  },
  'verify.no-token':
    'Não encontramos o token de sessão na aba da instância; nada foi lido. Recarregue a aba e verifique de novo. Se não resolver, saia do ServiceNow e faça login de novo.',
  'verify.worth': { one: '{count} aviso.', other: '{count} avisos.' },
  'verify.only-connecting': {
    one: '{count} item poderá ser verificado depois de conectar.',
    other: '{count} itens poderão ser verificados depois de conectar.',
  },
  'instance.url.sub-production-set':
    'A propriedade glide.installation.production é false: esta não é a instância de produção. O Neo se conecta a ela, mas seus tickets podem estar em outra.',
  'instance.url.named':
    'Esta instância se chama {other} na propriedade instance_name, mas você está conectado em {url}, e é isso que é entregue. Talvez um clone tenha deixado o nome antigo.',
  'connect.webhook.cloned':
    'O webhook do Neo está ativo aqui, mas esta instância se chama {other}: parece um clone dela. Seus tickets novos podem chegar ao Neo de {other} ({address}). Aqui: desative a regra de negócio e crie uma aplicação própria. Em {other} nada precisa mudar. Se esta instância apenas mudou de nome, corrija as propriedades dela.',
  'connect.user.copied':
    'Há tokens para “{seen}”, mas esta instância se chama {other}: eles podem ter vindo com um clone, e então o Neo está conectado a {other} e não aqui. Se esta instância apenas mudou de nome, corrija as propriedades dela e verifique de novo.',
  'connect.expires.copied':
    'Os tokens daqui podem ser os de {other}, vindos com um clone. O fim deles não diz nada sobre esta instância.',
}
