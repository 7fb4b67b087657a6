import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Guia de configuração do Neo',
  'guide.next': 'A seguir: {step}',
  'guide.back': 'Voltar aos resultados',
  'guide.ends': '{host}: a conexão com o Neo termina em breve',
  'guide.ended': '{host}: a conexão com o Neo terminou',
  'step.start.name': 'ver do que você precisa',
  'step.app.find.name': 'abrir o Registro de aplicações',
  'step.app.new.name': 'clicar em “New”',
  'step.app.kind.name': 'escolher o tipo de aplicação',
  'step.app.new-integration.name': 'clicar em “New integration”',
  'step.app.grant.name': 'escolher o tipo de conexão',
  'step.app.name.name': 'dar nome à aplicação',
  'step.app.redirect.name': 'adicionar a URL de redirecionamento',
  'step.app.scope.name': 'retirar a restrição de escopo',
  'step.app.lifespans.name': 'verificar a vida útil dos tokens',
  'step.app.active.name': 'verificar se a aplicação está ativa',
  'step.app.save.name': 'salvar a aplicação',
  'step.app.capture.name': 'guardar o Client Secret',
  'step.user.new.name': 'criar a conta de serviço',
  'step.user.identity.name': 'dar nome à conta de serviço',
  'step.user.active.name': 'verificar se a conta está ativa',
  'step.user.save.name': 'salvar a conta de serviço',
  'step.user.password.name': 'definir a senha da conta',
  'step.user.roles.name': 'atribuir a função à conta',
  'step.verify.name': 'verificar a configuração',
  'step.handoff.name': 'enviar dados ao Neo',
  'step.consent.name': 'autorizar o Neo com a conta de serviço',
  'step.connected.name': 'verificar a conexão',
}
