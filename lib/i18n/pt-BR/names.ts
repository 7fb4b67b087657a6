import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Guia de configuração do Neo',
  'guide.next': 'A seguir: {step}',
  'step.start.name': 'ver do que você precisa',
  'step.app.find.name': 'abrir o Application Registry',
  'step.app.new.name': 'clicar em "New"',
  'step.app.kind.name': 'escolher o tipo de aplicação',
  'step.app.new-integration.name': 'clicar em "New integration"',
  'step.app.grant.name': 'escolher o tipo de conexão',
  'step.app.name.name': 'dar nome à aplicação',
  'step.app.redirect.name': 'adicionar a URL de redirecionamento',
  'step.app.scope.name': 'retirar a restrição de scope',
  'step.app.lifespans.name': 'verificar as durações',
  'step.app.active.name': 'verificar se está ativa',
  'step.app.save.name': 'salvar a aplicação',
  'step.app.capture.name': 'guardar o Client Secret',
  'step.user.new.name': 'criar a conta de serviço',
  'step.user.identity.name': 'dar nome à conta de serviço',
  'step.user.active.name': 'verificar se a conta está ativa',
  'step.user.save.name': 'salvar a conta de serviço',
  'step.user.password.name': 'definir a senha dela',
  'step.user.roles.name': 'dar a função dela',
  'step.verify.name': 'verificar a configuração',
  'step.handoff.name': 'entregar ao Neo',
  'step.consent.name': 'aprovar o Neo com a conta dele',
  'step.connected.name': 'ver que o Neo está conectado',
}
