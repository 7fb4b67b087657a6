import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** German texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Neo-Einrichtungsassistent',
  'connect.instance-url': 'Instanz-URL',
  'connect.client-id': 'Client-ID',
  'connect.copy': 'Kopieren',
  'connect.fill': 'Für mich eintragen',
  'connect.not-now': 'Nicht jetzt',
  'connect.close': 'Schließen',
  'connect.offer.title': 'Neo-Einrichtungsassistent: Werte aus ServiceNow',
  'connect.offer.text':
    'Diese beiden Werte kommen von {host}. Tragen Sie sie ein und fügen Sie dann das Client Secret selbst ein.',
  'connect.looking.title': 'Neo-Einrichtungsassistent: Werte aus ServiceNow',
  'connect.looking.text':
    'Diese beiden Werte kommen von {host}. Öffnen Sie unter den Integrationen „ServiceNow“; sobald das Formular da ist, können sie für Sie eingetragen werden. Oder kopieren Sie sie.',
  'connect.filled.title': 'Eingetragen',
  'connect.filled.text':
    'Fügen Sie nun das Client Secret aus Ihrem Passwortmanager in sein Feld ein und verbinden Sie dann Neo.',
  'connect.check.title': 'Verbindung prüfen',
  'connect.check.text':
    'Sobald Neo meldet, dass die Verbindung steht, prüfen Sie sie auf {host}: unter welchem Konto, und ob Neo von neuen Tickets erfährt.',
  'connect.check.act': 'Verbindung prüfen',
  'connect.connected.title': 'Verbunden als {account}',
  'connect.connected.text':
    'Neo arbeitet jetzt auf {host}. Als Nächstes: die Berechtigungsgruppen hier in Neo, die festlegen, was es darf. Der Bericht für Ihr Change-Ticket ist im Popup.',
  'connect.not-taken.title': 'Nicht eingetragen',
  'connect.not-taken.text':
    'Das Formular hat die Werte nicht angenommen. Kopieren Sie sie und fügen Sie sie selbst ein.',
  'connect.refused.title': 'Dieser Link wurde nicht verwendet',
  'connect.refused.instance':
    'Der Link nennt eine Instanz, die keine Adresse von ServiceNow ist, wie Neo sie annimmt. Nichts wurde eingetragen. Bitten Sie um einen neuen Link.',
  'connect.refused.client-id':
    'Die Client-ID im Link ist ungültig. Nichts wurde eingetragen. Bitten Sie um einen neuen Link.',
  'connect.refused.too-long':
    'Der Link ist viel länger, als er sein sollte. Nichts wurde eingetragen. Bitten Sie um einen neuen Link.',
  'connect.refused.twice':
    'Der Link nennt einen Wert zweimal. Nichts wurde eingetragen. Bitten Sie um einen neuen Link.',
  'connect.refused.encoding':
    'Der Link enthält Zeichen, die nicht hineingehören. Nichts wurde eingetragen. Bitten Sie um einen neuen Link.',
  'connect.refused.other-client-id':
    'Der Link hat eine andere Client-ID als die, die hier auf dieser Instanz erfasst wurde. Nichts wurde eingetragen. Nehmen Sie „In Neo fortfahren“ im Popup.',
  'connect.foreign.title': 'Dieser Link wurde nicht in diesem Browser erstellt',
  'connect.foreign.text':
    'Er nennt {host} mit der Client-ID {id}. Auf {host} wurde Neo hier nicht eingerichtet, daher wissen wir nicht, ob der Link stimmt. Ohne Ihr Zutun wird nichts eingetragen.',
  'connect.foreign.use': 'Diesen Link verwenden',
  'connect.confirm.title': 'Neo mit {host} verbinden?',
  'connect.confirm.text':
    'Neo würde auf {host} arbeiten, über die Anwendung mit der Client-ID {id}. Einen solchen Link kann jeder erstellen. Fahren Sie nur fort, wenn Sie wissen, wer ihn geschickt hat, und {host} die Instanz ist, die Sie verbinden wollen.',
  'connect.confirm.yes': 'Ja, {host} eintragen',
  'connect.also.text': 'Außerdem wurde ein Link für {host} geöffnet. Er wurde nicht in diesem Browser erstellt.',
  'connect.also.use': 'Diesen Link ansehen',
  'connect.expired.title': 'Nicht mehr verfügbar',
  'connect.expired.text':
    'Dieser Link ist zu alt, oder in diesem Tab wurde ein anderer geöffnet. Nichts wurde eingetragen. Öffnen Sie ihn noch einmal, oder nehmen Sie „In Neo fortfahren“ im Popup.',
  'connect.refused.not-allowed':
    'Der Link nennt eine Instanz, die Ihre Organisation nicht erlaubt. Nichts wurde eingetragen.',
  'connect.refused.policy':
    'Ihre Organisation schränkt ein, was eingerichtet werden darf, aber ihre Richtlinie ist nicht zu lesen. Nichts wurde eingetragen. Das Popup nennt, was falsch ist.',
  'consent.wrong.title': 'Halt: Das ist nicht das Konto von Neo',
  'consent.wrong.text':
    'Sie sind als „{seen}“ angemeldet. Neo arbeitet danach dauerhaft unter dem Konto, mit dem der Zugriff hier erlaubt wird: Jede Notiz und jede Änderung stünde unter diesem Namen.',
  'consent.wrong.switch': 'Abmelden und als „{user}“ fortfahren',
  'consent.wrong.by-hand':
    'Melden Sie sich von ServiceNow ab oder öffnen Sie diese Seite in einem privaten Fenster und melden Sie sich als „{user}“ an. Beginnen Sie dann in Neo neu.',
  'consent.wrong.anyway': 'Als „{seen}“ angemeldet bleiben',
  'consent.wrong.stayed.title': 'Immer noch nicht das Konto von Neo',
  'consent.wrong.stayed.text':
    'Wenn Sie den Zugriff jetzt erlauben, arbeitet Neo dauerhaft als „{seen}“. Es sollte „{user}“ sein.',
  'consent.right.title': 'Das richtige Konto',
  'consent.right.text': 'Sie sind als „{user}“ angemeldet, dem Konto von Neo. Klicken Sie auf „Allow“.',
  'consent.unknown.title': 'Wer ist angemeldet?',
  'consent.unknown.text':
    'Wir können nicht sehen, wer hier angemeldet ist. Sehen Sie oben rechts nach dem Namen: Es sollte „{user}“ sein. Wenn nicht, klicken Sie zuerst auf „Not You?“.',
  'consent.unknown.held': 'Was den Zugriff erlauben könnte, ist angehalten, bis Sie sagen, dass Sie es sind.',
  'consent.unknown.choice': 'Ich bin als „{user}“ angemeldet: Zugriff erlauben lassen',
  'consent.unknown.page.title': 'Eine Seite, die wir nicht kennen',
  'consent.unknown.page':
    'Diese Seite sieht anders aus: Prüfen Sie selbst, dass Sie als „{user}“ angemeldet sind, bevor Sie den Zugriff erlauben.',
  'consent.unknown.recreated':
    'Sie sind mit der User ID „{user}“ angemeldet, aber mit einem anderen Datensatz als dem dieser Einrichtung. Fahren Sie nur fort, wenn das Konto neu angelegt wurde; sonst klicken Sie zuerst auf „Not You?“.',
  'consent.unknown.no-account':
    'Das Dienstkonto dieser Einrichtung ist hier nicht bekannt. Sehen Sie oben rechts nach dem Namen: Es sollte das Konto von Neo sein, etwa „{user}“. Wenn nicht, klicken Sie zuerst auf „Not You?“.',
  'consent.chosen.title': 'Sie können den Zugriff jetzt erlauben',
  'consent.chosen.text':
    'Sehen Sie noch einmal nach dem Namen und klicken Sie dann auf „Allow“. Neo arbeitet danach unter dem Konto, mit dem der Zugriff hier erlaubt wird.',
  'consent.framed.title': 'Nicht hier: Diese Seite steckt in einer anderen Website',
  'consent.framed.text':
    'Eine andere Website zeigt diese Seite in einem Rahmen, in dem Sie nicht sicher sein können, was Sie anklicken. Hier wird nichts erlaubt. Schließen Sie sie und beginnen Sie in Neo neu.',
  'consent.login.title': 'Mit dem Konto von Neo anmelden',
  'consent.login.text':
    'Melden Sie sich als „{user}“ an, nicht als Sie selbst. Neo arbeitet danach dauerhaft unter dem Konto, mit dem der Zugriff hier erlaubt wird. Wir lesen das Passwort nicht.',
  'consent.login-refused.title': 'Die Anmeldung wurde abgelehnt',
  'consent.login-refused.text':
    'ServiceNow sagt nicht, warum. Wenn das Passwort stimmt, ist „{user}“ vielleicht gesperrt, inaktiv oder auf Webservices beschränkt. Sehen Sie sich das Konto an.',
  'consent.mfa.title': 'Ein zweiter Faktor wird verlangt',
  'consent.mfa.text':
    'ServiceNow fragt „{user}“ nach einem Code. Richten Sie hier die Multifaktor-Authentifizierung des Kontos ein und bewahren Sie den Schlüssel im Passwortmanager auf; oder überspringen Sie das, wo ServiceNow es anbietet. Neo selbst wird nie nach einem Code gefragt.',
  'consent.reset.title': 'Ein neues Passwort wird verlangt',
  'consent.reset.text':
    '„Password needs reset“ ist für „{user}“ an. Setzen Sie hier ein neues Passwort und bewahren Sie es im Passwortmanager auf; es gilt ab jetzt.',
  'consent.show-user': 'Konto öffnen',
  'consent.show-application': 'Anwendung öffnen',
  'consent.error.title': 'ServiceNow lehnt es ab, Neo zu verbinden',
  'consent.error.redirect':
    'Die Umleitungs-URL der Anwendung ist nicht genau die von Neo. Berichtigen Sie sie, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.no-redirect':
    'Die Anwendung hat keine Umleitungs-URL. Tragen Sie sie ein, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.state':
    'Diese Seite wurde nicht von Neo aus geöffnet, oder sie wurde zweimal geöffnet. Schließen Sie sie und beginnen Sie in Neo neu.',
  'consent.error.public':
    '„This is a public client“ ist an, daher verlangt ServiceNow etwas, das Neo nicht sendet. Entfernen Sie das Häkchen, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.inactive':
    'Die Anwendung ist nicht aktiv. Kreuzen Sie „Active“ an, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.unknown-client':
    'ServiceNow kennt diese Client-ID nicht. Vielleicht wurde die Anwendung gelöscht, oder es wurde die ID einer anderen eingegeben.',
  'consent.error.other':
    'Diese Meldung kennen wir nicht. Am wahrscheinlichsten ist eine Anwendung, die nicht aktiv ist, oder eine Umleitungs-URL, die nicht genau die von Neo ist. „Konfiguration prüfen“ im Popup zeigt, welches von beiden.',
  'connect.kind.production': '{host} ist eine Produktivinstanz.',
  'connect.kind.sub-production': '{host} ist keine Produktivinstanz.',
  'connect.kind.disagree':
    '{host} ist vielleicht nicht die Produktivinstanz: Name und Eigenschaften widersprechen sich.',
  'connect.kind.title': 'Neo mit {host} verbinden, obwohl das nicht die Produktivinstanz ist?',
  'connect.kind.title.disagree': 'Neo mit {host} verbinden, obwohl das vielleicht nicht die Produktivinstanz ist?',
  'connect.kind.text':
    'Neo würde an den Tickets von {host} arbeiten, und an keinen anderen. Für die Tickets, an denen Menschen arbeiten, verbinden Sie die Produktivinstanz.',
  'connect.kind.yes': 'Ja, {host} verbinden',
}
