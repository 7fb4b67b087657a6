import type { enPopup } from '../en/popup'
import type { Translated } from '../translator'

/** Japanese texts of the toolbar popup. */
export const popup: Translated<typeof enPopup> = {
  'popup.title': 'Neo を ServiceNow に接続',
  'popup.not-instance':
    'このタブで ServiceNow インスタンスを開いてから戻ってください。アドレスは通常 service-now.com で終わります。',
  'popup.layers':
    'Neo にできることは 2 段階で決まります。ここでアカウントに付与するロールと、Neo のダッシュボードの権限グループです。',
  'popup.start': '設定を始める',
  'popup.resume': '設定を続ける',
  'popup.dashboard':
    '組織の Neo ダッシュボードは標準のものではありません。許可すると、2 つの値をそこに自動で入力できます。',
  'popup.dashboard.allow': 'ダッシュボードを許可',
  'popup.set-up': 'レコードを自動作成',
  'popup.confirm.secret': 'クライアント ID と Client Secret をパスワードマネージャーに控えた',
  'popup.confirm.password': 'サービスアカウントのパスワードを知っている',
  'popup.confirm.first': '先に上の項目を確認してください。ご自身にしか分からず、これがないと Neo を接続できません。',
  'popup.confirm.unverified': '「構成を検証」で、正しいと分かった項目に印が付きます。',
  'popup.colleague.message':
    'Neo Agent を {instance} に接続してください。{link} を開いて Neo にログインすると、インスタンスと クライアント ID が入力されます。Client Secret も必要です。メールではなく、パスワードを共有する手段で受け取ってください。',
  'popup.storage-newer':
    'このインスタンスの保存内容は、拡張機能の新しいバージョンで保存されたものです。そのまま残します。続けるには拡張機能を更新するか、ここで保存内容を消去してください。',
  'popup.storage-broken':
    'このインスタンスについて保存された内容を読み取れません。最初からやり直してください。ServiceNow には何の変更もありません。',
  'popup.failed': '実行できませんでした: {reason}',
  'popup.reason.not-allowed': 'このインスタンスはここでは設定できません。',
  'popup.reason.no-access': 'ブラウザーがこのインスタンスへの拡張機能のアクセスを許可していません。',
  'popup.reason.busy': 'すでに処理が進行中です。終わるまでお待ちください。',
  'popup.reason.no-page':
    'インスタンスのタブに、ログインなど別のページが表示されています。インスタンスを開いてログインし、もう一度お試しください。',
  'popup.reason.newer': '拡張機能の新しいバージョンで保存されています。拡張機能を更新してください',
  'popup.reason.full':
    'ブラウザーの拡張機能用の保存領域がいっぱいです。オプションで完了した設定を消去してから、もう一度お試しください。',
  'popup.options': 'オプション',
  'popup.custom-url':
    '{host} は独自の名前 (Custom URL) の ServiceNow ですか? その場合は、そこでの拡張機能を許可してください。設定を始めるまで、何も読み取りません。',
  'popup.custom-url.allow': '{host} を許可',
  'popup.access':
    'ブラウザーが {host} への拡張機能のアクセスを許可していません。許可がないと、案内も検証もできません。',
  'popup.access.allow': 'アクセスを許可',
  'popup.not-allowed':
    '組織が設定を許可しているのは、ほかのインスタンスだけです: {instances}。そのいずれかを開いてください。',
  'popup.own-address':
    '{host} は Custom URL で、Neo はインスタンス自身のアドレスしか受け付けません。https://name.service-now.com の形で入力してください。',
  'popup.own-address.label': 'インスタンス自身のアドレス',
  'popup.own-address.wrong':
    'Neo が受け付けるアドレスではありません。https://name.service-now.com または https://name.servicenowservices.com の形にしてください。',
  'popup.own-address.save': 'このアドレスを使う',
  'popup.policy-partial':
    '組織のポリシーの次の部分は正しくないため、除外されました: {keys}。それ以外は適用されます。ブラウザーの管理者に知らせてください。',
  'popup.policy-why.form': '形式が正しくありません',
  'popup.policy-why.too-many': '数が多すぎます',
  'popup.policy-why.unknown': '該当するステップまたは列がありません',
  'popup.policy-why.secret': 'シークレットは読み取りません',
  'popup.policy-why.role': 'ロールが合いません',
  'popup.policy-why.twice': '重複しています',
  'popup.policy-unreadable':
    '組織は設定できる範囲を制限していますが、ポリシーの次の部分を読み取れません: {keys}。修正されるまで、設定も書き込みも行いません。ブラウザーの管理者に知らせてください。',
  'popup.own-address.claim':
    '{host} は自分を {own} だと言っています。どのサイトでもそう言えます。{host} を使わないときの ServiceNow のアドレスを確かめてください。',
  'popup.own-address.confirm': 'はい、{host} は {own} です',
  'popup.later': '後で通知',
  'popup.later.until': '{date} に再度通知します。',
  'popup.other': { other: '{host}: 接続はあと {count} 日で終了します。' },
  'popup.other.ended': '{host}: 接続は {date} に終了しました。',
  'popup.other.reconnect': '{host} を再接続',
}
