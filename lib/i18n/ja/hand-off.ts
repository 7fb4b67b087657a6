import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** Japanese texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Neo 設定ガイド',
  'connect.instance-url': 'インスタンス URL',
  'connect.client-id': 'クライアント ID',
  'connect.copy': 'コピー',
  'connect.fill': '自動入力',
  'connect.not-now': '今はしない',
  'connect.close': '閉じる',
  'connect.offer.title': 'Neo 設定ガイド: ServiceNow の値',
  'connect.offer.text': 'この 2 つの値は {host} のものです。入力してから、Client Secret をご自身で貼り付けてください。',
  'connect.looking.title': 'Neo 設定ガイド: ServiceNow の値',
  'connect.looking.text':
    'この 2 つの値は {host} のものです。統合の中から「ServiceNow」を開くと、フォームに自動で入力できます。または、コピーしてください。',
  'connect.filled.title': '入力しました',
  'connect.filled.text':
    '次に、パスワードマネージャーから Client Secret をそのフィールドに貼り付けて、Neo を接続してください。',
  'connect.check.title': '接続の確認',
  'connect.check.text':
    'Neo に接続済みと表示されたら、{host} で確認します。どのアカウントで接続しているか、Neo に新しいチケットが通知されるかを調べます。',
  'connect.check.act': '接続を確認',
  'connect.connected.title': '{account} として接続済み',
  'connect.connected.text':
    'Neo は {host} で動作しています。次は、Neo に許可する内容を決めるこの画面の権限グループです。変更チケット用のレポートはポップアップにあります。',
  'connect.not-taken.title': '入力できませんでした',
  'connect.not-taken.text': 'フォームが値を受け付けませんでした。コピーして、ご自身で貼り付けてください。',
  'connect.refused.title': 'このリンクは使用しませんでした',
  'connect.refused.instance':
    'リンクのインスタンスが、Neo の受け付ける ServiceNow のアドレスではありません。何も入力していません。新しいリンクを依頼してください。',
  'connect.refused.client-id':
    'リンクのクライアント ID が無効です。何も入力していません。新しいリンクを依頼してください。',
  'connect.refused.too-long':
    'リンクが本来よりはるかに長くなっています。何も入力していません。新しいリンクを依頼してください。',
  'connect.refused.twice': 'リンクに同じ値が 2 回あります。何も入力していません。新しいリンクを依頼してください。',
  'connect.refused.encoding': 'リンクに不適切な文字があります。何も入力していません。新しいリンクを依頼してください。',
  'connect.refused.other-client-id':
    'リンクの クライアント ID が、このインスタンスでここに記録されたものと異なります。何も入力していません。ポップアップの「Neo で続ける」を使ってください。',
  'connect.foreign.title': 'このリンクは、このブラウザーで作られたものではありません',
  'connect.foreign.text':
    'リンクが示すのは {host}、クライアント ID は {id} です。{host} はここで設定されていないため、リンクが正しいかどうかわかりません。操作しない限り、何も入力しません。',
  'connect.foreign.use': 'このリンクを使う',
  'connect.confirm.title': 'Neo を {host} に接続しますか?',
  'connect.confirm.text':
    'Neo は クライアント ID {id} のアプリケーションを通じて {host} で作業することになります。このようなリンクは誰でも作れます。送り主がわかっていて、{host} が接続したいインスタンスである場合にだけ続けてください。',
  'connect.confirm.yes': 'はい、{host} を入力する',
  'connect.also.text': '{host} のリンクも開かれました。このブラウザーで作られたものではありません。',
  'connect.also.use': 'そのリンクを見る',
  'connect.expired.title': 'もう使えません',
  'connect.expired.text':
    'このリンクは古すぎるか、このタブで別のリンクが開かれました。何も入力していません。もう一度開くか、ポップアップの「Neo で続ける」を使ってください。',
  'connect.refused.not-allowed': 'リンクが示すインスタンスは、組織が許可していません。何も入力していません。',
  'connect.refused.policy':
    '組織は設定できる範囲を制限していますが、そのポリシーを読み取れません。何も入力していません。どこが正しくないかはポップアップに表示されます。',
  'consent.wrong.title': '注意: Neo のアカウントではありません',
  'consent.wrong.text':
    '「{seen}」としてログインしています。ここで許可したアカウントで、Neo は今後ずっと動作します。すべてのメモと変更がその名前になります。',
  'consent.wrong.switch': 'ログアウトして「{user}」として続ける',
  'consent.wrong.by-hand':
    'ServiceNow からログアウトするか、このページをプライベートウィンドウで開き、「{user}」としてログインしてください。その後、Neo でやり直してください。',
  'consent.wrong.anyway': '「{seen}」のままログインを続ける',
  'consent.wrong.stayed.title': 'まだ Neo のアカウントではありません',
  'consent.wrong.stayed.text':
    '今アクセスを許可すると、Neo は今後ずっと「{seen}」として動作します。正しくは「{user}」です。',
  'consent.right.title': '正しいアカウントです',
  'consent.right.text': 'Neo のアカウント「{user}」としてログインしています。「Allow」をクリックしてください。',
  'consent.unknown.title': '誰がログインしていますか?',
  'consent.unknown.text':
    'ここで誰がログインしているか確認できません。右上の名前を見てください。正しくは「{user}」です。違う場合は、先に「Not You?」をクリックしてください。',
  'consent.unknown.held': 'ご本人だと確認していただくまで、許可につながる操作は保留されます。',
  'consent.unknown.choice': '「{user}」としてログインしています。許可に進む',
  'consent.unknown.page.title': '見覚えのないページです',
  'consent.unknown.page':
    'このページは通常と異なります。許可する前に、「{user}」としてログインしていることをご自身で確認してください。',
  'consent.unknown.recreated':
    'User ID「{user}」でログインしていますが、この設定のものとは別のレコードです。アカウントを作り直した場合だけ続けてください。そうでなければ、先に「Not You?」をクリックしてください。',
  'consent.unknown.no-account':
    'この設定のサービスアカウントがここでは分かりません。右上の名前を見てください。正しくは「{user}」のような Neo のアカウントです。違う場合は、先に「Not You?」をクリックしてください。',
  'consent.chosen.title': '許可できます',
  'consent.chosen.text':
    'もう一度名前を確認してから「Allow」をクリックしてください。ここで許可したアカウントで Neo は動作します。',
  'consent.framed.title': 'ここではできません: 別のサイトの中に表示されています',
  'consent.framed.text':
    '別のサイトがこのページを枠の中に表示しているため、何をクリックしているか確かめられません。ここでは何も許可されません。閉じて、Neo でやり直してください。',
  'consent.login.title': 'Neo のアカウントでログインしてください',
  'consent.login.text':
    'ご自身ではなく「{user}」としてログインしてください。ここで許可したアカウントで、Neo は今後ずっと動作します。パスワードは読み取りません。',
  'consent.login-refused.title': 'ログインが拒否されました',
  'consent.login-refused.text':
    'ServiceNow は理由を示しません。パスワードが正しければ、「{user}」がロックアウトされているか、無効か、Web サービス専用かもしれません。アカウントを確認してください。',
  'consent.mfa.title': '2 つ目の要素が求められています',
  'consent.mfa.text':
    'ServiceNow が「{user}」にコードを求めています。このアカウントの多要素認証をここで設定し、キーをパスワードマネージャーに保管してください。ServiceNow で省略できる場合は省略もできます。Neo 自身がコードを求められることはありません。',
  'consent.reset.title': '新しいパスワードが求められています',
  'consent.reset.text':
    '「{user}」の「Password needs reset」がオンです。ここで新しいパスワードを設定し、パスワードマネージャーに保管してください。今後はそれが有効になります。',
  'consent.show-user': 'アカウントを開く',
  'consent.show-application': 'アプリケーションを開く',
  'consent.error.title': 'ServiceNow が Neo の接続を拒否しています',
  'consent.error.redirect':
    'アプリケーションのリダイレクト URL が Neo のものと完全に一致していません。修正して保存し、Neo でやり直してください。',
  'consent.error.no-redirect':
    'アプリケーションにリダイレクト URL がありません。入力して保存し、Neo でやり直してください。',
  'consent.error.state': 'このページは Neo から開かれていないか、2 回開かれました。閉じて、Neo でやり直してください。',
  'consent.error.public':
    '「This is a public client」がオンのため、ServiceNow が Neo の送らないものを求めています。オフにして保存し、Neo でやり直してください。',
  'consent.error.inactive':
    'アプリケーションがアクティブではありません。「Active」をオンにして保存し、Neo でやり直してください。',
  'consent.error.unknown-client':
    'ServiceNow にこの クライアント ID がありません。アプリケーションが削除されたか、別のアプリケーションの ID が入力されたのかもしれません。',
  'consent.error.other':
    'このメッセージは把握していません。最も考えられるのは、アプリケーションがアクティブでないか、リダイレクト URL が Neo のものと完全に一致していないことです。ポップアップの「構成を検証」で分かります。',
  'connect.kind.production': '{host} は本番インスタンスです。',
  'connect.kind.sub-production': '{host} は非本番インスタンスです。',
  'connect.kind.disagree': '{host} は本番インスタンスではない可能性があります。名前とプロパティが一致していません。',
  'connect.kind.title': '本番ではない {host} に Neo を接続しますか?',
  'connect.kind.title.disagree': '本番ではない可能性のある {host} に Neo を接続しますか?',
  'connect.kind.text':
    'Neo は {host} のチケットだけを扱います。実際のチケットには、本番インスタンスを接続してください。',
  'connect.kind.yes': 'はい、{host} を接続する',
}
