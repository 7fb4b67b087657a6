import type { enOptions } from '../en/options'
import type { Translated } from '../translator'

/** Portuguese (Brazil) texts of the options page. */
export const options: Translated<typeof enOptions> = {
  'options.title': 'Guia de configuração do Neo: opções',
  'options.language': 'Idioma',
  'options.language.auto': 'Como o navegador ({name})',
  'options.language.text': 'O idioma do guia. Os rótulos do ServiceNow são citados como a sua instância os mostra.',
  'options.urls': 'Custom URLs',
  'options.urls.text':
    'Onde você abre o ServiceNow com um nome próprio. Para adicionar uma, abra-a e clique no botão da extensão.',
  'options.urls.none': 'Nenhuma.',
  'options.urls.own': '{host}: o endereço da própria instância',
  'options.urls.remove': 'Remover',
  'options.urls.remove-named': 'Remover: {host}',
  'options.stored': 'Instâncias, e o que está guardado delas',
  'options.stored.text': 'Tudo fica neste navegador até você apagar. Nunca há um segredo nem uma senha.',
  'options.stored.none': 'Nada está guardado.',
  'options.stored.setup': 'Configuração começada em {time}, {done} de {count} etapas feitas',
  'options.stored.application': 'Aplicação “{name}”, ID do cliente {clientId}',
  'options.stored.user': 'Conta de serviço “{name}”',
  'options.stored.verification': {
    one: 'Verificado em {time}: {count} resultado, com o valor visto',
    other: 'Verificado em {time}: {count} resultados, com os valores vistos',
  },
  'options.stored.journal': {
    one: '“Criar os registros para mim”: {count} registro, com o que foi gravado e o que havia antes',
    other: '“Criar os registros para mim”: {count} registros, com o que foi gravado e o que havia antes',
  },
  'options.stored.newer': 'Guardado por uma versão mais nova da extensão; fica como está até que ela volte a ser usada',
  'options.settings-newer':
    'Suas configurações foram guardadas por uma versão mais nova da extensão. Elas não valem nesta versão, e o que você mudar aqui não será guardado. Atualize a extensão.',
  'options.stored.unreadable': 'Algo que esta versão não consegue ler',
  'options.erase': 'Apagar',
  'options.erase-named': 'Apagar: {host}',
  'options.erase-all': 'Apagar tudo',
  'options.erase-all.sure': 'Apagar configurações, resultados, ajustes e Custom URLs? Nada muda no ServiceNow.',
  'options.erase-all.yes': 'Apagar',
  'options.erase-all.no': 'Manter',
  'options.erased': 'Apagado.',
  'options.permissions': 'O que a extensão pode fazer, e por quê',
  'options.permissions.hosts':
    'Instâncias do ServiceNow (service-now.com, servicenowservices.com): para guiar e verificar nelas. Nada roda em uma instância antes de você começar uma configuração nela.',
  'options.permissions.dashboard':
    'O painel do Neo: para preencher o endereço da instância e o ID do cliente depois do seu clique. Nunca o Client Secret.',
  'options.permissions.other': 'Outros sites: só os que você permitir um a um, para uma Custom URL ou outro painel.',
  'options.permissions.active-tab': 'A aba ativa: para ver o endereço dela quando você clica no botão da extensão.',
  'options.permissions.scripting': 'Scripts: para carregar o guia em páginas da instância em configuração.',
  'options.permissions.storage': 'Armazenamento: para lembrar até onde você chegou. Veja acima o quê.',
  'options.permissions.withheld':
    'Seu navegador não dá à extensão acesso às instâncias do ServiceNow, então ela não pode guiar nem verificar.',
  'options.policy': 'A política da sua organização',
  'options.policy.none': 'Nenhuma política está definida.',
  'options.policy.set': 'Estes valores são definidos pela sua organização e não podem ser alterados aqui.',
  'options.urls.managed':
    'Sua organização permite apenas certas instâncias: valem as Custom URLs da política dela, não estas.',
}
