// The captions of the approval page (Allow, Deny, "Not You?") are documented in English only, so the usual words of
// each language are matched: docs/servicenow/oauth.md#approval-markup. Latin and Cyrillic verbs match as whole words:
// "autorisations" names permissions, "autoriser" grants them.

const words = (spaced: string, unspaced: string) => new RegExp(`(?<!\\p{L})(?:${spaced})(?!\\p{L})|${unspaced}`, 'iu')

const ALLOW = words(
  'allow|authori[sz]e|approve|accept|grant|permit|agree|' +
    'zulassen|erlauben|genehmigen|autorisieren|akzeptieren|zustimmen|gewähren|freigeben|' +
    'autoris(?:er|ez)|permett(?:re|ez)|accept(?:er|ez)|approuver|accorder|' +
    'permitir|autorizar|aceptar|aprobar|conceder|aceitar|aprovar|' +
    'consenti|autorizza|accetta|approva|toestaan|autoriseren|goedkeuren|accepteren|' +
    'tillåt|godkänn|tillad|godkend|tillat|godta|godkjenn|salli|hyväksy|' +
    'zezwól|zezwalaj|zatwierdź|akceptuj|autoryzuj|povolit|schválit|přijmout|' +
    'engedélyezés|jóváhagyás|elfogadás|izin ver|onayla|kabul et|разрешить|одобрить|принять',
  '許可|承認|同意|認可|허용|승인|동의|允许|允許|授权|授權|批准|อนุญาต|ยอมรับ|אפשר|אשר',
)

const DENY = new RegExp(
  `^(?:${[
    "deny|decline|reject|refuse|cancel|disallow|no,? thanks|not now|(?:don['’]?t|do not) (?:allow|authori[sz]e|approve)",
    'ablehnen|verweigern|abbrechen|nicht (?:zulassen|erlauben|genehmigen)',
    'refuser|annuler|rejeter|décliner|ne pas autoriser',
    'denegar|rechazar|cancelar|no permitir|no autorizar|negar|recusar|rejeitar|não (?:permitir|autorizar)',
    'nega|rifiuta|annulla|non consentire|weigeren|annuleren|afwijzen|niet toestaan',
    'neka|avböj|avbryt|avvisa|afvis|nægt|annuller|avvis|nekt|estä|hylkää|peruuta|kiellä|älä salli',
    'odmów|odrzuć|anuluj|nie zezwalaj|odmítnout|zamítnout|zrušit|elutasítás|mégse|reddet|iptal',
    'отклонить|отказать|запретить|отмена',
    '拒否(?:する)?|却下|キャンセル|許可しない|거부|거절|취소|拒绝|拒絕|取消|不允许|不允許|ปฏิเสธ|ยกเลิก|דחה|ביטול',
  ].join('|')})(?: (?:access|request|zugriff|l['’]accès|acceso|acesso))?$`,
  'iu',
)

const NOT_YOU = new RegExp(
  `^(?:${[
    "not you|nicht sie|ce n['’]est pas vous|pas vous|vous n['’]êtes pas|no es usted|¿no es usted|não é você",
    'あなたではありませんか|本人ではありませんか|non sei tu|bent u dit niet|switch (?:user|account)|(?:sign|log) ?out|abmelden',
    'se déconnecter|cerrar sesión|sair|ログアウト|サインアウト',
  ].join('|')})\\s*[?？]?$`,
  'iu',
)

/**
 * The effect that a caption announces; undefined for unknown words. Words of refusal match as a whole, so that no
 * longer caption is taken for one.
 */
export function meaningOfCaption(caption: string): 'allow' | 'leave' | undefined {
  const text = caption.normalize('NFC').replace(/\s+/g, ' ').trim()
  const bare = text.replace(/^[«„“"'‹(]+|[»“”"'›).!…]+$/g, '').trim()
  if (DENY.test(bare) || isNotYou(text)) return 'leave'
  return ALLOW.test(text) ? 'allow' : undefined
}

/** Whether these are the words of ServiceNow's link for signing in as somebody else. */
export const isNotYou = (caption: string): boolean => NOT_YOU.test(caption.replace(/\s+/g, ' ').trim())

/**
 * The effect by a control's value, name or id. Only `authorize` is certain: docs/servicenow/oauth.md#approval-controls
 */
export function meaningOfValue(token: string): 'allow' | 'leave' | undefined {
  const parts = token.toLowerCase().split(/[^a-z]+/)
  const has = (...names: string[]) => parts.some((part) => names.includes(part))
  const leave = has('deny', 'denied', 'decline', 'reject', 'refuse', 'cancel', 'disallow')
  const allow = has('authorize', 'authorise', 'allow', 'approve', 'accept', 'grant', 'permit', 'agree', 'yes')
  return leave === allow ? undefined : leave ? 'leave' : 'allow'
}
