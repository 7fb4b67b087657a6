import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** Japanese texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Neo 設定ガイド',
  'guide.next': '次: {step}',
  'guide.back': '結果に戻る',
  'guide.ends': '{host}: Neo との接続がまもなく終了します',
  'guide.ended': '{host}: Neo との接続は終了しました',
  'step.start.name': '必要なものを確認する',
  'step.app.find.name': 'アプリケーションレジストリ を開く',
  'step.app.new.name': '「New」をクリックする',
  'step.app.kind.name': 'アプリケーションの種類を選ぶ',
  'step.app.new-integration.name': '「New integration」をクリックする',
  'step.app.grant.name': '接続タイプを選ぶ',
  'step.app.name.name': 'アプリケーションに名前を付ける',
  'step.app.redirect.name': 'リダイレクト URL を追加する',
  'step.app.scope.name': 'スコープの制限を外す',
  'step.app.lifespans.name': '有効期間を確認する',
  'step.app.active.name': 'アプリケーションがアクティブであることを確認する',
  'step.app.save.name': 'アプリケーションを保存する',
  'step.app.capture.name': 'Client Secret を控える',
  'step.user.new.name': 'サービスアカウントを作成する',
  'step.user.identity.name': 'サービスアカウントに名前を付ける',
  'step.user.active.name': 'アカウントがアクティブであることを確認する',
  'step.user.save.name': 'サービスアカウントを保存する',
  'step.user.password.name': 'アカウントのパスワードを設定する',
  'step.user.roles.name': 'アカウントにロールを付与する',
  'step.verify.name': '構成を検証する',
  'step.handoff.name': 'Neo に引き継ぐ',
  'step.consent.name': 'サービスアカウントで Neo のアクセスを許可する',
  'step.connected.name': '接続を確認する',
}
