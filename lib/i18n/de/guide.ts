import type { enGuide } from '../en/guide'
import type { Translated } from '../translator'

/** German texts of the guide: steps, cards, findings, fields. */
export const guide: Translated<typeof enGuide> = {
  'guide.collapse': 'Assistenten einklappen',
  'guide.expand': 'Assistenten öffnen',
  'guide.gone':
    'Der Einrichtungsassistent wurde aktualisiert oder ausgeschaltet. Ihre Eingaben sind noch da: Speichern Sie sie und laden Sie die Seite neu.',
  'guide.close': 'Schließen',
  'api.newer':
    'Diese Einrichtung hat eine neuere Version der Erweiterung gespeichert, deshalb wird nichts Neues gespeichert. Aktualisieren Sie die Erweiterung und laden Sie diese Seite neu.',
  'api.not-kept':
    'Ihr Fortschritt ließ sich nicht speichern; vielleicht hat dieser Browser keinen Platz mehr. Versuchen Sie es erneut, bevor Sie die Seite schließen.',
  'guide.steps': 'Alle Schritte',
  'guide.steps.done': '{done} von {count}',
  'guide.connection': 'Verbindung',
  'guide.account': 'Konto',
  'guide.sub-production': 'Nicht produktiv',
  'action.copy': 'Kopieren',
  'action.copied': 'Kopiert',
  'action.copy-failed': 'Kopieren fehlgeschlagen. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  'action.show': 'Dorthin scrollen',
  'action.take-me-there': 'Dorthin gehen',
  'action.take-me-back': 'Zurück',
  'action.open-form': 'Formular öffnen',
  'action.fill-all': 'Alles eintragen',
  'action.continue': 'In Neo fortfahren',
  'action.open-application': 'Anwendung öffnen',
  'action.open-user': 'Konto öffnen',
  'action.next-half': 'Weiter zum Dienstkonto',
  'action.retry': 'Erneut versuchen',
  'action.check-again': 'Erneut prüfen',
  'action.plan': 'Datensätze für mich anlegen',
  'action.verify': 'Konfiguration prüfen',
  'action.open-section': 'Abschnitt öffnen',
  'action.has-password': 'Ich habe das Passwort gespeichert',
  'action.kept': 'Ich habe es gespeichert',
  'action.go-on': 'Trotzdem weiter',
  'action.begin': 'Weiter',
  'action.create-new': 'Nicht dabei: neu anlegen',
  'action.change': 'Anderes wählen',
  'fix.fill': 'Für mich eintragen',
  'fix.correct': 'Für mich korrigieren',
  'fix.remove-slash': 'Schrägstrich entfernen',
  'fix.tick': 'Für mich ankreuzen',
  'fix.untick': 'Häkchen entfernen',
  'fix.choose': '„Broadly scoped“ für mich wählen',
  'fix.human': '„Human“ für mich wählen',
  'fix.disable': '„Disable“ für mich wählen',
  'fix.not-taken':
    'ServiceNow hat den Wert für „{caption}“ nicht angenommen. Kopieren Sie ihn und geben Sie ihn selbst ein.',
  'fix.not-found':
    'Das Feld ist gerade nicht auf der Seite zu finden. Öffnen Sie seinen Abschnitt und versuchen Sie es erneut.',
  'card.start.title': 'Bevor Sie beginnen',
  'card.again': 'Noch einmal: {title}',
  'card.open.title': 'Formular öffnen',
  'card.connection-type.title': 'Verbindungstyp wählen',
  'card.application.title': 'Anwendung ausfüllen',
  'card.application.broken': 'Die Anwendung ist gespeichert, aber Neo könnte noch nicht mit ihr arbeiten.',
  'card.application.existing':
    'Diese Instanz hat schon eine Anwendung für Neo: „{name}“. Eine zweite wird leicht mit ihr verwechselt.',
  'card.save.title': 'Speichern, dann Secret aufbewahren',
  'card.user.title': 'Dienstkonto',
  'card.user.broken': 'Das Konto „{name}“ ist da, aber Neo könnte es noch nicht benutzen.',
  'card.user.existing': 'Diese Instanz hat schon ein Konto für Neo: „{name}“. Neo braucht nur eines.',
  'card.access.title': 'Passwort und Rolle',
  'card.hand-off.title': 'An Neo übergeben',
  'choice.title': 'Schon vorhanden',
  'choice.application': 'Diese Anwendungen sehen nach Neo aus. Welche ist es? Der Name allein beweist es nicht.',
  'choice.user': 'Diese Konten sehen nach Neo aus. Welches ist es? Der Name allein beweist es nicht.',
  'step.start.text':
    'Zwei Teile: eine OAuth-Anwendung und ein Dienstkonto, mit dem Neo sich anmeldet. Was Neo darf, hat zwei Ebenen: die Rolle, die Sie diesem Konto hier zuweisen, und die Berechtigungsgruppen im Neo-Dashboard.',
  'step.app.find.text':
    'Neo braucht in dieser Instanz eine OAuth-Anwendung. ServiceNow führt sie in der Applikationsregistrierung („Application Registry“) unter System OAuth.',
  'step.app.new.text':
    'Klicken Sie oben rechts auf „{caption}“. Eine neue Anwendung hält Neo von Ihren anderen Integrationen getrennt.',
  'step.app.kind.text':
    'Klicken Sie auf „{caption}“. Neo ruft ServiceNow auf, daher ist es eine eingehende Integration.',
  'step.app.kind.classic':
    'Dieses Release hat nur das alte Formular. Klicken Sie auf „Create an OAuth API endpoint for external clients“.',
  'step.app.new-integration.text': 'Klicken Sie oben rechts auf „{caption}“.',
  'step.app.grant.text':
    'Wählen Sie die erste, „OAuth - Authorization code grant“. Nur bei ihr entscheidet ein Mensch, welches Konto Neo nutzt.',
  'step.app.name.text': 'Irgendein Name, der sagt, was es ist. Er erscheint in Prüfprotokollen.',
  'step.app.redirect.text': 'Nach der Anmeldung leitet ServiceNow auf diese Adresse weiter, und nur auf diese.',
  'step.app.scope.text':
    'ServiceNow kreuzt dieses Kästchen von selbst an. Ist es an, verbindet sich Neo, und danach wird jede Anfrage abgelehnt.',
  'step.app.lifespans.text':
    'Die Werte stehen unter „Advanced options“. Die Vorgaben von ServiceNow sind für Neo richtig.',
  'step.app.active.text': 'Eine inaktive Anwendung lehnt jede Anmeldung ab, und eine öffentliche hat kein Secret.',
  'step.app.save.text': 'Alle Werte stimmen. Klicken Sie auf „{caption}“.',
  'step.app.save.inbound':
    'Alle Werte stimmen. Klicken Sie oben rechts auf „{caption}“. Fragt ServiceNow dann nach einem Auth Scope, wählen Sie „Skip for now“.',
  'step.app.save.skip':
    'ServiceNow fragt nach einem Auth Scope. Neo braucht keinen, klicken Sie daher auf „{caption}“.',
  'step.app.save.again': 'Sie haben nicht gespeicherte Änderungen. Klicken Sie auf „{caption}“.',
  'step.app.capture.text':
    'Kopieren Sie das Client Secret jetzt in Ihren Passwortmanager. Wir lesen es nie. Neo fragt einmal danach.',
  'step.app.capture.waiting': 'Der gespeicherte Datensatz wird gelesen …',
  'step.user.new.text':
    'Neo braucht einen eigenen Benutzer, damit an jedem Ticket zu sehen ist, was Neo getan hat. Nicht Ihr eigenes Konto und keines, das andere Systeme mitbenutzen. Klicken Sie auf „{caption}“.',
  'step.user.identity.text': 'Eine klare User ID und ein Name. Er erscheint an jedem Ticket, das Neo bearbeitet.',
  'step.user.active.text':
    'Das Konto muss aktiv sein. E-Mails an das Konto liest niemand, daher braucht ServiceNow keine zu senden.',
  'step.user.save.text':
    'Alle Werte stimmen. Klicken Sie auf „{caption}“. Passwort und Rolle kommen, wenn das Konto gespeichert ist.',
  'step.user.password.text':
    'Klicken Sie auf „Set Password“, dann auf „Generate“. Kopieren Sie das Passwort in Ihren Passwortmanager und klicken Sie auf „Save Password“. Wir lesen es nie.',
  'step.user.password.kept': 'Klicken Sie jetzt auf „Save Password“.',
  'step.user.password.generated':
    'Kopieren Sie das Passwort in Ihren Passwortmanager: ServiceNow zeigt es nur hier. Wir lesen es nie.',
  'step.user.password.empty': 'Klicken Sie auf „Generate“. Wir lesen das Passwort nie.',
  'step.user.password.there': 'Öffnen Sie das Konto „{name}“ noch einmal. Passwort und Rolle kommen als Nächstes.',
  'step.user.roles.text':
    'Klicken Sie unten im Formular bei „Roles“ auf „{caption}“. Wählen Sie dann {roles} in der linken Liste.',
  'step.user.roles.members':
    'Wählen Sie {roles} in der linken Liste, klicken Sie auf den Pfeil nach rechts und dann auf „Save“.',
  'step.user.roles.email': 'Nur wenn Neo über ServiceNow E-Mails senden soll, fügen Sie auch „email_api_send“ hinzu.',
  'step.verify.text': 'Anwendung und Konto werden noch einmal gelesen …',
  'step.handoff.text': 'Beide Teile sind fertig. Neo fragt nach diesen beiden Werten und nach dem Client Secret.',
  'step.consent.text':
    'Neo öffnet ein Anmeldefenster von ServiceNow. Melden Sie sich dort als das Dienstkonto an und erlauben Sie den Zugriff.',
  'step.connected.text':
    'Neo ist verbunden. Prüfen Sie, mit welchem Konto, und ob ServiceNow neue Tickets an Neo meldet.',
  'step.handoff.consent':
    'Melden Sie sich im Anmeldefenster von Neo als „{name}“ an, nicht als Sie selbst. Neo arbeitet danach dauerhaft unter dem Konto, mit dem der Zugriff dort erlaubt wird.',
  'field.application': 'Anwendung',
  'field.user': 'Dienstkonto',
  'field.share-application': 'Link zur Seite der Anwendung',
  'field.share-user': 'Link zur Seite des Kontos',
  'field.client_id': 'Client-ID',
  'field.instance_url': 'Instanz-URL',
  'field.on': 'an',
  'field.off': 'aus',
  'field.empty': 'leer',
  'value.hidden': 'ausgeblendet: sieht nach einem Geheimnis aus',
  'field.collapsed': 'Abschnitt ist geschlossen',
  'field.passed': { one: '1 bestanden', other: '{count} bestanden' },
  'target.out-of-sight': 'Es liegt auf dieser Seite außer Sicht.',
  'target.behind':
    'Auf der Seite ist ein Dialog offen. Schließen Sie ihn ab oder schließen Sie ihn; dann geht es mit dem weiter, was dahinter liegt.',
  'target.behind.saving':
    'Ein Dialog der Seite ist offen. Fragt er nach einem Auth Scope: Neo braucht keinen. Wählen Sie, was das vorerst überspringt.',
  // Stands where one caption stands, inside the same quotation marks.
  'caption.either': '{first}“ oder „{second}',
  'field.looked-for': 'Suchen Sie „{caption}“ im Formular; der Assistent kann es nicht sicher finden.',
  'page-report.take': 'Diese Seite sieht anders aus',
  'page-report.offer':
    'Der Assistent findet nicht, worauf er zeigen soll. Wenn diese Seite anders aussieht als die bekannten, hilft ein Bericht über ihren Aufbau, sie kennenzulernen. Sie sehen ihn zuerst vollständig, und er enthält keine Werte.',
  'page-report.not-now': 'Nicht jetzt',
  'page-report.failed':
    'Der Seitenbericht ließ sich nicht erstellen. Laden Sie die Seite neu und versuchen Sie es erneut.',
  'outcome.pass': 'Bestanden',
  'outcome.fail': 'Zu beheben',
  'outcome.warn': 'Warnung',
  'outcome.unknown': 'Nicht feststellbar',
  'outcome.not-applicable': 'Nicht anwendbar',
  'outcome.todo': 'Zu erledigen',
  'unknown.not-on-page': 'Dieses Feld ist nicht auf der Seite.',
  'unknown.collapsed': 'Das ist in einem geschlossenen Abschnitt. Öffnen Sie ihn, um es zu prüfen.',
  'unknown.not-read': 'Das wurde nicht gelesen.',
  'unknown.hidden': 'ServiceNow zeigt Ihnen dieses Feld nicht. Jemand mit der Rolle „admin“ würde es sehen.',
  'unknown.no-record': 'Es gibt keinen Datensatz, aus dem das zu lesen wäre.',
  'unknown.absent': 'Dieses Release hat das nicht.',
  'unknown.value': '„{column}“ ist „{seen}“. Was das bewirkt, ist nicht dokumentiert; es sollte true oder false sein.',
  'admin.roles.pass': 'Ihre Rollen erlauben beide Teile.',
  'admin.roles.application-only':
    'Ihre Rollen erlauben die Anwendung, nicht das Dienstkonto: Dafür braucht es „user_admin“ oder „admin“. Legen Sie die Anwendung an und schicken Sie jemandem im Team den Link zum Konto.',
  'admin.roles.user-only':
    'Ihre Rollen erlauben das Dienstkonto, nicht die Anwendung: Dafür braucht es „oauth_admin“, „mi_admin“ oder „admin“. Legen Sie das Konto an und schicken Sie jemandem im Team den Link zur Anwendung.',
  'admin.roles.none':
    'Ihre Rollen erlauben keinen der beiden Teile. Die Anwendung braucht „oauth_admin“, „mi_admin“ oder „admin“, das Konto „user_admin“ oder „admin“. Bitten Sie jemanden mit diesen Rollen und schicken Sie die Links.',
  'admin.roles.unknown':
    'Wir können nicht sehen, welche Rollen Sie haben. Wenn ServiceNow etwas ablehnt, kann es daran liegen.',
  'instance.url.pass': '{url} ist eine Adresse, die Neo annimmt.',
  'instance.url.not-accepted':
    '{host} ist keine Adresse, die Neo annimmt. Neo braucht die eigene Adresse der Instanz, wie https://name.service-now.com. Geben Sie sie im Popup ein oder öffnen Sie die Einrichtung dort.',
  'instance.url.sub-production':
    '{host} sieht nach einer Entwicklungs- oder Testinstanz aus. Neo verbindet sich mit ihr, aber Ihre Tickets sind vielleicht woanders.',
  'app.exists.pass': 'Die Anwendung ist gespeichert.',
  'app.exists.missing':
    'Hier wurde keine Anwendung für Neo gefunden. Gab es eine, wurde sie vielleicht gelöscht. Legen Sie sie an.',
  'app.exists.not-saved': 'Die Anwendung ist noch nicht gespeichert.',
  'app.kind.pass': 'Das ist der Authorization code grant.',
  'app.kind.outbound':
    'Dieser Datensatz ist dafür da, andere Systeme aufzurufen. Neo ruft ServiceNow auf und käme so nicht hinein. Gehen Sie zurück und legen Sie eine eingehende Integration an.',
  'app.kind.client-credentials':
    'Dieses Formular ist für Client Credentials. Damit erlaubt niemand Neo den Zugriff, und die Arbeit von Neo wäre dem Konto nicht zuzuordnen. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.kind.jwt':
    'Dieses Formular ist für JWT-Bearer-Token. Damit erlaubt niemand Neo den Zugriff, und die Arbeit von Neo wäre dem Konto nicht zuzuordnen. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.kind.password':
    'Dieses Formular ist für den Password Grant. Neo müsste das Passwort eines Benutzers kennen. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.kind.id-token':
    'Dieses Formular ist für ID-Token eines anderen Identitätsanbieters. So meldet sich Neo nicht an. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.kind.cimd':
    'Das ist ein CIMD-Client (Client ID Metadata Document). Er hat kein Client Secret, und Neo fragt danach. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.kind.other':
    'Das ist ein anderer Verbindungstyp. Neo braucht den Authorization code grant. Gehen Sie zurück und wählen Sie „OAuth - Authorization code grant“.',
  'app.name.pass': 'Die Anwendung hat einen Namen.',
  'app.name.empty': 'Der Name ist leer, und ohne ihn speichert ServiceNow nicht. Vorschlag: „{suggestion}“.',
  'app.name.minted':
    'Das sieht nach einer ID oder einem Secret aus, nicht nach einem Namen. Namen sehen alle, wählen Sie daher einen anderen.',
  'name.rule':
    'Dieser Name folgt nicht der Regel Ihrer Organisation ({rule}). Bei einer Prüfung kann er beanstandet werden.',
  'app.name.provider':
    'Der Provider-Name ist leer, und ohne ihn speichert dieses Formular nicht. Vorschlag: „{suggestion}“.',
  'app.secret.pass': 'Hier sieht nichts nach einem Secret aus.',
  'app.secret.secret':
    'Das sieht nach einem Secret aus. Alle, die den Datensatz sehen dürfen, lesen dieses Feld; leeren Sie es daher. War es das Client Secret, erzeugen Sie ein neues.',
  'app.redirect.secret':
    'Das sieht nach einer ID oder einem Secret aus, nicht nach einer Adresse. Alle, die den Datensatz sehen dürfen, lesen dieses Feld. Hierher gehört die Umleitungs-URL.',
  'app.redirect.pass': 'Das ist die Umleitungs-URL von Neo, Zeichen für Zeichen.',
  'app.redirect.others': {
    one: 'Die Umleitungs-URL von Neo steht hier. In diesem Feld steht noch eine weitere; entfernen Sie sie, wenn Sie nicht wissen, wozu sie dient.',
    other:
      'Die Umleitungs-URL von Neo steht hier. In diesem Feld stehen noch {count} weitere; entfernen Sie sie, wenn Sie nicht wissen, wozu sie dienen.',
  },
  'app.redirect.empty': 'Die Umleitungs-URL ist leer. Ohne sie lehnt ServiceNow die Anmeldung ab.',
  'app.redirect.misplaced':
    'Die Umleitungs-URL ist in einem anderen Feld dieses Formulars. ServiceNow sucht sie nur hier.',
  'app.redirect.trailing-slash':
    'Diese URL endet mit „/“, die von Neo nicht. ServiceNow vergleicht Zeichen für Zeichen, daher würde die Anmeldung scheitern.',
  'app.redirect.http':
    'Diese URL beginnt mit „http“, die von Neo mit „https“. ServiceNow vergleicht Zeichen für Zeichen, daher würde die Anmeldung scheitern.',
  'app.redirect.upper-case':
    'Zeichen {position} ist großgeschrieben, bei Neo klein. ServiceNow unterscheidet das, daher würde die Anmeldung scheitern.',
  'app.redirect.white-space':
    'In dieser URL ist Leerraum, der erste bei Zeichen {position}. ServiceNow nimmt ihn als Teil der Adresse, daher würde die Anmeldung scheitern.',
  'app.redirect.invisible':
    'In dieser URL ist ein unsichtbares Zeichen, an Stelle {position}. Es kommt oft beim Einfügen aus einem Dokument mit. Die Anmeldung würde scheitern.',
  'app.redirect.query':
    'Am Ende dieser URL folgt etwas nach „?“. ServiceNow vergleicht den ganzen Text, daher würde die Anmeldung scheitern.',
  'app.redirect.fragment':
    'Am Ende dieser URL folgt etwas nach „#“. ServiceNow vergleicht den ganzen Text, daher würde die Anmeldung scheitern.',
  'app.redirect.www': 'Diese URL enthält „www.“, die von Neo nicht. Die Anmeldung würde scheitern.',
  'app.redirect.twice':
    'Die URL steht hier zweimal hintereinander. Wahrscheinlich wurde sie zweimal eingefügt. Die Anmeldung würde scheitern.',
  'app.redirect.other-host':
    'Diese URL führt zu einer anderen Website als der von Neo. Die Anmeldung würde scheitern oder woanders landen.',
  'app.redirect.incomplete': 'Das ist nur der Anfang der Umleitungs-URL von Neo. Die Anmeldung würde scheitern.',
  'app.redirect.different':
    'Diese URL unterscheidet sich ab Zeichen {position} von der von Neo. ServiceNow vergleicht Zeichen für Zeichen, daher würde die Anmeldung scheitern.',
  'app.scope.pass': 'Die Anfragen von Neo sind nicht auf einen Scope beschränkt.',
  'app.scope.useraccount': 'Der Auth Scope „useraccount“ gibt Neo, was sein Konto darf.',
  'app.scope.not-applicable': 'Dieses Release hat keine Scope-Beschränkung.',
  'app.scope.ticked': '„{caption}“ ist an. Neo würde sich verbinden, und danach würde jede Anfrage abgelehnt.',
  'app.scope.selected':
    '„{caption}“ steht auf „Securely scoped“. Neo würde sich verbinden, und danach würde jede Anfrage abgelehnt. Wählen Sie „Broadly scoped“.',
  'app.scope.unset':
    'Die Scope-Beschränkung ist nicht gewählt. Wählen Sie „Broadly scoped“, sonst wird Neo vielleicht jede Anfrage verwehrt.',
  'app.scope.unknown':
    'Die Scope-Beschränkung ist „{seen}“, was wir nicht kennen. Werden Anfragen von Neo abgelehnt, stellen Sie sie auf „Broadly scoped“.',
  'app.refresh-lifespan.pass': 'Das Refresh-Token lebt lange genug.',
  'app.refresh-lifespan.no-number':
    'Die Lebensdauer des Refresh-Tokens ist keine Zahl von Sekunden über 0. Neo würde seine Verbindung sofort verlieren. Nehmen Sie {wanted}.',
  'app.refresh-lifespan.short': {
    one: 'Die Verbindung würde innerhalb eines Tages enden, und jemand müsste Neo neu verbinden. {wanted} Sekunden sind 100 Tage.',
    other:
      'Die Verbindung würde nach {count} Tagen enden, und jemand müsste Neo neu verbinden. {wanted} Sekunden sind 100 Tage.',
  },
  'app.access-lifespan.pass': 'Das Access-Token lebt lange genug.',
  'app.access-lifespan.no-number':
    'Die Lebensdauer des Access-Tokens ist keine Zahl von Sekunden über 0. Jede Anfrage von Neo würde abgelehnt. Nehmen Sie {wanted}.',
  'app.access-lifespan.short': 'Das Access-Token lebt weniger als {wanted} Sekunden. Neo müsste es sehr oft erneuern.',
  'app.access-lifespan.long':
    'Das Access-Token lebt länger als einen Tag. Gelangt es in fremde Hände, bleibt es lange brauchbar. {wanted} Sekunden genügen: Neo erneuert es selbst.',
  'app.active.pass': 'Die Anwendung ist aktiv.',
  'app.active.inactive': 'Die Anwendung ist nicht aktiv. ServiceNow würde die Anmeldung ablehnen.',
  'app.public.pass': 'Es ist kein öffentlicher Client.',
  'app.public.pkce':
    'Die Anwendung verlangt PKCE, das Neo nicht sendet; die Anmeldung würde abgelehnt. Schalten Sie „Use PKCE“ aus.',
  'app.public.public':
    '„This is a public client“ ist an. Öffentliche Clients haben kein Secret, daher könnte sich Neo nicht anmelden.',
  'user.exists.pass': 'Das Konto ist gespeichert.',
  'user.exists.missing': 'Es gibt kein solches Konto. Vielleicht wurde es gelöscht. Legen Sie es neu an.',
  'account.not-saved': 'Das Konto ist noch nicht gespeichert.',
  'user.identity.pass': 'Das Konto hat eine User ID und einen Namen.',
  'user.identity.empty': 'Die User ID ist leer. Mit ihr meldet Neo sich an. Vorschlag: „{suggestion}“.',
  'user.identity.white-space':
    'Die User ID beginnt oder endet mit einem Leerzeichen. Wer sich anmeldet, muss es mittippen und sieht es nicht.',
  'user.identity.secret':
    'Das sieht nach einem Passwort aus, nicht nach einer User ID. Hier können es alle lesen, wählen Sie daher eine andere.',
  'user.identity.no-name': 'Vor- und Nachname sind leer. Dann könnte niemand erkennen, wessen Arbeit es ist.',
  'user.dedicated.pass': 'Das Konto ist nur für Neo.',
  'user.dedicated.self':
    'Das ist Ihr eigenes Konto. Was Neo tut, geschähe in Ihrem Namen und endete mit Ihrem Konto. Legen Sie einen Benutzer nur für Neo an.',
  'user.dedicated.session':
    'Dieser Browser ist als „{user}“ selbst angemeldet oder gibt sich dafür aus (Impersonate). Melden Sie sich als Sie selbst an und prüfen Sie erneut.',
  'user.dedicated.admin':
    '„{user}“ hat die Rolle „admin“, daher könnte Neo alles tun. Geben Sie Neo ein Konto mit der nötigen Rolle und nicht mehr.',
  'user.dedicated.unknown':
    'Wir können nicht sehen, wer angemeldet ist. Stellen Sie sicher, dass dies nicht Ihr eigenes Konto ist.',
  'user.interactive.pass': 'Das Konto kann sich anmelden, um Neo den Zugriff zu erlauben.',
  'user.interactive.services-only':
    'Ist „{caption}“ an, darf das Konto nur Webservices nutzen und kann sich nicht anmelden, um Neo den Zugriff zu erlauben.',
  'user.interactive.machine':
    'Ein Konto vom Typ „Machine“ darf nur Webservices nutzen und kann sich nicht anmelden, um Neo den Zugriff zu erlauben.',
  'user.interactive.other':
    'Ob ein Konto vom Typ „{seen}“ sich anmelden kann, um Neo den Zugriff zu erlauben, ist nicht bekannt. „Human“ kann es.',
  'user.active.pass': 'Das Konto ist aktiv.',
  'user.active.inactive':
    'Das Konto ist nicht aktiv. ServiceNow würde seine Anmeldung ablehnen und alles, was Neo tut.',
  'user.active.locked': 'Das Konto ist gesperrt. ServiceNow würde seine Anmeldung ablehnen.',
  'user.notification.pass': 'ServiceNow sendet diesem Konto keine E-Mails.',
  'user.notification.enabled':
    'ServiceNow würde diesem Konto zu jedem Ticket, das es anfasst, eine E-Mail senden, und niemand liest sie.',
  'user.notification.unknown':
    'Wir können nicht sehen, ob ServiceNow diesem Konto E-Mails sendet. „Disable“ ist am besten.',
  'user.password.pass': 'Das Konto hat sich mit seinem Passwort angemeldet.',
  'user.password.reset':
    '„{caption}“ ist an; das Setzen eines Passworts kreuzt es von selbst an. Die erste Anmeldung im Fenster von Neo würde auf einer Seite hängen bleiben, die ein neues Passwort verlangt. Entfernen Sie das Häkchen und speichern Sie.',
  'user.password.not-saved': 'Das Passwort wird gesetzt, wenn das Konto gespeichert ist.',
  'user.password.unproven': 'Ein Passwort wurde gesetzt. Ob es stimmt, zeigt erst eine Anmeldung.',
  'user.password.unset':
    'Wir können nicht sehen, ob dieses Konto ein Passwort hat. Ein eben gespeicherter Benutzer hat keines.',
  'user.itil.pass': 'Das Konto hat die Rolle „{roles}“.',
  'user.itil.missing':
    'Dem Konto fehlt die Rolle „{missing}“. Ohne sie könnte Neo kein einziges Ticket lesen oder bearbeiten.',
  'user.itil.unknown': 'ServiceNow zeigt uns die Rollen dieses Kontos nicht.',
  'saved.differs':
    '„{caption}“ wurde als „{stored}“ gespeichert, nicht wie eingegeben. Vielleicht hat eine Regel dieser Instanz es geändert.',
  'saved.error': 'ServiceNow sagt: {error}',
  'api.session-ended': 'Ihre ServiceNow-Sitzung ist beendet. Melden Sie sich wieder an; nichts geht verloren.',
  'api.forbidden':
    'ServiceNow lässt Sie das nicht lesen. Bitten Sie jemanden mit der Rolle dafür, die Seite zu öffnen.',
  'api.not-found': 'ServiceNow hat keinen solchen Datensatz oder zeigt ihn Ihnen nicht.',
  'api.invalid': 'Dieses Release hat nicht, wonach wir gefragt haben.',
  'api.rate-limited': 'ServiceNow bittet uns zu warten. Versuchen Sie es in {seconds} Sekunden erneut.',
  'api.network': 'ServiceNow war nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'api.unexpected': 'ServiceNow hat etwas geantwortet, das wir nicht verstehen. Versuchen Sie es erneut.',
  'api.no-token':
    'Wir haben das Sitzungstoken dieser Seite nicht gefunden und können deshalb nichts aus ServiceNow lesen. Laden Sie die Seite neu. Hilft das nicht, melden Sie sich bei ServiceNow ab und wieder an.',
  'guide.production': 'Produktiv',
}
