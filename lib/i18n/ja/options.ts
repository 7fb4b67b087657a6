import type { enOptions } from '../en/options'
import type { Translated } from '../translator'

/** Japanese texts of the options page. */
export const options: Translated<typeof enOptions> = {
  'options.title': 'Neo 設定ガイド: オプション',
  'options.language': '言語',
  'options.language.auto': 'ブラウザーと同じ ({name})',
  'options.language.text': 'ガイドの言語です。ServiceNow の表示名は、インスタンスに表示されるとおりに引用します。',
  'options.urls': 'Custom URL',
  'options.urls.text':
    '独自の URL で ServiceNow を開く場合に使います。追加するには、そこを開いて拡張機能のボタンをクリックしてください。',
  'options.urls.none': 'ありません。',
  'options.urls.own': '{host}: インスタンス自身のアドレス',
  'options.urls.remove': '削除',
  'options.urls.remove-named': '削除: {host}',
  'options.stored': 'インスタンスと、保存されている内容',
  'options.stored.text':
    '消去するまで、すべてこのブラウザーの中だけに残ります。シークレットやパスワードが含まれることはありません。',
  'options.stored.none': '何も保存されていません。',
  'options.stored.setup': '設定の開始 {time}、{count} 手順中 {done} 手順完了',
  'options.stored.application': 'アプリケーション「{name}」、クライアント ID {clientId}',
  'options.stored.user': 'サービスアカウント「{name}」',
  'options.stored.verification': { other: '検証 {time}: 結果 {count} 件と、見た値' },
  'options.stored.journal': { other: '「レコードを自動作成」: {count} 件のレコードと、書き込んだ内容、以前の内容' },
  'options.stored.newer': '拡張機能の新しいバージョンで保存されたもの。そのバージョンに戻るまで、そのまま残します',
  'options.settings-newer':
    '設定は拡張機能の新しいバージョンで保存されたものです。このバージョンでは適用されず、ここでの変更は保存されません。拡張機能を更新してください。',
  'options.stored.unreadable': 'このバージョンでは読み取れないもの',
  'options.erase': '消去',
  'options.erase-named': '消去: {host}',
  'options.erase-all': 'すべて消去',
  'options.erase-all.sure':
    '設定の進み具合、結果、設定項目、Custom URL を消去しますか? ServiceNow には何の変更もありません。',
  'options.erase-all.yes': '消去する',
  'options.erase-all.no': '残す',
  'options.erased': '消去しました。',
  'options.permissions': '拡張機能にできることとその理由',
  'options.permissions.hosts':
    'ServiceNow インスタンス (service-now.com、servicenowservices.com): そこで案内し、検証するためです。設定を始めるまで、インスタンス上では何も動きません。',
  'options.permissions.dashboard':
    'Neo のダッシュボード: クリック後に、インスタンスのアドレスと クライアント ID を入力するためです。Client Secret は扱いません。',
  'options.permissions.other': 'ほかのサイト: Custom URL や別のダッシュボードのために、1 つずつ許可したものだけです。',
  'options.permissions.active-tab':
    'アクティブなタブ: 拡張機能のボタンをクリックしたときに、そのアドレスを見るためです。',
  'options.permissions.scripting': 'スクリプト: 設定中のインスタンスのページにガイドを読み込むためです。',
  'options.permissions.storage': 'ストレージ: どこまで進んだかを覚えておくためです。内容は上にあります。',
  'options.permissions.withheld':
    'ブラウザーが ServiceNow インスタンスへのアクセスを許可していないため、案内も検証もできません。',
  'options.policy': '組織のポリシー',
  'options.policy.none': 'ポリシーは設定されていません。',
  'options.policy.set': '次の値は組織が設定しているため、ここでは変更できません。',
  'options.urls.managed':
    '組織が許可しているのは特定のインスタンスだけです。有効なのはポリシーの Custom URL で、ここにあるものは使われません。',
}
