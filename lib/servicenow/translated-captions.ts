import type { NameClue } from './dom/finder/clue'

/**
 * Captions as ServiceNow's own documentation quotes them in German, French, Brazilian Portuguese and Japanese; addresses in
 * docs/recognition.md. Parts of it are machine-translated, so pages may differ: these captions count for less than those seen on a page.
 */
const quoted = (role: NameClue['role'], names: readonly string[], more: Partial<NameClue> = {}) =>
  ({
    by: 'name',
    role,
    names,
    certainty: 0.8,
    source: 'pages.md#languages',
    ...more,
  }) as const satisfies NameClue

export const TRANSLATED = {
  new: quoted('button', ['Neu', 'Nouveau', 'Novo', '新規'], { where: 'page' }),
  classicLink: quoted(
    'link',
    [
      'Erstellen Sie einen OAuth-API-Endpunkt für externe Clients',
      'Créer un point de terminaison d’API OAuth pour les clients externes',
      'Criar um endpoint de API do OAuth para clientes externos',
      '外部クライアント用の OAuth API エンドポイントを作成',
    ],
    { match: 'part' },
  ),
  newIntegration: quoted('button', ['Nouvelle intégration', 'Nova integração', '新しい統合'], {
    where: 'page',
    any: true,
  }),
  authorizationCode: quoted(
    'card',
    [
      'OAuth – Autorisierungscodegewährung',
      'OAuth : octroi du code d’autorisation',
      'Octroi du code d’autorisation',
      'OAuth - Concessão de código de autorização',
      'OAuth - 認証コード許可',
      'OAuth 認証コード権限許可',
    ],
    { match: 'start' },
  ),
  submit: quoted('button', ['送信'], { where: 'page' }),
} as const
