import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** Japanese texts of "Set it up for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': '代わりに設定する',
  'plan.intro':
    '{host} に、あなたの名前で次の内容を書き込みます。「設定する」をクリックするまで何も書き込みません。不要なものはチェックを外してください。',
  'plan.planning': '現在の状態を確認中…',
  'plan.group.writes': '書き込む内容',
  'plan.group.stays': '正しいので変更しない内容',
  'plan.group.by-hand': 'あなたにしかできないこと',
  'plan.empty': '書き込むものはありません。アプリケーション、アカウント、ロールは正しく設定されています。',
  'plan.create': '{what}を作成',
  'plan.change': '{what}を変更',
  'plan.grant': '{name} にロール「{role}」を与える',
  'plan.group.written': '予定した内容とその結果',
  'plan.column': '列',
  'plan.value': '値',
  'plan.now': '現在',
  'plan.wanted': '実行する: {what}',
  'plan.why.application':
    'Neo が接続に使う OAuth アプリケーションです。Client ID とシークレットは ServiceNow が作成します。',
  'plan.why.mend': 'すでにありますが、このままでは Neo が使えません。',
  'plan.why.scope': 'アプリケーションにスコープ「useraccount」を与え、そのトークンでの要求が通るようにします。',
  'plan.why.user': 'Neo が使うアカウントです。ここではパスワードを設定しません。ご自身で設定してください。',
  'plan.why.role': 'アカウントがチケットを読み、扱えるようにします。',
  'plan.what.application': 'OAuth アプリケーション',
  'plan.what.scope': 'スコープ',
  'plan.what.user': 'サービスアカウント',
  'plan.reference.application': '上で作成したアプリケーション',
  'plan.reference.user': '上で作成したアカウント',
  'plan.stays.application': 'アプリケーション「{name}」',
  'plan.stays.user': 'アカウント「{name}」',
  'plan.stays.roles': 'そのロール: {name}',
  'plan.by-hand.secret':
    'Client Secret をパスワードマネージャーにコピーしてください。私たちは読めませんし、読むつもりもありません。',
  'plan.by-hand.password':
    '「Set Password」でアカウントのパスワードを設定し、その後「Password needs reset」をオフにしてください。',
  'plan.by-hand.consent': 'Neo のサインイン画面で、サービスアカウントとして Neo を承認してください。',
  'plan.by-hand.unmended':
    '次の項目はレコードの書き込みでは直せません: {names}。何が問題で、どう直すかは、構成を検証して確かめてください。',
  'plan.by-hand.access':
    '次のテーブルをアカウントに開放してください: {tables}。アクセスルールはセキュリティの規則なので、推測しません。「security_admin」を持つ人が下のスクリプトを確認して実行するか、手動でルールを追加できます。',
  'plan.by-hand.email':
    'メール用: プラグイン「Email Service」を有効にし、「security_admin」を持つ人に、ロール「email_api_send」のための「sys_email」の create ルールを追加してもらってください。下のスクリプトがルールを作成します。',
  'plan.by-hand.own-account':
    '見つかったアカウントはあなた自身のものです。Neo には別の User ID を選ぶか、ご自身でアカウントを作成してください。',
  'plan.by-hand.unreadable':
    'ServiceNow が現在の状態をあなたに表示しないため、計画できません。「admin」を持つ人なら行えます。',
  'plan.script': '確認用のスクリプト',
  'plan.script.copy': 'スクリプトをコピー',
  'plan.scope': '要求を通す方法',
  'plan.scope.unrestricted':
    'Broadly scoped: アプリケーションは、アカウントが使えるすべての API を使えます。最も簡単です。',
  'plan.scope.useraccount':
    'スコープ「useraccount」: 範囲は同じで、スコープとして表します。これを好むセキュリティチームもあります。ServiceNow はフォームで警告します。',
  'plan.names': '名前',
  'plan.names.application': 'アプリケーションの名前',
  'plan.names.user': 'User ID',
  'plan.names.first': '名',
  'plan.names.last': '姓',
  'plan.run': '設定する',
  'plan.resume': '続ける',
  'plan.begin': '計画を表示',
  'plan.again': 'もう一度確認',
  'plan.undo': '取り消す',
  'plan.undo.title': '{host} で行った操作を元に戻しますか？',
  'plan.undo.remove': '{what} を削除',
  'plan.undo.role': '{name} からロール「{role}」を外す',
  'plan.undo.restore': '{what} を以前の値に戻す: {columns}',
  'plan.undo.connected':
    'Neo はこのアプリケーションで接続されています。元に戻すと接続はすぐに切れ、再接続には新しいアプリケーションと新しい Client Secret が必要です。',
  'plan.undo.maybe': 'Neo がこのアプリケーションで接続されている場合、その接続も切れます。',
  'plan.undo.yes': 'これらの変更を元に戻す',
  'plan.undo.no': 'すべて残す',
  'plan.verify': '構成を検証',
  'plan.follow': 'アプリケーションを開く',
  'plan.running': '書き込み中 {done} / {of}…',
  'plan.undoing': '取り消し中…',
  'plan.done': '完了しました。次に Client Secret をコピーし、パスワードを設定してください。',
  'plan.undone': '取り消しました。',
  'plan.undone.partly': '下に挙げたものを除いて取り消しました。',
  'plan.stopped':
    '途中で止まりました。行ったことと行わなかったことは下のとおりです。続けることも、取り消すこともできます。',
  'plan.cut-off': '直近の実行は中断されました。止まったところから続けるか、取り消してください。',
  'plan.off': '組織が許可していません。代わりにガイドが案内します。',
  'plan.state.todo': '未実行',
  'plan.state.writing': '開始済み',
  'plan.state.done': '完了',
  'plan.state.existed': 'すでにありました',
  'plan.state.failed': '実行できず',
  'plan.state.undone': '取り消し済み',
  'plan.state.kept': 'そのまま',
  'plan.differs':
    '「{column}」は「{wanted}」ではなく「{stored}」として保存されました。このインスタンスのルールが変更したのかもしれません。',
  'plan.reason.changed': 'その後変更されたため、取り消していません。',
  'plan.reason.existed': '以前からあったため、取り消しません。',
  'plan.reason.dependent': '作成されなかったレコードが必要です。',
  'plan.reason.forbidden': 'ServiceNow が拒否しました。あなたのロールではこの書き込みは許可されません。',
  'plan.reason.session-ended':
    'ServiceNow のセッションが終了しました。もう一度サインインしてください。何も失われません。',
  'plan.reason.no-token': 'このページでは読み書きできませんでした。再読み込みして続けてください。',
  'plan.reason.rate-limited': 'ServiceNow が待つように求めています。しばらくしてから続けてください。',
  'plan.reason.network':
    'ServiceNow に接続できませんでした。最後の書き込みが届いたかどうかは、続けるときに確認します。',
  'plan.reason.unreached': 'ServiceNow に接続できませんでした。応答するようになったら、もう一度確認してください。',
  'plan.reason.not-found': 'ServiceNow にそのレコードがないか、あなたには表示されません。',
  'plan.reason.invalid': 'ServiceNow が受け付けませんでした。',
  'plan.reason.unexpected': 'ServiceNow の応答を理解できません。',
  'plan.reason.unreadable': 'ServiceNow が現在の状態をあなたに表示しません。',
  'plan.named': '{what}: {name}',
  'plan.hidden': '(シークレットと思われるため表示しません)',
  'plan.trace': '{by}、{on}。',
  'plan.differs.hidden':
    '「{column}」は「{wanted}」ではなく、シークレットと思われる値として保存されました。その値はここには残していません。',
  'plan.which.application': 'Neo のアプリケーションはどれですか?',
  'plan.which.user': 'Neo のアカウントはどれですか?',
  'plan.which.new': 'どれでもない: 新しく作成',
  'plan.by-hand.which-application':
    'Neo のアプリケーションがどれかを選んでください。見つかったものは名前が似ているだけで、名前だけでは判断できないため、何も書き込みません。',
  'plan.by-hand.which-account':
    'Neo のアカウントがどれかを選んでください。見つかったものは名前が似ているだけで、名前だけでは判断できないため、書き込みもロールの付与もしません。',
  'plan.reason.changed-before':
    '{name} は計画に示した内容と異なっています。最終更新: {by}、{on}。ここには何も書き込んでいません。',
  'plan.reason.taken': 'すでにあります: {name}(作成: {by}、{on})。計画した内容と異なるため、変更も作成もしていません。',
  'plan.reason.not-ours': '{name} をここで作成したという確証がありません(作成: {by}、{on})。そのため削除していません。',
  'plan.reason.hidden':
    '「{columns}」の以前の値はシークレットと思われたため保存しておらず、元に戻せません。ほかの列は元に戻しました。',
  'plan.reason.stale': '計画を作成した後に内容が変わりました。「もう一度確認」で計画を更新できます。',
  'plan.reason.another-person':
    'この計画を作成したときとは別の人がサインインしています。何も書き込んでいません。「もう一度確認」で、今サインインしている人の計画に更新できます。',
  'plan.reason.person-unknown':
    '誰がサインインしているかを ServiceNow が示さないため、何も書き込みません。サインインしてから「もう一度確認」で計画を更新してください。',
}
