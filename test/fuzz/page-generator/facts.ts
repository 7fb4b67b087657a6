/** What people read on ServiceNow's pages, written down from pictures, captures and its documentation. */

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** Captions in six languages: English as seen, the others as a translation could have them. */
const WORDS: Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>> = {
  New: { de: 'Neu', fr: 'Nouveau', es: 'Nuevo', 'pt-BR': 'Novo', ja: '新規' },
  Save: { de: 'Speichern', fr: 'Enregistrer', es: 'Guardar', 'pt-BR': 'Salvar', ja: '保存' },
  Submit: { de: 'Absenden', fr: 'Envoyer', es: 'Enviar', 'pt-BR': 'Enviar', ja: '送信' },
  Update: { de: 'Aktualisieren', fr: 'Mettre à jour', es: 'Actualizar', 'pt-BR': 'Atualizar', ja: '更新' },
  Delete: { de: 'Löschen', fr: 'Supprimer', es: 'Eliminar', 'pt-BR': 'Excluir', ja: '削除' },
  Edit: { de: 'Bearbeiten', fr: 'Modifier', es: 'Editar', 'pt-BR': 'Editar', ja: '編集' },
  Roles: { de: 'Rollen', fr: 'Rôles', es: 'Roles', 'pt-BR': 'Funções', ja: 'ロール' },
  Groups: { de: 'Gruppen', fr: 'Groupes', es: 'Grupos', 'pt-BR': 'Grupos', ja: 'グループ' },
  Name: { de: 'Name', fr: 'Nom', es: 'Nombre', 'pt-BR': 'Nome', ja: '名前' },
  Active: { de: 'Aktiv', fr: 'Actif', es: 'Activo', 'pt-BR': 'Ativo', ja: 'アクティブ' },
  'New integration': {
    de: 'Neue Integration',
    fr: 'Nouvelle intégration',
    es: 'Nueva integración',
    'pt-BR': 'Nova integração',
    ja: '新しい統合',
  },
  'Set Password': {
    de: 'Kennwort festlegen',
    fr: 'Définir le mot de passe',
    es: 'Establecer contraseña',
    'pt-BR': 'Definir senha',
    ja: 'パスワードの設定',
  },
}

/** Words in a language that nobody knows: each letter is another. */
const foreign = (english: string) =>
  english.replace(/[a-z]/gi, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < 'n' ? 13 : -13)),
  )

export const said = (english: string, language: Language): string =>
  language === 'en' ? english : (WORDS[english]?.[language] ?? foreign(english))

export interface FieldFact {
  column: string
  caption: string
  kind: 'string' | 'boolean' | 'url' | 'choice' | 'number' | 'reference' | 'textarea'
  /** The step that is about it, if one is. */
  step?: string
  section?: 'details' | 'scope' | 'advanced'
  readOnly?: true
}

/** The form "Authorization code grant": pictures 05 and 06, and ServiceNow's documentation. */
export const APPLICATION: readonly FieldFact[] = [
  { column: 'name', caption: 'Name', kind: 'string', step: 'app.name', section: 'details' },
  { column: 'provider_name', caption: 'Provider name', kind: 'string', step: 'app.name', section: 'details' },
  { column: 'redirect_url', caption: 'Redirect URLs', kind: 'url', step: 'app.redirect', section: 'details' },
  { column: 'client_id', caption: 'Client ID', kind: 'string', section: 'details', readOnly: true },
  {
    column: 'public_client',
    caption: 'This is a public client',
    kind: 'boolean',
    step: 'app.active',
    section: 'details',
  },
  { column: 'active', caption: 'Active', kind: 'boolean', step: 'app.active', section: 'details' },
  { column: 'comments', caption: 'Comments', kind: 'textarea', step: 'app.name', section: 'details' },
  {
    column: 'scope_restriction_status',
    caption: 'Allow access only to APIs in selected scope',
    kind: 'boolean',
    step: 'app.scope',
    section: 'scope',
  },
  {
    column: 'refresh_token_lifespan',
    caption: 'Refresh token lifespan',
    kind: 'number',
    step: 'app.lifespans',
    section: 'advanced',
  },
  {
    column: 'access_token_lifespan',
    caption: 'Access token lifespan',
    kind: 'number',
    step: 'app.lifespans',
    section: 'advanced',
  },
  { column: 'login_url', caption: 'Login URL', kind: 'url', step: 'app.redirect', section: 'advanced' },
  { column: 'logo_url', caption: 'Logo URL', kind: 'url', step: 'app.redirect', section: 'advanced' },
]

/** The user form. */
export const USER: readonly FieldFact[] = [
  { column: 'user_name', caption: 'User ID', kind: 'string', step: 'user.identity' },
  { column: 'first_name', caption: 'First name', kind: 'string', step: 'user.identity' },
  { column: 'last_name', caption: 'Last name', kind: 'string', step: 'user.identity' },
  { column: 'identity_type', caption: 'Identity type', kind: 'choice', step: 'user.identity' },
  { column: 'web_service_access_only', caption: 'Web service access only', kind: 'boolean', step: 'user.identity' },
  { column: 'active', caption: 'Active', kind: 'boolean', step: 'user.active' },
  { column: 'locked_out', caption: 'Locked out', kind: 'boolean', step: 'user.active' },
  { column: 'notification', caption: 'Notification', kind: 'choice', step: 'user.active' },
  { column: 'password_needs_reset', caption: 'Password needs reset', kind: 'boolean', step: 'user.password' },
]

/** Columns that stand on such forms as well, and are nobody's here. */
export const OTHERS: readonly FieldFact[] = [
  { column: 'title', caption: 'Title', kind: 'string' },
  { column: 'department', caption: 'Department', kind: 'reference' },
  { column: 'u_name', caption: 'Display name', kind: 'string' },
  { column: 'email', caption: 'Email', kind: 'string' },
  { column: 'sys_scope', caption: 'Application', kind: 'reference', readOnly: true },
]
