import type { enHandOff } from '../en/hand-off'
import type { Translated } from '../translator'

/** German texts of the last metre. */
export const handOff: Translated<typeof enHandOff> = {
  'connect.name': 'Neo-Einrichtungsassistent',
  'connect.instance-url': 'Instanz-URL',
  'connect.client-id': 'Client ID',
  'connect.copy': 'Kopieren',
  'connect.fill': 'Für mich ausfüllen',
  'connect.not-now': 'Nicht jetzt',
  'connect.close': 'Schließen',
  'connect.offer.title': 'Aus ServiceNow',
  'connect.offer.text':
    'Diese beiden Werte kommen von {host}. Füllen Sie sie aus und fügen Sie dann das Client Secret selbst ein.',
  'connect.looking.title': 'Aus ServiceNow',
  'connect.looking.text':
    'Diese beiden Werte kommen von {host}. Öffnen Sie unter den Integrationen „ServiceNow“; sobald das Formular da ist, können sie für Sie ausgefüllt werden. Oder kopieren Sie sie.',
  'connect.filled.title': 'Ausgefüllt',
  'connect.filled.text':
    'Fügen Sie nun das Client Secret aus Ihrem Passwortmanager in sein Feld ein und verbinden Sie dann.',
  'connect.not-taken.title': 'Nicht ausgefüllt',
  'connect.not-taken.text':
    'Das Formular hat die Werte nicht angenommen. Kopieren Sie sie und fügen Sie sie selbst ein.',
  'connect.refused.title': 'Dieser Link wurde nicht verwendet',
  'connect.refused.instance':
    'Der Link nennt eine Instanz, die keine Adresse von ServiceNow ist, wie Neo sie annimmt. Nichts wurde ausgefüllt. Bitten Sie um einen neuen Link.',
  'connect.refused.client-id':
    'Die Client ID im Link kann keine sein. Nichts wurde ausgefüllt. Bitten Sie um einen neuen Link.',
  'connect.refused.too-long':
    'Der Link ist viel länger, als er sein sollte. Nichts wurde ausgefüllt. Bitten Sie um einen neuen Link.',
  'connect.refused.twice':
    'Der Link nennt einen Wert zweimal. Nichts wurde ausgefüllt. Bitten Sie um einen neuen Link.',
  'connect.refused.encoding':
    'Der Link enthält Zeichen, die nicht hineingehören. Nichts wurde ausgefüllt. Bitten Sie um einen neuen Link.',
  'connect.refused.other-client-id':
    'Der Link hat eine andere Client ID als die, die hier auf dieser Instanz erfasst wurde. Nichts wurde ausgefüllt. Nehmen Sie „In Neo fortfahren“ im Popup.',
  'connect.foreign.title': 'Dieser Link wurde nicht in diesem Browser erstellt',
  'connect.foreign.text':
    'Er nennt {host} mit der Client ID {id}. Auf {host} wurde Neo hier nicht eingerichtet, also können wir nicht sagen, ob der Link stimmt. Ohne Ihr Zutun wird nichts ausgefüllt.',
  'connect.foreign.use': 'Diesen Link verwenden',
  'connect.confirm.title': 'Neo mit {host} verbinden?',
  'connect.confirm.text':
    'Neo würde auf {host} arbeiten, über die Anwendung mit der Client ID {id}. Einen solchen Link kann jeder erstellen. Fahren Sie nur fort, wenn Sie wissen, wer ihn geschickt hat, und {host} die Instanz ist, die Sie verbinden wollen.',
  'connect.confirm.yes': 'Ja, {host} eintragen',
  'connect.also.text': 'Außerdem wurde ein Link für {host} geöffnet. Er wurde nicht in diesem Browser erstellt.',
  'connect.also.use': 'Diesen Link ansehen',
  'connect.expired.title': 'Nicht mehr verfügbar',
  'connect.expired.text':
    'Dieser Link ist zu alt, oder in diesem Tab wurde ein anderer geöffnet. Nichts wurde ausgefüllt. Öffnen Sie ihn noch einmal, oder nehmen Sie „In Neo fortfahren“ im Popup.',
  'connect.refused.not-allowed':
    'Der Link nennt eine Instanz, die Ihre Organisation nicht erlaubt. Nichts wurde ausgefüllt.',
  'connect.refused.policy':
    'Ihre Organisation schränkt ein, was eingerichtet werden darf, aber ihre Richtlinie ist nicht zu lesen. Nichts wurde ausgefüllt. Das Popup nennt, was falsch ist.',
  'consent.wrong.title': 'Halt: Das ist nicht Neos Konto',
  'consent.wrong.text':
    'Sie sind als „{seen}“ angemeldet. Wer hier erlaubt, als der arbeitet Neo, dauerhaft: Jede Notiz und jede Änderung stünde unter diesem Namen.',
  'consent.wrong.switch': 'Abmelden und als „{user}“ fortfahren',
  'consent.wrong.by-hand':
    'Melden Sie sich von ServiceNow ab oder öffnen Sie diese Seite in einem privaten Fenster und melden Sie sich als „{user}“ an. Beginnen Sie dann in Neo neu.',
  'consent.wrong.anyway': 'Als „{seen}“ angemeldet bleiben',
  'consent.wrong.stayed.title': 'Immer noch nicht Neos Konto',
  'consent.wrong.stayed.text':
    'Wenn Sie jetzt erlauben, arbeitet Neo als „{seen}“, dauerhaft. Es sollte „{user}“ sein.',
  'consent.right.title': 'Das richtige Konto',
  'consent.right.text': 'Sie sind als „{user}“ angemeldet, Neos Konto. Klicken Sie auf „Allow“.',
  'consent.unknown.title': 'Wer ist angemeldet?',
  'consent.unknown.text':
    'Wir können nicht sehen, wer hier angemeldet ist. Sehen Sie oben rechts nach dem Namen: Es sollte „{user}“ sein. Wenn nicht, klicken Sie zuerst auf „Not You?“.',
  'consent.unknown.held': 'Was erlauben könnte, ist angehalten, bis Sie sagen, dass Sie es sind.',
  'consent.unknown.choice': 'Ich bin als „{user}“ angemeldet: erlauben lassen',
  'consent.unknown.page.title': 'Eine Seite, die wir nicht kennen',
  'consent.unknown.page':
    'Diese Seite sieht anders aus: Prüfen Sie selbst, dass Sie als „{user}“ angemeldet sind, bevor Sie erlauben.',
  'consent.unknown.recreated':
    'Sie sind mit der User ID „{user}“ angemeldet, aber mit einem anderen Datensatz als dem dieser Einrichtung. Fahren Sie nur fort, wenn das Konto neu angelegt wurde; sonst klicken Sie zuerst auf „Not You?“.',
  'consent.unknown.no-account':
    'Das Dienstkonto dieser Einrichtung ist hier nicht bekannt. Sehen Sie oben rechts nach dem Namen: Es sollte Neos Konto sein, etwa „{user}“. Wenn nicht, klicken Sie zuerst auf „Not You?“.',
  'consent.chosen.title': 'Sie können jetzt erlauben',
  'consent.chosen.text':
    'Sehen Sie noch einmal nach dem Namen und klicken Sie dann auf „Allow“. Wer hier erlaubt, als der arbeitet Neo.',
  'consent.framed.title': 'Nicht hier: Diese Seite steckt in einer anderen Website',
  'consent.framed.text':
    'Eine andere Website zeigt diese Seite in einem Rahmen, in dem Sie nicht sicher sein können, was Sie anklicken. Hier wird nichts erlaubt. Schließen Sie sie und beginnen Sie in Neo neu.',
  'consent.login.title': 'Als Neos Konto anmelden',
  'consent.login.text':
    'Melden Sie sich als „{user}“ an, nicht als Sie selbst. Wer sich hier anmeldet und erlaubt, als der arbeitet Neo, dauerhaft. Wir lesen das Passwort nicht.',
  'consent.login-refused.title': 'Die Anmeldung wurde abgelehnt',
  'consent.login-refused.text':
    'ServiceNow sagt nicht, warum. Wenn das Passwort stimmt, ist „{user}“ vielleicht gesperrt, inaktiv oder auf Webservices beschränkt. Sehen Sie sich das Konto an.',
  'consent.mfa.title': 'Ein zweiter Faktor wird verlangt',
  'consent.mfa.text':
    'ServiceNow fragt „{user}“ nach einem Code. Richten Sie das Konto hier ein und bewahren Sie den Schlüssel im Passwortmanager auf; oder überspringen Sie es, wo ServiceNow das anbietet. Neo selbst wird nie gefragt.',
  'consent.reset.title': 'Ein neues Passwort wird verlangt',
  'consent.reset.text':
    '„Password needs reset“ ist für „{user}“ an. Setzen Sie hier ein neues Passwort und bewahren Sie es im Passwortmanager auf; es gilt ab jetzt.',
  'consent.show-user': 'Konto öffnen',
  'consent.show-application': 'Anwendung öffnen',
  'consent.error.title': 'ServiceNow lehnt die Verbindung ab',
  'consent.error.redirect':
    'Die Redirect-URL der Anwendung ist nicht genau die von Neo. Berichtigen Sie sie, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.no-redirect':
    'Die Anwendung hat keine Redirect-URL. Tragen Sie sie ein, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.state':
    'Diese Seite wurde nicht von Neo aus geöffnet, oder sie wurde zweimal geöffnet. Schließen Sie sie und beginnen Sie in Neo neu.',
  'consent.error.public':
    '„This is a public client“ ist an, also verlangt ServiceNow etwas, das Neo nicht sendet. Entfernen Sie das Häkchen, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.inactive':
    'Die Anwendung ist nicht aktiv. Kreuzen Sie „Active“ an, speichern Sie und beginnen Sie in Neo neu.',
  'consent.error.unknown-client':
    'ServiceNow kennt diese Client ID nicht. Vielleicht wurde die Anwendung gelöscht, oder es wurde die ID einer anderen eingegeben.',
  'consent.error.other':
    'Diese Meldung kennen wir nicht. Am wahrscheinlichsten ist eine Anwendung, die nicht aktiv ist, oder eine Redirect-URL, die nicht genau die von Neo ist. „Konfiguration prüfen“ im Popup sagt es.',
}
