import type { enVerification } from '../en/verification'
import type { Translated } from '../translator'

/** German texts of what only a verification finds, of its results and of its report. */
export const verification: Translated<typeof enVerification> = {
  'unread.session-ended':
    'Ihre ServiceNow-Sitzung endete, bevor „{table}“ gelesen war. Melden Sie sich wieder an und prüfen Sie erneut.',
  'unread.forbidden':
    'ServiceNow zeigt Ihnen „{table}“ nicht. Lassen Sie die Prüfung von jemandem mit der Rolle „admin“ ausführen.',
  'unread.not-found':
    'ServiceNow zeigt „{table}“ nicht. Lassen Sie die Prüfung von jemandem mit der Rolle „admin“ ausführen.',
  'unread.invalid': 'Dieses Release hat keine Tabelle „{table}“. Nur das Verbinden von Neo würde es zeigen.',
  'unread.network': '„{table}“ war nicht zu lesen: ServiceNow hat nicht rechtzeitig geantwortet. Prüfen Sie erneut.',
  'unread.unexpected': 'Die Antwort von ServiceNow zu „{table}“ ergab keinen Sinn. Prüfen Sie erneut.',
  'unread.no-token': 'Diese Seite lässt uns „{table}“ nicht lesen. Laden Sie sie neu und prüfen Sie erneut.',
  'unread.rate-limited': 'ServiceNow bat uns zu warten, bevor „{table}“ gelesen war. Prüfen Sie später noch einmal.',
  'unread.too-many':
    '„{table}“ wurde nicht gelesen: Diese Instanz beantwortet einzelne Abfragen, und wir stellen höchstens 39. Nur das Verbinden von Neo würde es zeigen.',
  'unread.dependent':
    'Dafür braucht es einen Datensatz, der nicht gefunden oder nicht gelesen wurde. Ist er da, prüfen Sie erneut.',
  'unread.unquotable':
    'Der gesuchte Wert kann nicht Teil einer Abfrage an ServiceNow sein. Sehen Sie sich den Datensatz selbst an.',
  'unread.query-rule':
    'Eine Geschäftsregel auf „{table}“ ändert, was dort zu finden ist. Was nicht gefunden wurde, kann trotzdem vorhanden sein. Suchen Sie selbst danach.',
  'unread.uncounted-single':
    'ServiceNow sagt nicht, wie viele Zeilen „{table}“ hat, und einzelne können verborgen sein, auch vor Admins. Was nicht angezeigt wird, kann trotzdem gesetzt sein.',
  'unread.uncounted':
    'ServiceNow zeigt in „{table}“ nichts und sagt nicht, wie viel es gibt. Die Tabelle kann leer oder vor Ihnen verborgen sein. Öffnen Sie die Liste selbst: Ist sie auch dort leer, ist alles gut.',
  'unread.withheld':
    'ServiceNow zeigt Ihnen „{table}“ nicht vollständig, obwohl Sie die Rolle „admin“ haben: Eine Zugriffsregel, eine Geschäftsregel oder eine Domäne dieser Instanz hält etwas zurück. Suchen Sie nach einer Regel auf dieser Tabelle.',
  'application.twin':
    'Diese Anwendungen haben dieselbe Client-ID: {names}. ServiceNow sagt nicht, welche davon gilt, und hierin unterscheiden sie sich. Löschen Sie diejenige, die Neo nicht verwendet.',
  'unread.closed':
    'Die Tabelle „{table}“ ist für Webservices geschlossen, deshalb kann sie so niemand lesen. Haken Sie an der Tabelle „Allow access to this table via web services“ an und prüfen Sie erneut.',
  'unknown.withheld':
    'ServiceNow zeigt Ihnen dieses Feld nicht, obwohl Sie die Rolle „admin“ haben. Suchen Sie nach einer Zugriffsregel darauf.',
  'unknown.property':
    'Die Eigenschaft „{name}“ hat den Wert „{seen}“. Was das bewirkt, ist nicht dokumentiert: Sie sollte true oder false sein.',
  'user.exists.unnamed':
    'Wir haben kein Konto gefunden, das wie das von Neo heißt. Jeder Name ist recht: Welches ist es also? Öffnen Sie seinen Datensatz, während die Anleitung läuft, dann ist es dieses. Gibt es noch keines, legen Sie es an, zum Beispiel als „{suggestion}“.',
  'app.kind.unknown':
    'Dieser Datensatz ist von ungewöhnlicher Art ({column}: {seen}). Ob man Neo darüber genehmigen kann, ist nicht dokumentiert. Legen Sie die Anwendung stattdessen mit Authorization Code Grant an.',
  'app.refresh-lifespan.brief':
    'Das Refresh-Token endet binnen einer Stunde und die Verbindung mit ihm: Neo müsste immer wieder neu verbunden werden. Nehmen Sie {wanted}.',
  'app.application-scope.unset':
    'Der Datensatz nennt keine Anwendung, zu der er gehört. Ob Aufrufe mit seinen Token dann abgelehnt werden, ist nicht dokumentiert. Legen Sie ihn mit „Global“ in der Anwendungsauswahl neu an.',
  'access.depends.dead-role':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ verlangt eine Rolle, die niemand haben kann, neben Rollen, die man haben kann. Ob sie dann alle ablehnt, ist nicht dokumentiert. Nehmen Sie diese Rolle aus der Regel.',
  'platform.api-policy.no-oauth-post':
    'Die API-Zugriffsrichtlinie „{name}“ gilt für das Anlegen von Datensätzen und nimmt keine OAuth-Token an. Neo arbeitet, könnte aber keine Zeiten buchen. Fügen Sie der Richtlinie ein Authentifizierungsprofil vom Typ OAuth hinzu.',
  'platform.api-policy.scope-post':
    'Das Anlegen von Datensätzen ist an den Auth Scope „{scope}“ gebunden, den die Anwendung nicht hat. Neo arbeitet, könnte aber keine Zeiten buchen. Ordnen Sie den Scope der Anwendung zu.',
  'platform.api-policy.restricted-post':
    'In der Anwendung ist „Enforce token restriction“ an, und keine Zugriffsrichtlinie öffnet ihren Token das Anlegen von Datensätzen. Neo arbeitet, könnte aber keine Zeiten buchen. Nehmen Sie das Häkchen weg.',
  'platform.api-policy.rate-odd':
    'Die Ratenregel „{name}“ hat die Grenze „{limit}“. Was das bewirkt, ist nicht dokumentiert: Sie lehnt vielleicht jeden Aufruf ab. Setzen Sie eine Zahl über 0 oder schalten Sie die Regel aus.',
  'instance.url.vanity':
    '{other} ist eine Custom URL dieser Instanz. Neo nimmt nur die eigene Adresse der Instanz, daher wird {url} übergeben; sie geht genauso.',
  'instance.url.stale':
    'Diese Instanz nennt sich {other}, aber Sie sind unter {url} angemeldet, und das wird übergeben. Vielleicht hat ein Klon den alten Namen hinterlassen: Berichtigen Sie die Eigenschaft „glide.servlet.uri“.',
  'instance.url.other':
    'Diese Instanz nennt sich {other}, übergeben würde aber {url}. Neo würde mit einer anderen Instanz verbunden. Berichtigen Sie die Adresse in den Optionen.',
  'user.dedicated.shared': {
    one: 'Noch eine andere Anwendung meldet sich als „{user}“ an. Niemand könnte ihre Arbeit von der von Neo unterscheiden, geben Sie Neo daher ein Konto für sich allein.',
    other:
      '{count} andere Anwendungen melden sich auch als „{user}“ an. Niemand könnte ihre Arbeit von der von Neo unterscheiden, geben Sie Neo daher ein Konto für sich allein.',
  },
  'user.exists.guessed':
    '{user} wurde über einen Namen gefunden, den jeder haben kann, nicht über die User ID von Neo. Stellen Sie sicher, dass es das Konto von Neo ist.',
  'user.exists.several':
    '{count} Konten sehen nach Neo aus. Stellen Sie sicher, dass dies das ist, dessen Passwort Sie haben.',
  'app.duplicate.pass': 'Nur eine Anwendung sieht nach Neo aus.',
  'app.duplicate.several':
    '{count} Anwendungen sehen nach Neo aus. Ein Client Secret von einer anderen würde abgelehnt. Behalten Sie eine und löschen Sie die übrigen.',
  'secret.unknown':
    'Ein gespeichertes Client Secret kann niemand lesen, daher ist es nicht zu prüfen. Eine Verbindung, die funktioniert, beweist es.',
  'secret.pass':
    'Durch die Verbindung bewiesen: Im Austausch dafür hat ServiceNow ein Token ausgegeben, das noch gültig ist.',
  'user.password.connected':
    'Durch die Verbindung bewiesen: Das Konto hat sich angemeldet und besitzt ein Token, das noch gültig ist.',
  'user.itil.admin': 'Dem Konto fehlt die Rolle „{missing}“, doch es hat „admin“, die dasselbe öffnet.',
  'user.itil.open':
    'Dem Konto fehlt die Rolle „{missing}“, doch die ACL-Regeln dieser Instanz öffnen seinen anderen Rollen, was Neo braucht. Weisen Sie ihm die Rolle zu, damit Neo weiter arbeitet, wenn sich die Regeln ändern.',
  'user.itil.perhaps':
    'Dem Konto fehlt die Rolle „{missing}“. Ob seine anderen Rollen öffnen, was Neo braucht, lässt sich nicht sagen. Weisen Sie ihm die Rolle zu.',
  'user.email.off': 'Neo sendet keine E-Mails über ServiceNow, daher ist nichts nötig.',
  'user.email.role':
    'Dem Konto fehlt die Rolle „email_api_send“. Neo könnte keine E-Mails über ServiceNow senden. Fügen Sie die Rolle hinzu.',
  'user.email.plugin':
    'Das Plugin „Email Service“ (com.glide.email.service) ist nicht aktiv. ServiceNow würde E-Mails von Neo ablehnen. Aktivieren Sie es.',
  'user.email.acl':
    'Keine ACL-Regel lässt „email_api_send“ Datensätze in „sys_email“ anlegen. Die Rolle allein genügt nicht: Jemand mit „security_admin“ muss eine Regel für create auf sys_email hinzufügen, die diese Rolle verlangt.',
  'user.email.pass': 'Rolle, Plugin und ACL-Regel zum Senden von E-Mails sind da.',
  'user.read-only.pass': 'Das Konto ist nicht auf das Lesen beschränkt.',
  'user.read-only.role':
    'Das Konto hat die Rolle „snc_read_only“. ServiceNow könnte sein Token nicht speichern, und es könnte nichts schreiben. Entfernen Sie die Rolle.',
  'user.read-only.exempt':
    'Das Konto hat die Rolle „snc_read_only“. Verbinden kann es sich, da Token hier ausgenommen sind, aber kein Ticket ändern. Entfernen Sie die Rolle.',
  'user.internal.pass': 'Das Konto ist intern.',
  'user.internal.off': 'Diese Instanz unterscheidet nicht zwischen internen und externen Konten.',
  'user.internal.external':
    'Das Konto hat die Rolle „snc_external“. Externe Konten kommen nicht an das, womit Neo arbeitet. Entfernen Sie die Rolle.',
  'user.internal.both':
    'Das Konto hat „snc_internal“ und „snc_external“. Was ein solches Konto nutzen darf, lässt sich in der Dokumentation von ServiceNow auf zwei Arten lesen. Entfernen Sie „snc_external“.',
  'user.internal.never':
    'Diese Instanz verlangt von Konten die Rolle „snc_internal“ und vergibt sie nicht beim Anmelden („glide.security.explicit_roles.do_not_fix“). Neo bekäme kein Token. Weisen Sie dem Konto diese Rolle zu.',
  'user.internal.none':
    'Diese Instanz verlangt von Konten die Rolle „snc_internal“, die mit der ersten Anmeldung vergeben wird. Melden Sie sich einmal mit diesem Konto an, bevor Sie Neo verbinden.',
  'access.pass': 'Die Rollen des Kontos öffnen „{table}“ durch die Regel „{rule}“.',
  'access.no-table': 'Diese Instanz hat keine Tabelle „{table}“. Was Neo damit tut, würde scheitern.',
  'access.web-services':
    'Die Tabelle „{table}“ ist für Webservices geschlossen. Neo könnte sie mit keiner Rolle benutzen. Kreuzen Sie an der Tabelle „Allow access to this table via web services“ an.',
  'access.denied.role':
    'Dem Konto fehlt „{operation}“ auf „{table}“: Die Regel „{rule}“ verlangt {wants}. Weisen Sie dem Konto diese Rolle zu.',
  'access.denied.unheld':
    'Dem Konto fehlt „{operation}“ auf „{table}“: Die Regel „{rule}“ verlangt eine Rolle, die das Konto von Neo nicht haben kann oder nicht haben sollte ({wants}). Ändern Sie die Regel so, dass sie eine Rolle des Kontos verlangt.',
  'access.denied.no-rule':
    'Dem Konto fehlt „{operation}“ auf „{table}“: Keine ACL-Regel öffnet sie, und dann lehnt ServiceNow ab. Fügen Sie eine Regel für eine Rolle des Kontos hinzu.',
  'access.depends.condition':
    'Die Rollen erlauben es, aber die Regel „{rule}“ für „{operation}“ auf „{table}“ hat auch ein Skript oder eine Bedingung, die nur ServiceNow ausführen kann. Sehen Sie als das Konto nach (Impersonate) oder verbinden Sie Neo.',
  'access.depends.unreadable':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ verlangt vielleicht mehr, als ServiceNow Ihnen zeigt. Lassen Sie die Prüfung von jemandem mit „admin“ ausführen.',
  'access.depends.withheld':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ verlangt vielleicht mehr, als ServiceNow Ihnen zeigt, obwohl Sie die Rolle „admin“ haben: Eine Zugriffsregel auf „sys_security_acl“ hält einen Teil zurück. Erhöhen Sie sich zu „security_admin“, öffnen Sie die Regel und sehen Sie nach.',
  'access.journal':
    'Dem Konto fehlt „{operation}“ auf dem Journal. Neo kann Notizen schreiben, aber frühere nicht lesen. Fügen Sie auf sys_journal_field eine Leseregel für eine Rolle des Kontos hinzu.',
  'platform.oauth.pass': 'OAuth ist eingeschaltet.',
  'platform.oauth.plugin':
    'Das OAuth-Plugin ist nicht aktiv, daher kann sich niemand verbinden. Aktivieren Sie „OAuth 2.0“.',
  'platform.oauth.property':
    'OAuth ist auf dieser Instanz ausgeschaltet. ServiceNow würde die Anmeldung ablehnen. Setzen Sie die Eigenschaft auf true.',
  'platform.oauth.unknown': 'ServiceNow sagt nicht, ob das OAuth-Plugin aktiv ist. Nur das Verbinden würde es zeigen.',
  'platform.mfa.off': 'Multifaktor-Authentifizierung wird nicht erzwungen.',
  'platform.mfa.exempt': '„{user}“ ist von der Multifaktor-Authentifizierung ausgenommen.',
  'platform.mfa.enrolled':
    '„{user}“ hat die Multifaktor-Authentifizierung eingerichtet. Halten Sie beim Verbinden das Gerät dafür bereit.',
  'platform.mfa.not-enrolled':
    'Multifaktor-Authentifizierung wird erzwungen, und „{user}“ hat sie nicht eingerichtet. ServiceNow wird beim Verbinden danach fragen: Richten Sie sie dann ein oder nehmen Sie das Konto in „MFA Exempted User Group“ auf.',
  'platform.mfa.unknown':
    'Wir können nicht sehen, ob „{user}“ die Multifaktor-Authentifizierung eingerichtet hat. Wird nach einem Code gefragt, richten Sie sie dann ein.',
  'platform.sso.pass': 'Das Konto kann sich mit seinem eigenen Passwort anmelden.',
  'platform.sso.redirects':
    'Die Anmeldung führt zu einem Identitätsanbieter, aber lokale Anmeldung ist erlaubt. Landen Sie dort, öffnen Sie für „{user}“ /login.do.',
  'platform.sso.no-local':
    'Lokale Anmeldung ist aus, daher kann „{user}“ sich nur über Ihren Identitätsanbieter anmelden. Stellen Sie sicher, dass es dort ein Konto gibt.',
  'platform.api-policy.pass':
    'Keine Richtlinie, kein Scope, keine Raten- und keine Adressregel steht Aufrufen mit einem Token im Weg.',
  'platform.api-policy.endpoint':
    'Die ACL-Regel „{rule}“ schützt die Table API und verlangt {wants}. Aufrufe von Neo würden abgelehnt. Weisen Sie dem Konto diese Rolle zu.',
  'platform.api-policy.endpoint-unheld':
    'Die ACL-Regel „{rule}“ schützt die Table API und verlangt eine Rolle, die das Konto von Neo nicht haben kann oder nicht haben sollte ({wants}). Aufrufe von Neo würden abgewiesen. Ändern Sie die Regel so, dass sie eine Rolle des Kontos verlangt.',
  'platform.api-policy.scope-gone':
    'Die Table API ist an einen Auth Scope gebunden, den es nicht mehr gibt. Aufrufe von Neo würden abgelehnt; Ihre nicht, denn das gilt nur für Token. Löschen Sie den Eintrag, oder tragen Sie einen Scope der Anwendung ein.',
  'platform.api-policy.scope':
    'Die Table API ist an den Auth Scope „{scope}“ gebunden, den die Anwendung nicht hat. Aufrufe von Neo würden abgelehnt; Ihre nicht, denn das gilt nur für Token.',
  'platform.api-policy.policy':
    'Die API-Zugriffsrichtlinie „{name}“ gilt für Aufrufe mit einem Token. Stellen Sie sicher, dass sie Neo durchlässt.',
  'platform.api-policy.rate':
    'Die Ratenregel „{name}“ begrenzt Aufrufe. Neo könnte gebremst oder eine Weile abgelehnt werden.',
  'platform.api-policy.ip':
    'Die Adressregel „{name}“ entscheidet, wer aufrufen darf. Ihren Browser lässt sie herein; stellen Sie sicher, dass sie auch Neo hereinlässt.',
  'connect.user.none':
    'Neo hat noch kein Token dieser Anwendung. Prüfen Sie nach dem Verbinden erneut, um zu sehen, mit welchem Konto.',
  'connect.user.nobody': 'Neo ist als „{seen}“ verbunden. Welches Konto es sein sollte, ist nicht bekannt.',
  'connect.user.pass': 'Neo ist als „{seen}“ verbunden.',
  'connect.user.several':
    'Token dieser Anwendung gehören auch: {others}. Widerrufen Sie sie unter „Manage Tokens“: Neo könnte damit in diesem Namen handeln. Verbunden ist Neo als „{seen}“.',
  'connect.user.other-account':
    'Neo ist als „{seen}“ verbunden, nicht als „{user}“. Alles, was es tut, geschieht in diesem Namen. Widerrufen Sie die Token unter „Manage Tokens“, verbinden Sie Neo erneut und melden Sie sich als „{user}“ an.',
  'connect.user.log-secret':
    'Der letzte Versuch wurde abgelehnt: Das Client Secret stimmte nicht. Kopieren Sie es noch einmal ganz aus der Anwendung und verbinden Sie Neo erneut.',
  'connect.user.log-redirect':
    'Der letzte Versuch wurde abgelehnt: Die Umleitungs-URL stimmte nicht. Berichtigen Sie sie in der Anwendung und verbinden Sie Neo erneut.',
  'connect.user.log-account':
    'Der letzte Versuch wurde wegen des Kontos abgelehnt: Es ist inaktiv, gesperrt oder muss ein neues Passwort setzen. Beheben Sie das und verbinden Sie Neo erneut.',
  'connect.user.log-read-only':
    'Der letzte Versuch wurde abgelehnt: Für das Konto war kein Token zu speichern. Wahrscheinlich hat es die Rolle „snc_read_only“.',
  'connect.user.log-scope':
    'Der letzte Versuch wurde wegen eines Scopes abgelehnt. Heben Sie die Scope-Beschränkung auf und verbinden Sie Neo erneut.',
  'connect.user.log-expired':
    'Der letzte Versuch dauerte zu lange oder geschah doppelt: Der Code gilt eine Minute. Verbinden Sie Neo erneut.',
  'connect.user.log-other': 'Der letzte Versuch wurde abgelehnt. Das Protokoll von ServiceNow sagt: {log}',
  'connect.webhook.none':
    'Neo legt seine Webhook-Datensätze beim Verbinden an. Ein Konto nur mit „itil“ darf das meist nicht; prüfen Sie danach noch einmal.',
  'connect.webhook.property':
    'Die Eigenschaft „x_neoagent.callback_url“ von Neo fehlt, daher kann ServiceNow neue Tickets nicht an Neo melden. Verbinden Sie Neo erneut mit einer Rolle, die sie anlegen darf, oder legen Sie sie an, wie es das Dashboard von Neo sagt.',
  'connect.webhook.rule':
    'Die Geschäftsregel „Neo Agent — Task Webhook“ von Neo fehlt, daher meldet ServiceNow neue Tickets nicht an Neo. Legen Sie sie an, wie es das Dashboard von Neo sagt.',
  'connect.webhook.inactive':
    'Die Geschäftsregel von Neo ist nicht aktiv, daher meldet ServiceNow neue Tickets nicht an Neo. Aktivieren Sie sie.',
  'connect.webhook.other-host':
    'Die Eigenschaft „x_neoagent.callback_url“ von Neo führt zu {address}, und das gehört nicht zu Neo. ServiceNow würde Ticketdaten dorthin senden. Verbinden Sie Neo neu, oder berichtigen Sie sie, wie es das Dashboard von Neo sagt.',
  'connect.webhook.clone':
    'Der Webhook von Neo ist hier aktiv, aber Neo hat kein Token dieser Anwendung: Diese Instanz kann ein Klon sein. Ihre neuen Tickets könnten beim Neo einer anderen Instanz ankommen. Deaktivieren Sie die Geschäftsregel, oder verbinden Sie Neo hier.',
  'connect.webhook.pass': 'ServiceNow meldet neue Tickets an Neo.',
  'access.no-column':
    'Auf dieser Instanz gibt es keine Spalte „{table}“. Was Neo dort schreibt, ginge wortlos verloren. Legen Sie die Spalte an oder berichtigen Sie ihren Namen in den Optionen.',
  'access.denied.empty':
    'Dem Konto fehlt „{operation}“ auf „{table}“: Die Regel „{rule}“ verlangt gar nichts, und dann lehnt ServiceNow alle ab. Geben Sie der Regel eine Rolle, die das Konto hat.',
  'account.read-only':
    'Dem Konto fehlt „{operation}“ auf „{table}“: Es hat die Rolle „snc_read_only“, und diese Tabelle ist nicht ausgenommen. Entfernen Sie die Rolle.',
  'access.depends.attribute':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ verlangt auch ein Sicherheitsattribut, das nur ServiceNow auswerten kann. Sehen Sie als das Konto nach (Impersonate) oder verbinden Sie Neo.',
  'access.depends.applies-to':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ gilt nur für manche Datensätze, und für welche, weiß nur ServiceNow. Sehen Sie als das Konto nach (Impersonate) oder verbinden Sie Neo.',
  'access.depends.readings':
    'Die Dokumentation von ServiceNow lässt sich zu „{operation}“ auf „{table}“ auf zwei Arten lesen: Entweder lehnt die Regel „{rule}“ ab, oder eine andere kann es noch erlauben. Sehen Sie als das Konto nach (Impersonate) oder verbinden Sie Neo.',
  'access.depends.wildcard':
    'Nur die Regel „{rule}“, die für alle Tabellen gilt, öffnet „{table}“ für „{operation}“. Ob sie zählt, solange „glide.sm.default_mode“ nicht „allow“ ist, lässt sich in der Dokumentation von ServiceNow auf zwei Arten lesen. Legen Sie für die Tabelle eine Regel für eine Rolle des Kontos an.',
  'access.depends.empty':
    'Die Regel „{rule}“ für „{operation}“ auf „{table}“ verlangt gar nichts. Ob sie dann alle ablehnt, lässt sich in der Dokumentation von ServiceNow auf zwei Arten lesen. Geben Sie der Regel eine Rolle, die das Konto hat.',
  'access.depends.only-unless':
    'Für „{operation}“ auf „{table}“ passt nur die Deny-Unless-Regel „{rule}“, und das Konto erfüllt sie. Ob das den Zugriff gewährt, lässt sich in der Dokumentation von ServiceNow auf zwei Arten lesen. Legen Sie eine Regel an, die ihn einer Rolle des Kontos erlaubt.',
  'access.depends.web-services':
    'ServiceNow zeigt Ihnen nicht, ob die Tabelle „{table}“ für Webservices offen ist. Lassen Sie die Prüfung von jemandem mit „admin“ ausführen.',
  'access.depends.web-services-withheld':
    'ServiceNow zeigt Ihnen nicht, ob die Tabelle „{table}“ für Webservices offen ist, obwohl Sie die Rolle „admin“ haben: Eine Zugriffsregel auf „sys_db_object“ hält es zurück. Öffnen Sie die Tabelle und sehen Sie bei „Allow access to this table via web services“ nach.',
  'access.depends.query':
    'Die Rollen erlauben es, aber Geschäftsregeln ändern, was eine Abfrage von „{table}“ findet: {names}. Welche Datensätze sie auslassen, weiß nur ServiceNow. Sehen Sie als das Konto nach (Impersonate) oder verbinden Sie Neo.',
  'user.email.gate':
    'E-Mails laufen über eine eigene API, und „{name}“ entscheidet, wer sie aufrufen darf. Stellen Sie sicher, dass Neo durchgelassen wird.',
  'user.email.denied':
    'Die Regel „{rule}“ verweigert dem Konto, was E-Mail braucht: Datensätze in „sys_email“ anzulegen. Ändern Sie die Regel oder geben Sie dem Konto die verlangte Rolle.',
  'user.email.unheld':
    'Die Regel „{rule}“ verweigert dem Konto, was E-Mail braucht, nämlich Datensätze in „sys_email“ anzulegen: Sie verlangt eine Rolle, die das Konto von Neo nicht haben kann oder sollte ({wants}). Ändern Sie die Regel so, dass sie eine Rolle des Kontos verlangt.',
  'user.email.depends':
    'Nur ServiceNow weiß, ob die Regel „{rule}“ dem Konto das Anlegen von Datensätzen in „sys_email“ erlaubt. Lassen Sie Neo eine erste E-Mail senden.',
  'user.domain.off': 'Diese Instanz trennt keine Domänen.',
  'user.domain.pass': 'Das Konto ist in einer Domäne, die alle anderen sieht.',
  'user.domain.below-top':
    'Das Konto „{user}“ ist in der Domäne „{domain}“. Neo sähe nur Datensätze dieser Domäne und der darunter. Verschieben Sie das Konto in die oberste Domäne, wenn Neo in allen arbeiten soll.',
  'user.cleanup.pass': 'Kein geplantes Skript deaktiviert unbenutzte Konten.',
  'user.cleanup.script':
    'Das geplante Skript „{name}“ prüft, wann sich Konten zuletzt angemeldet haben, und deaktiviert sie womöglich. Neo meldet sich nur einmal an; nehmen Sie sein Konto aus.',
  'app.application-scope.pass': 'Die Anwendung gehört zu „Global“.',
  'app.application-scope.other':
    'Dieser Datensatz wurde in einer anderen Anwendung angelegt, nicht in „Global“. Neo würde sich verbinden, und danach würde jede Anfrage abgelehnt. Wählen Sie in der Anwendungsauswahl „Global“, legen Sie den Datensatz neu an und löschen Sie diesen.',
  'app.scope.unchecked':
    'Die Anwendung ist eingeschränkt, aber diese Instanz prüft Scopes derzeit nicht. Sobald sie es tut, würde jede Anfrage von Neo abgelehnt. Heben Sie die Einschränkung auf.',
  'app.scope.covers': 'Die Anwendung ist auf die Scopes {scopes} eingeschränkt, und diese öffnen die Table API.',
  'app.scope.covers-perhaps':
    'Die Anwendung ist auf die Scopes {scopes} eingeschränkt. Ob diese alles öffnen, was Neo aufruft, ist nicht zu sehen. Wählen Sie „useraccount“ oder verbinden Sie Neo.',
  'platform.adaptive-auth.off': 'Es sind keine Authentifizierungsrichtlinien in Kraft.',
  'platform.adaptive-auth.pass': 'Keine Authentifizierungsrichtlinie ist aktiv.',
  'platform.adaptive-auth.policy':
    'Die Authentifizierungsrichtlinie „{name}“ kann die Anmeldung oder Aufrufe von Neo ablehnen, nach Adresse, Rolle oder Gruppe. Stellen Sie sicher, dass sie beides durchlässt.',
  'platform.adaptive-auth.policy-perhaps':
    'Die Authentifizierungsrichtlinie „{name}“ ist womöglich in Kraft; ServiceNow zeigt Ihnen nicht, ob. Lassen Sie die Prüfung von jemandem mit „admin“ ausführen.',
  'platform.adaptive-auth.policy-withheld':
    'Die Authentifizierungsrichtlinie „{name}“ ist womöglich in Kraft: Die Eigenschaft, die das sagt, zeigt ServiceNow Ihnen nicht, obwohl Sie die Rolle „admin“ haben. Stellen Sie sicher, dass sie die Anmeldung und die Aufrufe von Neo durchlässt.',
  'platform.api-policy.no-oauth':
    'Die API-Zugriffsrichtlinie „{name}“ gilt für die Table API und nimmt keine OAuth-Token an. Neo würde sich verbinden, und danach würden seine Aufrufe abgelehnt. Fügen Sie der Richtlinie ein Authentifizierungsprofil vom Typ OAuth hinzu.',
  'platform.api-policy.restricted':
    'In der Anwendung ist „Enforce token restriction“ an. Ihre Tokens erreichen dann nur APIs mit einer Zugriffsrichtlinie, die sie annimmt, und die Table API hat keine. Neo würde sich verbinden, und dann würden seine Aufrufe abgewiesen. Nehmen Sie das Häkchen weg.',
  'platform.api-policy.restricted-perhaps':
    'In der Anwendung ist „Enforce token restriction“ an. Ihre Tokens erreichen dann nur APIs mit einer Zugriffsrichtlinie, die sie annimmt. Ob die Richtlinien hier das für die Table API tun, ist nicht zu sehen. Nehmen Sie das Häkchen weg, oder verbinden Sie Neo.',
  'platform.api-policy.scope-perhaps':
    'Die Table API verlangt vielleicht den Auth-Scope „{scope}“, den die Anwendung nicht hat. Verbinden Sie Neo.',
  'platform.api-policy.endpoint-empty':
    'Die ACL-Regel „{rule}“ schützt die Table API und verlangt gar nichts; dann lehnt ServiceNow alle ab. Geben Sie der Regel eine Rolle, die das Konto hat.',
  'platform.api-policy.endpoint-depends':
    'Die ACL-Regel „{rule}“ schützt die Table API, und ob das Konto sie erfüllt, kann nur ServiceNow auswerten. Verbinden Sie Neo.',
  'connect.user.lost':
    'Neo war hier verbunden, und ServiceNow hat kein Token dieser Anwendung mehr. Verbinden Sie Neo neu und stimmen Sie als Dienstkonto zu.',
  'connect.user.expired':
    'Neo war bis {date} (UTC) als „{seen}“ verbunden. Verbinden Sie Neo neu und melden Sie sich mit demselben Konto an.',
  'connect.expires.none': 'Wie lange eine Verbindung gilt, ist bekannt, sobald Neo verbunden ist.',
  'connect.expires.ahead': {
    one: 'Wird heute zugestimmt, gilt die Verbindung 1 Tag, bis {date} (UTC). Dann muss erneut zugestimmt werden.',
    other:
      'Wird heute zugestimmt, gilt die Verbindung {count} Tage, bis {date} (UTC). Dann muss erneut zugestimmt werden.',
  },
  'connect.expires.pass': 'Die Verbindung gilt bis {date} (UTC).',
  'connect.expires.soon': {
    one: 'Die Verbindung endet in 1 Tag, am {date} (UTC). Nur eine neue Zustimmung verlängert sie. Verbinden Sie Neo vorher neu und stimmen Sie als Dienstkonto zu.',
    other:
      'Die Verbindung endet in {count} Tagen, am {date} (UTC). Nur eine neue Zustimmung verlängert sie. Verbinden Sie Neo vorher neu und stimmen Sie als Dienstkonto zu.',
  },
  'connect.expires.ended':
    'Die Verbindung endete am {date} (UTC); seitdem lehnt ServiceNow Neo ab. Verbinden Sie Neo neu und stimmen Sie als Dienstkonto zu.',
  'connect.expires.no-refresh':
    'Neo hat ein Zugriffstoken, aber kein Aktualisierungstoken, und kann seine Verbindung nicht erneuern. Verbinden Sie Neo neu; hilft das nicht, prüfen Sie die Lebensdauer der Aktualisierungstokens in der Anwendung.',
  'connect.expires.undated': 'Neo ist verbunden. ServiceNow zeigt nicht, bis wann.',
  'requirement.admin.roles': 'Ihre Rollen',
  'requirement.instance.url': 'Instanz-URL',
  'requirement.app.exists': 'Anwendung',
  'requirement.app.duplicate': 'Andere Anwendungen für Neo',
  'requirement.app.kind': 'Art der Anwendung',
  'requirement.app.name': 'Name',
  'requirement.app.secret': 'Secrets in offenen Feldern',
  'requirement.app.redirect': 'Umleitungs-URL',
  'requirement.app.scope': 'Scope-Beschränkung',
  'requirement.app.refresh-lifespan': 'Lebensdauer des Refresh-Tokens',
  'requirement.app.access-lifespan': 'Lebensdauer des Access-Tokens',
  'requirement.app.active': 'Anwendung aktiv',
  'requirement.app.public': 'Öffentlicher Client',
  'requirement.secret': 'Client Secret',
  'requirement.user.exists': 'Dienstkonto',
  'requirement.user.identity': 'User ID und Name',
  'requirement.user.dedicated': 'Ein Konto nur für Neo',
  'requirement.user.interactive': 'Kann sich anmelden',
  'requirement.user.active': 'Konto aktiv',
  'requirement.user.notification': 'Benachrichtigungen',
  'requirement.user.password': 'Passwort',
  'requirement.user.itil': 'Rolle',
  'requirement.user.email': 'E-Mails senden',
  'requirement.user.read-only': 'Nur-Lese-Rolle',
  'requirement.user.internal': 'Internes Konto',
  'requirement.access': 'Tabelle „{table}“',
  'requirement.platform.oauth': 'OAuth auf dieser Instanz',
  'requirement.platform.mfa': 'Multifaktor-Authentifizierung',
  'requirement.platform.sso': 'Single Sign-On',
  'requirement.platform.api-policy': 'Regeln für API-Aufrufe',
  'requirement.app.application-scope': 'Wozu die Anwendung gehört',
  'requirement.user.domain': 'Domäne',
  'requirement.user.cleanup': 'Unbenutzte Konten',
  'requirement.platform.adaptive-auth': 'Authentifizierungsrichtlinien',
  'requirement.connect.user': 'Verbunden als',
  'requirement.connect.webhook': 'Webhook von Neo',
  'requirement.connect.expires': 'Verbindung gilt bis',
  'verify.action': 'Konfiguration prüfen',
  'verify.connection': 'Verbindung prüfen',
  'verify.cut-off': 'Die letzte Prüfung wurde abgebrochen. Prüfen Sie erneut.',
  'verify.ready': 'Bereit zum Verbinden',
  'verify.connected': 'Mit dem Dienstkonto verbunden',
  'verify.to-fix': { one: '1 Punkt ist zu beheben', other: '{count} Punkte sind zu beheben' },
  'verify.cannot-tell': {
    one: 'Nicht feststellbar: 1 Punkt war nicht zu lesen',
    other: 'Nicht feststellbar: {count} Punkte waren nicht zu lesen',
  },
  'verify.no-details': 'Früher geprüft; gespeichert ist nur das Ergebnis.',
  'verify.undecided': {
    one: 'Nichts zu beheben gefunden, doch 1 Punkt könnte Neo noch abweisen',
    other: 'Nichts zu beheben gefunden, doch {count} Punkte könnten Neo noch abweisen',
  },
  'verify.no-token':
    'Wir haben das Sitzungstoken im Tab der Instanz nicht gefunden; es wurde nichts gelesen. Laden Sie den Tab neu und prüfen Sie erneut. Hilft das nicht, melden Sie sich bei ServiceNow ab und wieder an.',
  'verify.worth': { one: '1 Warnung.', other: '{count} Warnungen.' },
  'verify.only-connecting': {
    one: '1 Punkt lässt sich erst beim Verbinden prüfen.',
    other: '{count} Punkte lassen sich erst beim Verbinden prüfen.',
  },
  'instance.url.sub-production-set':
    'Die Eigenschaft glide.installation.production ist false: Dies ist nicht die Produktivinstanz. Neo verbindet sich mit ihr, aber Ihre Tickets sind vielleicht woanders.',
  'instance.url.named':
    'Diese Instanz heißt in ihrer Eigenschaft instance_name {other}, aber Sie sind unter {url} angemeldet, und das wird übergeben. Vielleicht hat ein Klon den alten Namen hinterlassen.',
  'connect.webhook.cloned':
    'Der Webhook von Neo ist hier aktiv, aber diese Instanz nennt sich {other}: Sie sieht nach einem Klon davon aus. Ihre neuen Tickets könnten beim Neo von {other} ankommen ({address}). Hier: Deaktivieren Sie die Geschäftsregel und erstellen Sie eine eigene Anwendung. Auf {other} ist nichts zu ändern. Wurde diese Instanz nur umbenannt, berichtigen Sie ihre Eigenschaften.',
  'connect.user.copied':
    'Es gibt Tokens für „{seen}“, aber diese Instanz nennt sich {other}: Vielleicht kamen sie mit einem Klon hierher, dann ist Neo mit {other} verbunden und nicht hier. Wurde diese Instanz nur umbenannt, berichtigen Sie ihre Eigenschaften und prüfen Sie erneut.',
  'connect.expires.copied':
    'Die Tokens hier sind vielleicht die von {other} und kamen mit einem Klon hierher. Ihr Ende sagt nichts über diese Instanz.',
}
