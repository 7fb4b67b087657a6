import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** Japanese texts of "Create the records for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': 'レコードを自動作成',
  'plan.intro':
    '{host} に、ご自身の名前で次の内容を書き込みます。「レコードを作成」をクリックするまで何も書き込みません。不要なものはチェックを外してください。',
  'plan.put-back.title': '元に戻す',
  'plan.put-back.intro':
    '{host} での次の変更を、ご自身の名前で元に戻します。「元に戻す」をクリックするまで何も書き込みません。不要なものはチェックを外してください。',
  'plan.put-back.empty': '元に戻すものはもうありません。',
  'plan.put-back.why': '以前の状態です。',
  'plan.planning': '現在の状態を読み取り中…',
  'plan.group.writes': '書き込む内容',
  'plan.group.stays': '正しいので変更しない内容',
  'plan.group.left': '残りの作業',
  'plan.follow.user': 'アカウントを開く',
  'plan.left.verify': '接続する前にすべてを検証してください。',
  'plan.group.by-hand': '手動で行うこと',
  'plan.empty': '書き込むものはありません。アプリケーション、アカウント、ロールは正しく設定されています。',
  'plan.create': '{what}を作成',
  'plan.change': '{what}を変更',
  'plan.grant': '{name} にロール「{role}」を付与する',
  'plan.group.written': '予定した内容とその結果',
  'plan.column': '列',
  'plan.value': '値',
  'plan.now': '現在',
  'plan.wanted': '実行する: {what}',
  'plan.why.application':
    'Neo が接続に使う OAuth アプリケーションです。クライアント ID とシークレットは ServiceNow が作成します。',
  'plan.why.mend': 'すでにありますが、このままでは Neo が使えません。',
  'plan.why.scope': 'アプリケーションにスコープ「useraccount」を付与し、そのトークンでの要求が通るようにします。',
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
  'plan.by-hand.secret': 'Client Secret をパスワードマネージャーにコピーしてください。この拡張機能は読み取りません。',
  'plan.by-hand.password':
    '「Set Password」でアカウントのパスワードを設定し、その後「Password needs reset」をオフにしてください。',
  'plan.by-hand.consent': 'Neo のログイン画面で、サービスアカウントとして Neo のアクセスを許可してください。',
  'plan.by-hand.unmended':
    '次の項目はレコードの書き込みでは直せません: {names}。何が問題で、どう直すかは、構成を検証して確かめてください。',
  'plan.by-hand.access':
    '次のテーブルへのアクセス権をアカウントに付与してください: {tables}。ACL ルールはセキュリティに関わるため、自動では作成しません。「security_admin」を持つ人が下のスクリプトを確認して実行するか、手動でルールを追加できます。',
  'plan.by-hand.email':
    'メール用: プラグイン「Email Service」を有効にし、「security_admin」を持つ人に、ロール「email_api_send」のための「sys_email」の create ルールを追加してもらってください。下のスクリプトがルールを作成します。',
  'plan.by-hand.taken-account':
    'この User ID はすでに使われています: {tables}。アカウントは作成も変更もされません。上で別の User ID を選んでください。',
  'plan.by-hand.own-account':
    '見つかったアカウントはご自身のものです。Neo には別の User ID を選ぶか、ご自身でアカウントを作成してください。',
  'plan.by-hand.unreadable':
    'ServiceNow が現在の状態が表示されないため、計画できません。「admin」を持つ人なら行えます。',
  'plan.by-hand.withheld':
    '「admin」ロールをお持ちですが、ServiceNow は「{tables}」のすべてを表示していないため、計画できません。このインスタンスのアクセスルール、ビジネスルール、またはドメインが制限しています。そのテーブルのルールを確認してください。',
  'plan.by-hand.closed':
    'テーブル「{tables}」は Web サービスに閉じられているため、計画できません。テーブルの「Allow access to this table via web services」にチェックを入れてください。',
  'plan.by-hand.not-read': '現在の状態を読み取れていないため、まだ計画できません。',
  'plan.script': '確認用のスクリプト',
  'plan.script.copy': 'スクリプトをコピー',
  'plan.scope': 'API アクセス',
  'plan.scope.unrestricted':
    'Broadly scoped: アプリケーションは、アカウントが使えるすべての API を使えます。最も簡単です。',
  'plan.scope.useraccount':
    'スコープ「useraccount」: 範囲は同じで、スコープとして表します。これを好むセキュリティチームもあります。ServiceNow のフォームに注意が表示されます。',
  'plan.names': '名前',
  'plan.names.application': 'アプリケーションの名前',
  'plan.names.user': 'User ID',
  'plan.names.first': '名',
  'plan.names.last': '姓',
  'plan.run': 'レコードを作成',
  'plan.resume': '続ける',
  'plan.begin': '計画を表示',
  'plan.again': '計画を更新',
  'plan.undo': '元に戻す',
  'plan.undo.title': '{host} で行った操作を元に戻しますか?',
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
  'plan.undoing': '元に戻しています…',
  'plan.done': '完了しました。次に Client Secret をコピーし、パスワードを設定してください。',
  'plan.done.verify': '完了しました。構成を検証して、すべて正しいか確認してください。',
  'plan.undone': '元に戻しました。',
  'plan.undone.partly': '下に挙げたものを除いて元に戻しました。',
  'plan.stopped': '途中で止まりました。行ったことと行わなかったことは下のとおりです。',
  'plan.cut-off': '直近の実行は中断されました。止まったところから続けるか、元に戻してください。',
  'plan.off': '組織が許可していません。ガイドに沿って 1 つずつ進めてください。',
  'plan.state.todo': '未実行',
  'plan.state.writing': '開始済み',
  'plan.state.done': '完了',
  'plan.state.existed': 'すでにありました',
  'plan.state.failed': '実行できず',
  'plan.state.undone': '元に戻しました',
  'plan.state.kept': 'そのまま',
  'plan.differs':
    '「{column}」は「{wanted}」ではなく「{stored}」として保存されました。このインスタンスのルールが変更したのかもしれません。',
  'plan.reason.changed': 'その後変更されたため、元に戻していません。',
  'plan.reason.existed': '以前からあったため、元に戻しません。',
  'plan.reason.dependent': '作成されなかったレコードが必要です。',
  'plan.reason.forbidden': 'ServiceNow が拒否しました。現在のロールではこの書き込みは許可されません。',
  'plan.reason.session-ended':
    'ServiceNow のセッションが終了しました。もう一度ログインしてください。何も失われません。',
  'plan.reason.no-token': 'このページでは読み書きできませんでした。再読み込みして続けてください。',
  'plan.reason.rate-limited': 'ServiceNow が待つように求めています。しばらくしてから続けてください。',
  'plan.reason.network':
    'ServiceNow に接続できませんでした。最後の書き込みが届いたかどうかは、続けるときに確認します。',
  'plan.reason.unreached': 'ServiceNow に接続できませんでした。応答するようになったら、計画を更新してください。',
  'plan.reason.not-found': 'ServiceNow にそのレコードがないか、現在のユーザーには表示されません。',
  'plan.reason.invalid': 'ServiceNow が受け付けませんでした。',
  'plan.reason.unexpected': 'ServiceNow の応答を理解できません。',
  'plan.reason.unreadable': 'ServiceNow が現在の状態が表示されません。',
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
  'plan.reason.stale': '計画を作成した後に内容が変わりました。計画を更新してください。',
  'plan.reason.another-person':
    'この計画を作成したときとは別の人がログインしています。何も書き込んでいません。今ログインしている人のために計画を更新してください。',
  'plan.reason.person-unknown':
    '誰がログインしているかを ServiceNow で確認できないため、何も書き込みません。ログインしてから計画を更新してください。',
}
