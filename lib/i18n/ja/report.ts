import type { enReport } from '../en/report'
import type { Translated } from '../translator'

/** Japanese texts of the report. */
export const report: Translated<typeof enReport> = {
  'report.title': 'Neo の構成の検証',
  'report.instance': 'インスタンス',
  'report.kind': '種類',
  'report.until': '接続の期限',
  'report.written': '書き込まれた内容',
  'report.written.none': 'このブラウザーには、拡張機能がそこに書き込んだ記録はありません。',
  'report.written.created': '作成',
  'report.written.changed': '変更',
  'report.written.by': '実行者 {user}',
  'report.evidence': '根拠',
  'report.release': 'リリース',
  'report.time': '検証日時',
  'report.by': '検証者',
  'report.application': 'アプリケーション',
  'report.user': 'サービスアカウント',
  'report.result': '結果',
  'report.requirement': '確認項目',
  'report.verdict': '判定',
  'report.value': '確認した値',
  'report.message': '意味',
  'report.unknown': '不明',
  'report.copy': '変更チケット用にコピー',
  'report.copied': 'コピーしました',
  'report.markdown': 'Markdown をダウンロード',
  'report.json': 'JSON をダウンロード',
  'report.print': '印刷',
  'report.none': 'このインスタンスはまだ検証されていません。',
  'report.no-secret': 'シークレットは読み取っておらず、このレポートにも含まれていません。',
  'clone.title': 'このインスタンスをクローンする前に',
  'clone.copy': 'クローンの変更要求用にコピー',
  'clone.why':
    '{host} をクローンすると Neo の接続も一緒に移ります。移行先の新しいチケットが {host} の Neo に届く可能性があり、移行先自身の接続は失われます。クローンの前に、クローン元の {host} で次を登録してください。移行先で登録しても効果はありません。',
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude): トークンが移らないようにします。',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver) のテーブルと条件: 移行先自身のレコードを残します。',
  'clone.script':
    '3. System Clone > Cleanup Scripts (clone_cleanup_script): 保持の設定は移行先の行を残しますが、クローン元の行も追加されるためです。移行先に専用の接続がある場合は登録せず、コピーされたルールをそこで手動で無効にしてください。',
  'clone.after':
    '4. クローンの後に移行先を検証してください。Webhook は無効であるか、移行先自身のものでなければなりません。アカウントはパスワードごと移るため、別のパスワードを設定してください。',
  'clone.source':
    'ServiceNow のクローンに関するドキュメント (除外、保持、クリーンアップスクリプト) に基づくもので、インスタンスでは試していません。テーブル oauth_credential にはすべてのアプリケーションのトークンがあります。ほかに利用している人がいないか確認してください。',
}
