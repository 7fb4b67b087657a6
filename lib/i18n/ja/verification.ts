import type { enVerification } from '../en/verification'
import type { Translated } from '../translator'

/** Japanese texts of what only a verification finds, of its results and of its report. */
export const verification: Translated<typeof enVerification> = {
  'unread.session-ended':
    '「{table}」を読み取る前に ServiceNow のセッションが終了しました。ログインし直して、もう一度検証してください。',
  'unread.forbidden':
    '現在のユーザーには「{table}」が表示されません。ロール「admin」を持つ人にこの検証を実行してもらってください。',
  'unread.not-found': '「{table}」が表示されません。ロール「admin」を持つ人にこの検証を実行してもらってください。',
  'unread.invalid': 'このリリースにはテーブル「{table}」がありません。Neo を接続してみないと分かりません。',
  'unread.network':
    '「{table}」を読み取れませんでした。ServiceNow が時間内に応答しませんでした。もう一度検証してください。',
  'unread.unexpected': '「{table}」についての ServiceNow の応答が不正でした。もう一度検証してください。',
  'unread.no-token': 'このページでは「{table}」を読み取れません。再読み込みして、もう一度検証してください。',
  'unread.rate-limited': '「{table}」を読み取る前に、ServiceNow が待つように求めました。後でもう一度検証してください。',
  'unread.too-many':
    '「{table}」は読み取られませんでした。このインスタンスは読み取りに 1 つずつ応答し、要求は 39 回までに限っているためです。Neo を接続して確認してください。',
  'unread.dependent':
    'これには、見つからなかったか読み取れなかったレコードが必要です。用意できたら、もう一度検証してください。',
  'unread.unquotable': '探す値を ServiceNow への問い合わせに含められません。レコードをご自身で確認してください。',
  'unread.query-rule':
    '「{table}」のビジネスルールが検索結果を変えるため、見つからなかったものも存在する可能性があります。ご自身で探してください。',
  'unread.uncounted-single':
    'ServiceNow は「{table}」の件数を示しません。個々の行は管理者からも隠されることがあるため、表示されないものも設定されている可能性があります。',
  'unread.uncounted':
    'ServiceNow は「{table}」に何も表示せず、件数も示しません。空なのか、見えていないだけなのか分かりません。ご自身でリストを開き、そこでも空なら問題ありません。',
  'unread.withheld':
    'ロール「admin」がありますが、ServiceNow は「{table}」のすべては表示しません。このインスタンスのアクセスルール、ビジネスルール、またはドメインが隠しています。そのテーブルのルールを確認してください。',
  'application.twin':
    'これらのアプリケーションは同じ Client ID を持っています: {names}。どれが有効か ServiceNow は示しておらず、この点で異なります。Neo が使わないほうを削除してください。',
  'unread.closed':
    'テーブル「{table}」は Web サービスに閉じられているため、この方法では誰も読み取れません。テーブルの「Allow access to this table via web services」にチェックを入れて、もう一度検証してください。',
  'unknown.withheld':
    'ロール「admin」がありますが、ServiceNow はこのフィールドを表示しません。このフィールドのアクセスルールを確認してください。',
  'unknown.property':
    'プロパティ「{name}」は「{seen}」です。その効果は文書化されていません。true か false にしてください。',
  'user.exists.unnamed':
    'Neo らしい名前のアカウントは見つかりませんでした。名前は何でもかまいません。どれですか。ガイドの実行中にそのレコードを開くと、それが対象になります。まだない場合は、たとえば「{suggestion}」として作成してください。',
  'app.kind.unknown':
    'このレコードは珍しい種類です ({column}: {seen})。これで Neo を承認できるかは文書化されていません。認可コード付与でアプリケーションを作成してください。',
  'app.refresh-lifespan.brief':
    'リフレッシュトークンが 1 時間以内に終わり、接続も終わります。Neo を何度も接続し直すことになります。{wanted} にしてください。',
  'app.application-scope.unset':
    'このレコードには所属するアプリケーションがありません。その場合にトークンでの呼び出しが拒否されるかは文書化されていません。アプリケーションピッカーで「Global」を選び、作り直してください。',
  'access.depends.dead-role':
    '「{table}」の「{operation}」のルール「{rule}」は、誰も持てないロールを、持てるロールと並べて求めています。その場合に全員を拒否するかは文書化されていません。そのロールをルールから外してください。',
  'platform.api-policy.no-oauth-post':
    'API アクセスポリシー「{name}」はレコードの作成に適用され、OAuth トークンを受け付けません。Neo は動きますが、時間を記録できません。OAuth タイプの認証プロファイルをポリシーに追加してください。',
  'platform.api-policy.scope-post':
    'レコードの作成は auth scope「{scope}」に結び付けられていますが、アプリケーションにはありません。Neo は動きますが、時間を記録できません。このスコープをアプリケーションに割り当ててください。',
  'platform.api-policy.restricted-post':
    'アプリケーションの「Enforce token restriction」がオンで、レコードの作成をそのトークンに開くアクセスポリシーがありません。Neo は動きますが、時間を記録できません。チェックを外してください。',
  'platform.api-policy.rate-odd':
    'レートルール「{name}」の上限は「{limit}」です。その効果は文書化されておらず、すべての呼び出しを拒否するかもしれません。0 より大きい数にするか、ルールをオフにしてください。',
  'instance.url.vanity':
    '{other} はこのインスタンスの Custom URL です。Neo はインスタンス自身のアドレスしか受け付けないため、{url} を引き継ぎます。同じように使えます。',
  'instance.url.stale':
    'このインスタンスは自分を {other} と呼んでいますが、現在は {url} にログインしており、それが渡されます。クローンで古い名前が残っている可能性があります。プロパティ「glide.servlet.uri」を直してください。',
  'instance.url.other':
    'このインスタンスは自身を {other} と呼んでいますが、引き継がれるのは {url} です。Neo が別のインスタンスに接続されてしまいます。オプションでアドレスを修正してください。',
  'user.dedicated.shared': {
    other:
      'ほかに {count} 件のアプリケーションも「{user}」としてログインしています。Neo の作業と見分けがつかなくなるので、Neo 専用のアカウントを用意してください。',
  },
  'user.exists.guessed':
    '{user} は Neo の User ID ではなく、誰でも持てる名前で見つかりました。Neo のアカウントであることを確認してください。',
  'user.exists.several':
    'Neo 用と思われるアカウントが {count} 件あります。パスワードをお持ちのアカウントであることを確かめてください。',
  'app.duplicate.pass': 'Neo 用と思われるアプリケーションは 1 つだけです。',
  'app.duplicate.several':
    'Neo 用と思われるアプリケーションが {count} 件あります。別のものの Client Secret は拒否されます。1 つを残して、ほかは削除してください。',
  'secret.unknown':
    '保存された Client Secret は誰にも読めないため、検証できません。接続できることがその証明になります。',
  'secret.pass': '接続により証明済みです。これと引き換えに ServiceNow が発行したトークンは、現在も有効です。',
  'user.password.connected': '接続により証明済みです。アカウントはログインし、現在も有効なトークンを持っています。',
  'user.itil.admin': 'アカウントにロール「{missing}」はありませんが、同じものを開く「admin」があります。',
  'user.itil.open':
    'アカウントにロール「{missing}」はありませんが、このインスタンスのACL ルールは、Neo に必要なものをほかのロールに開いています。ルールが変わっても Neo が動き続けるよう、ロールを追加してください。',
  'user.itil.perhaps':
    'アカウントにロール「{missing}」はありません。ほかのロールが Neo に必要なものを開いているかは判断できません。ロールを追加してください。',
  'user.email.off': 'Neo は ServiceNow 経由でメールを送らないので、何も必要ありません。',
  'user.email.role':
    'アカウントにロール「email_api_send」がありません。Neo は ServiceNow 経由でメールを送れません。ロールを追加してください。',
  'user.email.plugin':
    'プラグイン「Email Service」(com.glide.email.service) が有効ではありません。ServiceNow は Neo のメールを拒否します。有効にしてください。',
  'user.email.acl':
    '「email_api_send」が「sys_email」にレコードを作成できるACL ルールがありません。ロールだけでは足りません。「security_admin」を持つ人が、このロールを求める sys_email の create ルールを追加する必要があります。',
  'user.email.pass': 'メール送信のロール、プラグイン、ACL ルールがそろっています。',
  'user.read-only.pass': 'アカウントは読み取り専用ではありません。',
  'user.read-only.role':
    'アカウントにロール「snc_read_only」があります。ServiceNow はトークンを保存できず、アカウントは何も書き込めません。ロールを外してください。',
  'user.read-only.exempt':
    'アカウントにロール「snc_read_only」があります。ここではトークンが例外なので接続はできますが、チケットを変更できません。ロールを外してください。',
  'user.internal.pass': 'アカウントは内部アカウントです。',
  'user.internal.off': 'このインスタンスは内部と外部のアカウントを区別しません。',
  'user.internal.external':
    'アカウントにロール「snc_external」があります。外部アカウントは、Neo が扱うものに触れられません。ロールを外してください。',
  'user.internal.both':
    'アカウントに「snc_internal」と「snc_external」の両方があります。このようなアカウントが何を使えるかは、ServiceNow のドキュメントでは二通りに読めます。「snc_external」を外してください。',
  'user.internal.never':
    'このインスタンスはアカウントにロール「snc_internal」を求めますが、ログイン時には付与しません (「glide.security.explicit_roles.do_not_fix」)。Neo はトークンを取得できません。このロールをアカウントに付与してください。',
  'user.internal.none':
    'このインスタンスは、アカウントにロール「snc_internal」を求めます。最初のログインで付与されます。Neo を接続する前に、このアカウントで一度ログインしてください。',
  'access.pass': 'アカウントのロールにより、ルール「{rule}」で「{table}」を使えます。',
  'access.no-table': 'このインスタンスにはテーブル「{table}」がありません。Neo がそれを使う処理は失敗します。',
  'access.web-services':
    'テーブル「{table}」は Web サービスに公開されていません。どのロールでも Neo は使えません。テーブルの「Allow access to this table via web services」をオンにしてください。',
  'access.denied.role':
    'アカウントは「{table}」で「{operation}」を行えません。ルール「{rule}」が {wants} を求めています。アカウントにそのロールを付与してください。',
  'access.denied.unheld':
    'アカウントは「{table}」で「{operation}」を行えません。ルール「{rule}」は、Neo のアカウントが持てない、または持つのが望ましくないロール ({wants}) を求めています。アカウントのロールを求めるようにルールを変更してください。',
  'access.denied.no-rule':
    'アカウントは「{table}」で「{operation}」を行えません。許可するACL ルールがなく、その場合 ServiceNow は拒否します。アカウントのロールに対するルールを追加してください。',
  'access.depends.condition':
    'ロールでは許可されますが、「{table}」の「{operation}」に対するルール「{rule}」にはスクリプトか条件もあり、ServiceNow でしか実行できません。アカウントを代理操作 (Impersonate) して確認するか、Neo を接続してください。',
  'access.depends.unreadable':
    '「{table}」の「{operation}」に対するルール「{rule}」は、現在のユーザーに表示されるもの以外も求めるかもしれません。「admin」を持つ人にこの検証を実行してもらってください。',
  'access.depends.withheld':
    'ロール「admin」がありますが、「{table}」の「{operation}」に対するルール「{rule}」は、表示されるもの以外も求めるかもしれません。「sys_security_acl」のアクセスルールが一部を隠しています。「security_admin」に昇格し、ルールを開いて確認してください。',
  'access.journal':
    'アカウントはジャーナルで「{operation}」を行えません。Neo はメモを書けますが、以前の内容を読めません。sys_journal_field に、アカウントのロールに対する読み取りルールを追加してください。',
  'platform.oauth.pass': 'OAuth はオンです。',
  'platform.oauth.plugin':
    'OAuth プラグインが有効ではないため、誰も接続できません。「OAuth 2.0」を有効にしてください。',
  'platform.oauth.property':
    'このインスタンスでは OAuth がオフです。ServiceNow はログインを拒否します。プロパティを true にしてください。',
  'platform.oauth.unknown':
    'OAuth プラグインがアクティブかどうかを ServiceNow から確認できません。接続すると分かります。',
  'platform.mfa.off': '多要素認証は強制されていません。',
  'platform.mfa.exempt': '「{user}」は多要素認証の対象外です。',
  'platform.mfa.enrolled':
    '「{user}」は多要素認証を設定済みです。接続するときに、そのデバイスを手元に用意してください。',
  'platform.mfa.not-enrolled':
    '多要素認証が強制されていますが、「{user}」は未設定です。接続するときに ServiceNow が求めます。そのときに登録するか、アカウントを「MFA Exempted User Group」に入れてください。',
  'platform.mfa.unknown':
    '「{user}」が多要素認証を設定済みか確認できません。コードを求められたら、そのときに登録してください。',
  'platform.sso.pass': 'アカウントは自分のパスワードでログインできます。',
  'platform.sso.redirects':
    'ログインは ID プロバイダーに移りますが、ローカルのログインも許可されています。そちらに移った場合は、「{user}」用に /login.do を開いてください。',
  'platform.sso.no-local':
    'ローカルのログインがオフなので、「{user}」は ID プロバイダー経由でしかログインできません。そこにアカウントがあることを確かめてください。',
  'platform.api-policy.pass': 'トークンでの呼び出しを妨げるポリシー、スコープ、レート、アドレスのルールはありません。',
  'platform.api-policy.endpoint':
    'ACL ルール「{rule}」が Table API を保護し、{wants} を求めています。Neo の呼び出しは拒否されます。アカウントにそのロールを付与してください。',
  'platform.api-policy.endpoint-unheld':
    'ACL ルール「{rule}」が Table API を守っており、Neo のアカウントが持てない、または持つのが望ましくないロール ({wants}) を求めています。Neo の呼び出しは拒否されます。アカウントのロールを求めるようにルールを変更してください。',
  'platform.api-policy.scope-gone':
    'Table API は、もう存在しない認証スコープに結び付けられています。Neo の呼び出しは拒否されます。これはトークンにだけ適用されるので、現在のユーザーの呼び出しは拒否されません。そのエントリを削除するか、アプリケーションのスコープを入力してください。',
  'platform.api-policy.scope':
    'Table API は認証スコープ「{scope}」に結び付けられていますが、アプリケーションにはありません。Neo の呼び出しは拒否されます。これはトークンにだけ適用されるので、現在のユーザーの呼び出しは拒否されません。',
  'platform.api-policy.policy':
    'API アクセスポリシー「{name}」が、トークンでの呼び出しに適用されます。Neo を通すことを確かめてください。',
  'platform.api-policy.rate':
    'レートルール「{name}」が呼び出しを制限します。Neo が遅くなったり、しばらく拒否されたりするかもしれません。',
  'platform.api-policy.ip':
    'アドレスルール「{name}」が、誰が呼び出せるかを決めます。このブラウザーは許可されています。Neo も許可されることを確かめてください。',
  'connect.user.none':
    'Neo にはまだこのアプリケーションのトークンがありません。接続後にもう一度検証すると、どのアカウントか分かります。',
  'connect.user.nobody': 'Neo は「{seen}」として接続されています。正しいアカウントは分かりません。',
  'connect.user.pass': 'Neo は「{seen}」として接続されています。',
  'connect.user.several':
    'このアプリケーションのトークンは {others} も持っています。Neo がその名前で動作する可能性があるため、「Manage Tokens」で失効させてください。Neo は「{seen}」として接続されています。',
  'connect.user.other-account':
    'Neo は「{user}」ではなく「{seen}」として接続されています。すべての作業がその名前で行われます。「Manage Tokens」でトークンを失効させ、もう一度接続して「{user}」としてログインしてください。',
  'connect.user.log-secret':
    '直近の試行は拒否されました。Client Secret が一致しませんでした。アプリケーションから全体をコピーし直して、もう一度接続してください。',
  'connect.user.log-redirect':
    '直近の試行は拒否されました。リダイレクト URL が一致しませんでした。アプリケーションで修正して、もう一度接続してください。',
  'connect.user.log-account':
    '直近の試行はアカウントのために拒否されました。無効か、ロックアウトされているか、新しいパスワードの設定が必要です。解消して、もう一度接続してください。',
  'connect.user.log-read-only':
    '直近の試行は拒否されました。アカウントのトークンを保存できませんでした。おそらくロール「snc_read_only」があります。',
  'connect.user.log-scope':
    '直近の試行はスコープのために拒否されました。スコープの制限を外して、もう一度接続してください。',
  'connect.user.log-expired':
    '直近の試行は時間がかかりすぎたか、2 回行われました。コードの有効期間は 1 分です。もう一度接続してください。',
  'connect.user.log-other': '直近の試行は拒否されました。ServiceNow のログ: {log}',
  'connect.webhook.none':
    'Neo は接続時に Webhook のレコードを作成します。「itil」だけのアカウントでは通常できません。接続後にもう一度検証してください。',
  'connect.webhook.property':
    'Neo のプロパティ「x_neoagent.callback_url」がないため、ServiceNow は新しいチケットを Neo に通知できません。作成できるロールで接続し直すか、Neo のダッシュボードの説明どおりに作成してください。',
  'connect.webhook.rule':
    'Neo のビジネスルール「Neo Agent — Task Webhook」がないため、ServiceNow は新しいチケットを Neo に通知しません。Neo のダッシュボードの説明どおりに作成してください。',
  'connect.webhook.inactive':
    'Neo のビジネスルールが有効ではないため、ServiceNow は新しいチケットを Neo に通知しません。有効にしてください。',
  'connect.webhook.other-host':
    'Neo のプロパティ「x_neoagent.callback_url」は {address} を指していますが、これは Neo のものではありません。ServiceNow はそこへチケットのデータを送信します。Neo を接続し直すか、Neo のダッシュボードの説明どおりに修正してください。',
  'connect.webhook.clone':
    'Neo の Webhook はここで有効ですが、Neo にはこのアプリケーションのトークンがありません。このインスタンスはクローンの可能性があります。新しいチケットが別のインスタンスの Neo に届くことがあります。ビジネスルールを無効にするか、ここで Neo を接続してください。',
  'connect.webhook.pass': 'ServiceNow は新しいチケットを Neo に通知します。',
  'access.no-column':
    'このインスタンスには列「{table}」がありません。Neo がそこに書く内容は黙って失われます。列を作成するか、オプションで名前を直してください。',
  'access.denied.empty':
    'アカウントは「{table}」で「{operation}」を行えません。ルール「{rule}」は何も求めておらず、その場合 ServiceNow は全員を拒否します。アカウントが持つロールをルールに与えてください。',
  'account.read-only':
    'アカウントは「{table}」で「{operation}」を行えません。ロール「snc_read_only」を持ち、このテーブルは除外されていません。ロールを外してください。',
  'access.depends.attribute':
    '「{table}」の「{operation}」に対するルール「{rule}」はセキュリティ属性も求めており、ServiceNow でしか評価できません。アカウントを代理操作 (Impersonate) して確認するか、Neo を接続してください。',
  'access.depends.applies-to':
    '「{table}」の「{operation}」に対するルール「{rule}」は一部のレコードだけに適用され、どれかは ServiceNow にしか分かりません。アカウントを代理操作 (Impersonate) して確認するか、Neo を接続してください。',
  'access.depends.readings':
    '「{table}」の「{operation}」について、ServiceNow の文書は二通りに読めます。ルール「{rule}」が拒否するか、別のルールがなお許可するかです。アカウントを代理操作 (Impersonate) して確認するか、Neo を接続してください。',
  'access.depends.wildcard':
    '「{table}」の「{operation}」を開いているのは、すべてのテーブルに対するルール「{rule}」だけです。「glide.sm.default_mode」が「allow」でない間もこのルールが有効かどうかは、ServiceNow のドキュメントでは 2 通りに読めます。このテーブルに、アカウントのロール向けのルールを追加してください。',
  'access.depends.empty':
    '「{table}」の「{operation}」のルール「{rule}」は何も求めていません。その場合に全員を拒否するかは、ServiceNow のドキュメントでは 2 通りに読めます。アカウントが持つロールをルールに設定してください。',
  'access.depends.only-unless':
    '「{table}」の「{operation}」に当てはまるのは Deny-Unless ルール「{rule}」だけで、アカウントはこれを満たしています。それでアクセスが許可されるかは、ServiceNow のドキュメントでは 2 通りに読めます。アカウントのロールに許可するルールを追加してください。',
  'access.depends.web-services':
    'テーブル「{table}」が Web サービスに開かれているかは現在のユーザーに表示されません。「admin」を持つ人にこの検証を実行してもらってください。',
  'access.depends.web-services-withheld':
    'ロール「admin」がありますが、テーブル「{table}」が Web サービスに開かれているかは表示されません。「sys_db_object」のアクセスルールが隠しています。テーブルを開き、「Allow access to this table via web services」を確認してください。',
  'access.depends.query':
    'ロールでは許可されますが、「{table}」のクエリ結果を変えるビジネスルールがあります: {names}。どのレコードが除かれるかは ServiceNow にしか分かりません。アカウントを代理操作 (Impersonate) して確認するか、Neo を接続してください。',
  'user.email.gate':
    'メールは専用の API を通り、「{name}」がその呼び出しの可否を決めます。Neo が通ることを確認してください。',
  'user.email.denied':
    'ルール「{rule}」は、メールに必要な「sys_email」へのレコード作成をアカウントに拒否します。ルールを変えるか、求められているロールをアカウントに与えてください。',
  'user.email.unheld':
    'ルール「{rule}」は、メールに必要な「sys_email」へのレコード作成をアカウントに拒否します。Neo のアカウントが持てない、または持たないほうがよいロール（{wants}）を求めています。アカウントのロールを求めるようにルールを変更してください。',
  'user.email.depends':
    'ルール「{rule}」がアカウントに「sys_email」へのレコード作成を許すかどうかは、ServiceNow にしか分かりません。Neo から最初のメールを送ると分かります。',
  'user.domain.off': 'このインスタンスはドメインを分離していません。',
  'user.domain.pass': 'アカウントは、ほかのすべてを見られるドメインにあります。',
  'user.domain.below-top':
    'アカウント「{user}」はドメイン「{domain}」にあります。Neo が見られるのは、そのドメインとその下のレコードだけです。すべてで Neo を使うなら、アカウントを最上位のドメインに移してください。',
  'user.cleanup.pass': '使われていないアカウントを無効にするスケジュール済みスクリプトはありません。',
  'user.cleanup.script':
    'スケジュール済みスクリプト「{name}」は、アカウントの最後のログインを調べ、無効にする可能性があります。Neo は一度しかログインしないため、そのアカウントを除外してください。',
  'app.application-scope.pass': 'アプリケーションは「Global」に属しています。',
  'app.application-scope.other':
    'このレコードは「Global」ではなく、別のアプリケーションの中で作成されました。Neo は接続できても、その後の要求がすべて拒否されます。アプリケーションピッカーで「Global」を選び、レコードを作り直して、これを削除してください。',
  'app.scope.unchecked':
    'アプリケーションは制限されていますが、このインスタンスは現在スコープを確認していません。確認するようになると、Neo の要求はすべて拒否されます。制限を解除してください。',
  'app.scope.covers': 'アプリケーションはスコープ {scopes} に制限されており、これらは Table API を開きます。',
  'app.scope.covers-perhaps':
    'アプリケーションはスコープ {scopes} に制限されています。Neo が呼び出すすべてを開くかどうかは見えません。「useraccount」を選ぶか、Neo を接続して確認してください。',
  'platform.adaptive-auth.off': '認証ポリシーは使われていません。',
  'platform.adaptive-auth.pass': '有効な認証ポリシーはありません。',
  'platform.adaptive-auth.policy':
    '認証ポリシー「{name}」は、アドレス、ロール、グループによって、ログインや Neo の呼び出しを拒否する可能性があります。どちらも通ることを確認してください。',
  'platform.adaptive-auth.policy-perhaps':
    '認証ポリシー「{name}」が使われているかもしれませんが、現在のユーザーには表示されません。「admin」を持つ人にこの検証を実行してもらってください。',
  'platform.adaptive-auth.policy-withheld':
    '認証ポリシー「{name}」が使われているかもしれません。ロール「admin」がありますが、それを示すプロパティは表示されません。ログインも Neo の呼び出しも通ることを確認してください。',
  'platform.api-policy.no-oauth':
    'API アクセスポリシー「{name}」は Table API に適用され、OAuth トークンを受け付けません。Neo は接続できても、その後の呼び出しが拒否されます。OAuth タイプの認証プロファイルをポリシーに追加してください。',
  'platform.api-policy.restricted':
    'アプリケーションの「Enforce token restriction」がオンです。トークンは、それを受け入れるアクセスポリシーのある API にしか届きませんが、Table API にはそのポリシーがありません。Neo は接続できても、その後の呼び出しが拒否されます。チェックを外してください。',
  'platform.api-policy.restricted-perhaps':
    'アプリケーションの「Enforce token restriction」がオンです。トークンは、それを受け入れるアクセスポリシーのある API にしか届きません。ここのポリシーが Table API についてそうしているかは見えません。チェックを外すか、Neo を接続して確認してください。',
  'platform.api-policy.scope-perhaps':
    'Table API は認証スコープ「{scope}」を求めるかもしれませんが、アプリケーションにはありません。Neo を接続して確認してください。',
  'platform.api-policy.endpoint-empty':
    'ACL ルール「{rule}」は Table API を保護していますが、何も求めていません。その場合 ServiceNow は全員を拒否します。アカウントが持つロールをルールに与えてください。',
  'platform.api-policy.endpoint-depends':
    'ACL ルール「{rule}」は Table API を保護しており、アカウントが満たすかどうかは ServiceNow でしか評価できません。Neo を接続して確認してください。',
  'connect.user.lost':
    'Neo は以前ここに接続されていましたが、ServiceNow にこのアプリケーションのトークンはもうありません。Neo で再接続し、サービスアカウントで許可してください。',
  'connect.user.expired':
    'Neo は {date} (UTC) まで「{seen}」として接続されていました。もう一度接続し、同じアカウントでログインしてください。',
  'connect.expires.none': '接続の有効期限は、Neo を接続すると分かります。',
  'connect.expires.ahead': {
    other: '今日許可した接続は {count} 日間、{date} (UTC) まで有効です。その後はもう一度許可が必要です。',
  },
  'connect.expires.pass': '接続は {date} (UTC) まで有効です。',
  'connect.expires.soon': {
    other:
      '接続はあと {count} 日で、{date} (UTC) に終了します。期限を延ばせるのは新しい許可だけです。それまでに Neo で再接続し、サービスアカウントで許可してください。',
  },
  'connect.expires.ended':
    '接続は {date} (UTC) に終了し、それ以降 ServiceNow は Neo を拒否しています。Neo で再接続し、サービスアカウントで許可してください。',
  'connect.expires.no-refresh':
    'Neo にはアクセストークンがありますが、リフレッシュトークンがないため、接続を更新できません。Neo で再接続してください。それでも変わらなければ、アプリケーションのリフレッシュトークンの有効期間を確認してください。',
  'connect.expires.undated': 'Neo は接続されています。有効期限は ServiceNow に表示されていません。',
  'requirement.admin.roles': '現在のロール',
  'requirement.instance.url': 'インスタンス URL',
  'requirement.app.exists': 'アプリケーション',
  'requirement.app.duplicate': 'Neo 用のほかのアプリケーション',
  'requirement.app.kind': 'アプリケーションの種類',
  'requirement.app.name': '名前',
  'requirement.app.secret': '公開フィールドのシークレット',
  'requirement.app.redirect': 'リダイレクト URL',
  'requirement.app.scope': 'スコープの制限',
  'requirement.app.refresh-lifespan': 'リフレッシュトークンの有効期間',
  'requirement.app.access-lifespan': 'アクセストークンの有効期間',
  'requirement.app.active': 'アプリケーションの有効状態',
  'requirement.app.public': 'パブリッククライアント',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'サービスアカウント',
  'requirement.user.identity': 'User ID と名前',
  'requirement.user.dedicated': 'Neo 専用のアカウント',
  'requirement.user.interactive': 'ログインの可否',
  'requirement.user.active': 'アカウントの有効状態',
  'requirement.user.notification': '通知',
  'requirement.user.password': 'パスワード',
  'requirement.user.itil': 'ロール',
  'requirement.user.email': 'メール送信',
  'requirement.user.read-only': '読み取り専用ロール',
  'requirement.user.internal': '内部アカウント',
  'requirement.access': 'テーブル「{table}」',
  'requirement.platform.oauth': 'このインスタンスの OAuth',
  'requirement.platform.mfa': '多要素認証',
  'requirement.platform.sso': 'シングルサインオン',
  'requirement.platform.api-policy': 'API 呼び出しのルール',
  'requirement.app.application-scope': 'アプリケーションの所属',
  'requirement.user.domain': 'ドメイン',
  'requirement.user.cleanup': '使われていないアカウント',
  'requirement.platform.adaptive-auth': '認証ポリシー',
  'requirement.connect.user': '接続ユーザー',
  'requirement.connect.webhook': 'Neo の Webhook',
  'requirement.connect.expires': '接続の有効期限',
  'verify.action': '構成を検証',
  'verify.connection': '接続を確認',
  'verify.cut-off': '直近の検証は中断されました。もう一度検証してください。',
  'verify.ready': '接続の準備ができました',
  'verify.connected': 'サービスアカウントで接続済み',
  'verify.to-fix': { other: '{count} 件の修正が必要です' },
  'verify.cannot-tell': { other: '判断できません: {count} 件を読み取れませんでした' },
  'verify.no-details': '以前に確認済みです。結果だけが保存されています。',
  'verify.undecided': {
    other: '修正が必要な点は見つかりませんでしたが、Neo が拒否される可能性が {count} 件残っています',
  },
  'verify.no-token':
    'インスタンスのタブでセッショントークンを取得できず、何も読み取れませんでした。そのタブを再読み込みして、もう一度検証してください。解決しない場合は、ServiceNow からログアウトしてログインし直してください。',
  'verify.worth': { other: '警告 {count} 件。' },
  'verify.only-connecting': { other: '接続後に確認できる項目が {count} 件あります。' },
  'instance.url.sub-production-set':
    'プロパティ glide.installation.production が false です。本番インスタンスではありません。Neo は接続しますが、チケットは別の場所にあるかもしれません。',
  'instance.url.named':
    'このインスタンスのプロパティ instance_name は {other} ですが、現在は {url} にログインしており、それが渡されます。クローンで古い名前が残っている可能性があります。',
  'connect.webhook.cloned':
    'Neo の Webhook はここで有効ですが、このインスタンスは自分を {other} と呼んでいます。そのクローンと思われます。新しいチケットが {other} の Neo に届く可能性があります ({address})。ここではビジネスルールを無効にし、専用のアプリケーションを作成してください。{other} では何も変更する必要はありません。名前を変更しただけの場合は、プロパティを修正してください。',
  'connect.user.copied':
    '「{seen}」のトークンがありますが、このインスタンスは自分を {other} と呼んでいます。クローンで持ち込まれた可能性があり、その場合 Neo は {other} に接続されており、ここではありません。名前を変更しただけの場合は、プロパティを修正して再度確認してください。',
  'connect.expires.copied':
    'ここのトークンは {other} からクローンで持ち込まれた可能性があります。その期限はこのインスタンスについて何も示しません。',
}
