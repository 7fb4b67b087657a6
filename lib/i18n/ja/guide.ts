import type { enGuide } from '../en/guide'
import type { Translated } from '../translator'

/** Japanese texts of the guide: steps, cards, findings, fields. */
export const guide: Translated<typeof enGuide> = {
  'guide.collapse': 'ガイドを折りたたむ',
  'guide.expand': 'ガイドを開く',
  'guide.gone':
    'ガイドが更新されたか、無効になりました。入力した内容は残っています。保存してから、ページを再読み込みしてください。',
  'guide.close': '閉じる',
  'api.newer':
    'この設定は拡張機能の新しいバージョンで保存されたため、新しい内容は保存されません。拡張機能を更新し、このページを再読み込みしてください。',
  'api.not-kept':
    '進行状況を保存できませんでした。ブラウザーの保存領域に空きがない可能性があります。ページを閉じる前にもう一度試してください。',
  'guide.steps': 'すべての手順',
  'guide.steps.done': '{done} / {count}',
  'guide.connection': '接続',
  'guide.account': 'アカウント',
  'guide.sub-production': '非本番',
  'action.copy': 'コピー',
  'action.copied': 'コピーしました',
  'action.copy-failed': 'コピーできませんでした。テキストを選択して、ご自身でコピーしてください。',
  'action.show': 'そこまでスクロール',
  'action.take-me-there': 'そこへ移動',
  'action.take-me-back': '前の画面に戻る',
  'action.open-form': 'フォームを開く',
  'action.fill-all': 'すべて入力',
  'action.continue': 'Neo で続ける',
  'action.open-application': 'アプリケーションを開く',
  'action.open-user': 'アカウントを開く',
  'action.next-half': 'サービスアカウントへ進む',
  'action.retry': '再試行',
  'action.check-again': 'もう一度確認',
  'action.plan': 'レコードを自動作成',
  'action.verify': '構成を検証',
  'action.open-section': 'セクションを開く',
  'action.has-password': 'パスワードを控えました',
  'action.kept': '保存しました',
  'action.go-on': 'このまま進む',
  'action.begin': '進む',
  'action.create-new': 'どれでもない: 新しく作成',
  'action.change': '別のものを選ぶ',
  'fix.fill': '自動入力',
  'fix.correct': '自動修正',
  'fix.remove-slash': 'スラッシュを削除',
  'fix.tick': 'オンにする',
  'fix.untick': 'オフにする',
  'fix.choose': '「Broadly scoped」を選ぶ',
  'fix.human': '「Human」を選ぶ',
  'fix.disable': '「Disable」を選ぶ',
  'fix.not-taken': 'ServiceNow が「{caption}」の値を受け付けませんでした。コピーして、ご自身で入力してください。',
  'fix.not-found': '今、このフィールドはページ上に見つかりません。セクションを開いて、もう一度試してください。',
  'card.start.title': '始める前に',
  'card.again': 'もう一度: {title}',
  'card.open.title': 'フォームを開く',
  'card.connection-type.title': '接続タイプを選ぶ',
  'card.application.title': 'アプリケーションを入力',
  'card.application.broken': 'アプリケーションは保存されていますが、Neo はまだ使えません。',
  'card.application.existing':
    'このインスタンスには Neo 用のアプリケーション「{name}」がすでにあります。2 つ目を作ると取り違えやすくなります。',
  'card.save.title': '保存し、シークレットを控える',
  'card.user.title': 'サービスアカウント',
  'card.user.broken': 'アカウント「{name}」はありますが、Neo はまだ使えません。',
  'card.user.existing':
    'このインスタンスには Neo 用のアカウント「{name}」がすでにあります。Neo に必要なのは 1 つだけです。',
  'card.access.title': 'パスワードとロール',
  'card.hand-off.title': 'Neo に引き継ぐ',
  'choice.title': 'すでにあります',
  'choice.application': 'Neo 用と思われるアプリケーションです。どれですか? 名前だけでは判断できません。',
  'choice.user': 'Neo 用と思われるアカウントです。どれですか? 名前だけでは判断できません。',
  'step.start.text':
    '2 つの部分があります。OAuth アプリケーションと、Neo がログインに使うサービスアカウントです。Neo にできることは 2 段階で決まります。ここでそのアカウントに付与するロールと、Neo のダッシュボードの権限グループです。',
  'step.app.find.text':
    'Neo にはこのインスタンスの OAuth アプリケーションが必要です。ServiceNow では System OAuth のアプリケーションレジストリ (「Application Registry」) にあります。',
  'step.app.new.text':
    '右上の「{caption}」をクリックします。新しいアプリケーションにすると、Neo をほかの統合と分けられます。',
  'step.app.kind.text': '「{caption}」をクリックします。Neo が ServiceNow を呼び出すので、インバウンド統合です。',
  'step.app.kind.classic':
    'このリリースには旧フォームしかありません。「Create an OAuth API endpoint for external clients」をクリックします。',
  'step.app.new-integration.text': '右上の「{caption}」をクリックします。',
  'step.app.grant.text':
    '最初の「OAuth - Authorization code grant」を選びます。Neo がどのアカウントを使うかを人が決められるのは、これだけです。',
  'step.app.name.text': '何のためのものか分かる名前なら何でもかまいません。監査ログに表示されます。',
  'step.app.redirect.text': 'ログイン後、ServiceNow はこのアドレスにだけリダイレクトします。',
  'step.app.scope.text':
    'ServiceNow はこのチェックボックスを自動的にオンにします。オンのままだと、Neo は接続できても、その後の要求がすべて拒否されます。',
  'step.app.lifespans.text': '「Advanced options」にあります。ServiceNow の既定値で Neo には問題ありません。',
  'step.app.active.text':
    '非アクティブなアプリケーションはすべてのログインを拒否し、パブリッククライアントにはシークレットがありません。',
  'step.app.save.text': 'すべての値が正しく入っています。「{caption}」をクリックします。',
  'step.app.save.inbound':
    'すべての値が正しく入っています。右上の「{caption}」をクリックします。その後 ServiceNow が 認証スコープ を尋ねたら、「Skip for now」を選びます。',
  'step.app.save.skip':
    'ServiceNow が 認証スコープ を尋ねています。Neo には不要なので、「{caption}」をクリックします。',
  'step.app.save.again': '保存していない変更があります。「{caption}」をクリックします。',
  'step.app.capture.text':
    '今、Client Secret をパスワードマネージャーにコピーしてください。この拡張機能が読み取ることはありません。Neo が一度だけ尋ねます。',
  'step.app.capture.waiting': '保存されたレコードを読み取り中…',
  'step.user.new.text':
    'Neo が何をしたかを各チケットで見分けられるように、Neo 専用のユーザーが必要です。ご自身のアカウントや、ほかのシステムと共有しているものは使いません。「{caption}」をクリックします。',
  'step.user.identity.text': '分かりやすい User ID と名前にします。Neo が扱うすべてのチケットに表示されます。',
  'step.user.active.text':
    'アカウントはアクティブでなければなりません。メールは誰も読まないので、ServiceNow から送る必要はありません。',
  'step.user.save.text':
    'すべての値が正しく入っています。「{caption}」をクリックします。パスワードとロールは、アカウントを保存した後です。',
  'step.user.password.text':
    '「Set Password」、次に「Generate」をクリックします。パスワードをパスワードマネージャーにコピーしてから、「Save Password」をクリックします。この拡張機能が読み取ることはありません。',
  'step.user.password.kept': '次に「Save Password」をクリックします。',
  'step.user.password.generated':
    'パスワードをパスワードマネージャーにコピーします。ServiceNow がパスワードを表示するのはここだけです。読み取ることはありません。',
  'step.user.password.empty': '「Generate」をクリックします。パスワードを読み取ることはありません。',
  'step.user.password.there': 'アカウント「{name}」をもう一度開いてください。次はパスワードとロールです。',
  'step.user.roles.text':
    'フォームの下部、「Roles」で「{caption}」をクリックします。次に左の一覧から {roles} を選びます。',
  'step.user.roles.members': '左の一覧から {roles} を選び、右向きの矢印をクリックして、「Save」をクリックします。',
  'step.user.roles.email': 'Neo が ServiceNow 経由でメールを送る場合にだけ、「email_api_send」も追加します。',
  'step.verify.text': 'アプリケーションとアカウントをもう一度読み取り中…',
  'step.handoff.text': '両方の部分が完了しています。Neo はこの 2 つの値と Client Secret を尋ねます。',
  'step.consent.text': 'Neo が ServiceNow のログイン画面を開きます。サービスアカウントでログインして許可してください。',
  'step.connected.text':
    'Neo は接続されています。どのアカウントで接続されたか、ServiceNow が新しいチケットを Neo に通知するかを確認してください。',
  'step.handoff.consent':
    'Neo のログイン画面では、ご自身ではなく「{name}」としてログインしてください。そこで許可したアカウントで、Neo は今後ずっと動作します。',
  'field.application': 'アプリケーション',
  'field.user': 'サービスアカウント',
  'field.share-application': 'アプリケーションのページへのリンク',
  'field.share-user': 'アカウントのページへのリンク',
  'field.client_id': 'クライアント ID',
  'field.instance_url': 'インスタンス URL',
  'field.on': 'オン',
  'field.off': 'オフ',
  'field.empty': '空',
  'value.hidden': '非表示（シークレットのように見えます）',
  'field.collapsed': 'セクションは閉じています',
  'field.passed': { other: '{count} 件合格' },
  'target.out-of-sight': 'このページの見えない位置にあります。',
  'target.behind': 'ページのダイアログが開いています。操作を終えるか閉じると、その後ろの画面でガイドが続きます。',
  'target.behind.saving':
    'ページのダイアログが開いています。認証スコープを尋ねられた場合、Neo には不要です。今はスキップする選択肢を選びます。',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first}」または「{second}',
  'field.looked-for': 'フォームで「{caption}」を探してください。ガイドでは確実に見つけられません。',
  'page-report.take': 'このページは表示が異なります',
  'page-report.offer':
    '指し示す対象が見つかりません。このページが想定と異なる場合は、ページの構造を記録したレポートが対応の助けになります。内容は最初にすべて確認でき、入力値は含まれません。',
  'page-report.not-now': '後で',
  'page-report.failed': 'ページレポートを作成できませんでした。ページを再読み込みして、もう一度お試しください。',
  'outcome.pass': '合格',
  'outcome.fail': '要修正',
  'outcome.warn': '警告',
  'outcome.unknown': '判断できません',
  'outcome.not-applicable': '対象外',
  'outcome.todo': '未対応',
  'unknown.not-on-page': 'このフィールドはページ上にありません。',
  'unknown.collapsed': 'これは閉じたセクションの中にあります。開いて確認してください。',
  'unknown.not-read': '読み取っていません。',
  'unknown.hidden': 'このフィールドは現在のユーザーには表示されません。ロール「admin」を持つ人には見えます。',
  'unknown.no-record': '読み取るレコードがありません。',
  'unknown.absent': 'このリリースにはありません。',
  'unknown.value': '「{column}」は「{seen}」です。その働きは文書化されていません。true か false にしてください。',
  'admin.roles.pass': '現在のロールで両方の部分を行えます。',
  'admin.roles.application-only':
    '現在のロールでアプリケーションは扱えますが、サービスアカウントは扱えません。それには「user_admin」または「admin」が必要です。アプリケーションを作成し、アカウントのリンクを同僚に送ってください。',
  'admin.roles.user-only':
    '現在のロールでサービスアカウントは扱えますが、アプリケーションは扱えません。それには「oauth_admin」、「mi_admin」または「admin」が必要です。アカウントを作成し、アプリケーションのリンクを同僚に送ってください。',
  'admin.roles.none':
    '現在のロールではどちらも扱えません。アプリケーションには「oauth_admin」、「mi_admin」または「admin」、アカウントには「user_admin」または「admin」が必要です。それらを持つ同僚に頼み、リンクを送ってください。',
  'admin.roles.unknown':
    'どのロールがあるかを確認できません。ServiceNow が何かを拒否したら、それが理由かもしれません。',
  'instance.url.pass': '{url} は Neo が受け付けるアドレスです。',
  'instance.url.not-accepted':
    '{host} は Neo が受け付けるアドレスではありません。https://name.service-now.com のような、インスタンス自身のアドレスが必要です。拡張機能のポップアップで入力するか、そのアドレスで設定を開いてください。',
  'instance.url.sub-production':
    '{host} は開発用またはテスト用のインスタンスのようです。Neo は接続しますが、チケットは別の場所にあるかもしれません。',
  'app.exists.pass': 'アプリケーションは保存されています。',
  'app.exists.missing':
    'Neo 用のアプリケーションが見つかりません。以前あったなら、削除された可能性があります。作成してください。',
  'app.exists.not-saved': 'アプリケーションはまだ保存されていません。',
  'app.kind.pass': 'Authorization code grant です。',
  'app.kind.outbound':
    'このレコードは、ほかのシステムを呼び出すためのものです。Neo は ServiceNow を呼び出すので、これでは入れません。戻って、インバウンド統合を作成してください。',
  'app.kind.client-credentials':
    'このフォームは client credentials 用です。誰も Neo のアクセスを許可しないため、その作業を専用アカウントに結び付けられません。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.kind.jwt':
    'このフォームは JWT bearer トークン用です。誰も Neo のアクセスを許可しないため、その作業を専用アカウントに結び付けられません。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.kind.password':
    'このフォームは password grant 用です。この方式では Neo にパスワードを渡すことになります。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.kind.id-token':
    'このフォームは、別の ID プロバイダーの ID トークン用です。Neo はその方法ではログインしません。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.kind.cimd':
    'これは CIMD (Client ID Metadata Document) クライアントです。クライアントシークレットがなく、Neo はそれを求めます。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.kind.other':
    'これは別の接続タイプです。Neo には Authorization code grant が必要です。戻って「OAuth - Authorization code grant」を選んでください。',
  'app.name.pass': 'アプリケーションに名前があります。',
  'app.name.empty': '名前が空です。名前がないと ServiceNow は保存しません。「{suggestion}」をお勧めします。',
  'app.name.minted': '名前ではなく、ID かシークレットのようです。名前は全員に見えるので、別のものを選んでください。',
  'name.rule': 'この名前は組織の規則 ({rule}) に沿っていません。審査で却下されるかもしれません。',
  'app.name.provider':
    'プロバイダー名が空です。これがないとこのフォームは保存しません。「{suggestion}」をお勧めします。',
  'app.secret.pass': 'シークレットのようなものはありません。',
  'app.secret.secret':
    'シークレットのようです。レコードを見られる人は全員このフィールドを読めるので、空にしてください。Client Secret だった場合は、新しいものを作成してください。',
  'app.redirect.secret':
    'アドレスではなく、ID かシークレットのようです。レコードを見られる人は全員このフィールドを読めます。ここにはリダイレクト URL を入れます。',
  'app.redirect.pass': 'Neo のリダイレクト URL と 1 文字ずつ一致しています。',
  'app.redirect.others': {
    other:
      'Neo のリダイレクト URL があります。このフィールドにはほかに {count} 件あります。用途が分からなければ削除してください。',
  },
  'app.redirect.empty': 'リダイレクト URL が空です。これがないと ServiceNow はログインを拒否します。',
  'app.redirect.misplaced':
    'リダイレクト URL がこのフォームの別のフィールドにあります。ServiceNow はここだけを見ます。',
  'app.redirect.trailing-slash':
    'この URL は「/」で終わっていますが、Neo のものは違います。ServiceNow は 1 文字ずつ比較するので、ログインに失敗します。',
  'app.redirect.http':
    'この URL は「http」で始まっていますが、Neo のものは「https」です。ServiceNow は 1 文字ずつ比較するので、ログインに失敗します。',
  'app.redirect.upper-case':
    '{position} 文字目が大文字ですが、Neo のものは小文字です。ServiceNow は区別するので、ログインに失敗します。',
  'app.redirect.white-space':
    'この URL には空白があります (最初は {position} 文字目)。ServiceNow はアドレスの一部とみなすので、ログインに失敗します。',
  'app.redirect.invisible':
    'この URL の {position} 文字目に、見えない文字があります。文書から貼り付けたときによく入ります。ログインに失敗します。',
  'app.redirect.query':
    'この URL の末尾の「?」の後に何かあります。ServiceNow は全体を比較するので、ログインに失敗します。',
  'app.redirect.fragment':
    'この URL の末尾の「#」の後に何かあります。ServiceNow は全体を比較するので、ログインに失敗します。',
  'app.redirect.www': 'この URL には「www.」がありますが、Neo のものにはありません。ログインに失敗します。',
  'app.redirect.twice': 'URL が 2 回続けて入っています。2 回貼り付けられた可能性があります。ログインに失敗します。',
  'app.redirect.other-host': 'この URL は Neo とは別のサイトを指しています。ログインに失敗するか、別の場所に行きます。',
  'app.redirect.incomplete': 'これは Neo のリダイレクト URL の途中までです。ログインに失敗します。',
  'app.redirect.different':
    'この URL は {position} 文字目から Neo のものと異なります。ServiceNow は 1 文字ずつ比較するので、ログインに失敗します。',
  'app.scope.pass': 'Neo の要求はスコープに制限されていません。',
  'app.scope.useraccount': '認証スコープ「useraccount」により、Neo はそのアカウントにできることを行えます。',
  'app.scope.not-applicable': 'このリリースにはスコープの制限がありません。',
  'app.scope.ticked': '「{caption}」がオンです。Neo は接続できても、その後の要求がすべて拒否されます。',
  'app.scope.selected':
    '「{caption}」が「Securely scoped」です。Neo は接続できても、その後の要求がすべて拒否されます。「Broadly scoped」を選んでください。',
  'app.scope.unset':
    'スコープの制限が選ばれていません。「Broadly scoped」を選ばないと、Neo の要求がすべて拒否されるかもしれません。',
  'app.scope.unknown':
    'スコープの制限が「{seen}」で、これは把握していない値です。Neo の要求が拒否される場合は「Broadly scoped」にしてください。',
  'app.refresh-lifespan.pass': 'リフレッシュトークンの有効期間は十分です。',
  'app.refresh-lifespan.no-number':
    'リフレッシュトークンの有効期間が 0 より大きい秒数ではありません。Neo はすぐに接続を失います。{wanted} にしてください。',
  'app.refresh-lifespan.short': {
    other: '接続が {count} 日で切れ、誰かが Neo を接続し直すことになります。{wanted} 秒で 100 日です。',
  },
  'app.access-lifespan.pass': 'アクセストークンの有効期間は十分です。',
  'app.access-lifespan.no-number':
    'アクセストークンの有効期間が 0 より大きい秒数ではありません。Neo の要求はすべて拒否されます。{wanted} にしてください。',
  'app.access-lifespan.short':
    'アクセストークンの有効期間が {wanted} 秒より短くなっています。Neo は非常に頻繁に更新することになります。',
  'app.access-lifespan.long':
    'アクセストークンの有効期間が 1 日を超えています。漏れた場合、長く悪用できてしまいます。Neo は自動で更新するので、{wanted} 秒で足ります。',
  'app.active.pass': 'アプリケーションはアクティブです。',
  'app.active.inactive': 'アプリケーションがアクティブではありません。ServiceNow はログインを拒否します。',
  'app.public.pass': 'パブリッククライアントではありません。',
  'app.public.pkce':
    'アプリケーションは PKCE を求めますが、Neo は送らないため、ログインは拒否されます。「Use PKCE」をオフにしてください。',
  'app.public.public':
    '「This is a public client」がオンです。パブリッククライアントにはシークレットがないため、Neo はログインできません。',
  'user.exists.pass': 'アカウントは保存されています。',
  'user.exists.missing': 'そのアカウントはありません。削除された可能性があります。もう一度作成してください。',
  'account.not-saved': 'アカウントはまだ保存されていません。',
  'user.identity.pass': 'アカウントに User ID と名前があります。',
  'user.identity.empty': 'User ID が空です。Neo はこれでログインします。「{suggestion}」をお勧めします。',
  'user.identity.white-space':
    'User ID の先頭か末尾に空白があります。ログインする人も入力する必要がありますが、目には見えません。',
  'user.identity.secret': 'User ID ではなく、パスワードのようです。ここは全員が読めるので、別のものを選んでください。',
  'user.identity.no-name': '名と姓が空です。これでは誰の作業か分かりません。',
  'user.dedicated.pass': 'Neo 専用のアカウントです。',
  'user.dedicated.self':
    'これはご自身のアカウントです。Neo の行うことがすべてご自身の名前になり、そのアカウントがなくなると止まります。Neo 専用のユーザーを作成してください。',
  'user.dedicated.session':
    'このブラウザーは「{user}」自身としてログインしているか、代理操作 (Impersonate) しています。ご自身としてログインし、もう一度検証してください。',
  'user.dedicated.admin':
    '「{user}」はロール「admin」を持つため、Neo は何でもできてしまいます。必要なロールだけを持つアカウントを Neo に与えてください。',
  'user.dedicated.unknown':
    '誰がログインしているか確認できません。これがご自身のアカウントでないことを確かめてください。',
  'user.interactive.pass': 'アカウントは Neo にアクセスを許可するためにログインできます。',
  'user.interactive.services-only':
    '「{caption}」がオンだと、アカウントは Web サービスしか使えず、Neo にアクセスを許可するためにログインできません。',
  'user.interactive.machine':
    '種類が「Machine」のアカウントは Web サービスしか使えず、Neo にアクセスを許可するためにログインできません。',
  'user.interactive.other':
    '種類が「{seen}」のアカウントが Neo にアクセスを許可するためにログインできるかは分かりません。「Human」ならできます。',
  'user.active.pass': 'アカウントはアクティブです。',
  'user.active.inactive':
    'アカウントがアクティブではありません。ServiceNow はログインも、Neo の行うこともすべて拒否します。',
  'user.active.locked': 'アカウントがロックアウトされています。ServiceNow はログインを拒否します。',
  'user.notification.pass': 'ServiceNow はこのアカウントにメールを送りません。',
  'user.notification.enabled':
    'ServiceNow は、このアカウントが触れたすべてのチケットについてメールを送りますが、誰も読みません。',
  'user.notification.unknown': 'ServiceNow がこのアカウントにメールを送るか確認できません。「Disable」が最適です。',
  'user.password.pass': 'アカウントは自分のパスワードでログインしたことがあります。',
  'user.password.reset':
    '「{caption}」がオンです。パスワードを設定すると自動的にオンになります。Neo の画面での最初のログインが、新しいパスワードを求めるページで止まってしまいます。オフにして保存してください。',
  'user.password.not-saved': 'パスワードは、アカウントを保存した後に設定します。',
  'user.password.unproven': 'パスワードは設定されました。正しいかどうかはログインで分かります。',
  'user.password.unset': 'このアカウントにパスワードがあるか確認できません。保存したばかりのユーザーにはありません。',
  'user.itil.pass': 'アカウントにロール「{roles}」があります。',
  'user.itil.missing':
    'アカウントにロール「{missing}」がありません。これがないと、Neo はチケットを 1 件も読んだり扱ったりできません。',
  'user.itil.unknown': 'ServiceNow はこのアカウントのロールを表示しません。',
  'saved.differs':
    '「{caption}」は入力したとおりではなく「{stored}」として保存されました。このインスタンスのルールが変更したのかもしれません。',
  'saved.error': 'ServiceNow のメッセージ: {error}',
  'api.session-ended': 'ServiceNow のセッションが終了しました。もう一度ログインしてください。何も失われません。',
  'api.forbidden': '読み取る権限がありません。必要なロールを持つ同僚に、このページを開くよう頼んでください。',
  'api.not-found': 'ServiceNow にそのレコードがないか、現在のユーザーには表示されません。',
  'api.invalid': 'このリリースには、要求したものがありません。',
  'api.rate-limited': 'ServiceNow が待つように求めています。{seconds} 秒後にもう一度試してください。',
  'api.network': 'ServiceNow に接続できませんでした。接続を確認して、もう一度試してください。',
  'api.unexpected': 'ServiceNow の応答を理解できません。もう一度試してください。',
  'api.no-token':
    'このページのセッショントークンを取得できないため、ServiceNow から何も読み取れません。ページを再読み込みしてください。解決しない場合は、ServiceNow からログアウトしてログインし直してください。',
  'guide.production': '本番',
}
