import type { enPopup } from '../en/popup'
import type { Translated } from '../translator'

/** German texts of the toolbar popup. */
export const popup: Translated<typeof enPopup> = {
  'popup.title': 'Neo mit ServiceNow verbinden',
  'popup.not-instance':
    'Öffnen Sie Ihre ServiceNow-Instanz in diesem Tab und kommen Sie dann zurück. Die Adresse der Instanz endet in der Regel auf service-now.com.',
  'popup.layers':
    'Was Neo darf, hat zwei Ebenen: die Rolle, die Sie dem Konto von Neo hier zuweisen, und die Berechtigungsgruppen im Dashboard von Neo.',
  'popup.start': 'Einrichtung beginnen',
  'popup.resume': 'Einrichtung fortsetzen',
  'popup.dashboard':
    'Das Neo-Dashboard Ihrer Organisation ist nicht das übliche. Erlauben Sie es, dann können die beiden Werte dort für Sie eingetragen werden.',
  'popup.dashboard.allow': 'Das Dashboard erlauben',
  'popup.set-up': 'Datensätze für mich anlegen',
  'popup.confirm.secret': 'Client-ID und Client Secret sind in meinem Passwortmanager',
  'popup.confirm.password': 'Ich kenne das Passwort des Dienstkontos',
  'popup.confirm.first':
    'Bestätigen Sie zuerst die Punkte oben: Nur Sie kennen sie, und ohne sie lässt sich Neo nicht verbinden.',
  'popup.confirm.unverified': '„Konfiguration prüfen“ hakt ab, was sich als richtig erweist.',
  'popup.colleague.message':
    'Neo Agent mit {instance} verbinden: {link} öffnen und bei Neo anmelden. Instanz und Client-ID werden dort eingetragen. Nötig ist auch das Client Secret; bitte auf dem Weg danach fragen, auf dem Passwörter geteilt werden, nicht per E-Mail.',
  'popup.storage-newer':
    'Was zu dieser Instanz gespeichert ist, hat eine neuere Version der Erweiterung gespeichert. Es bleibt, wie es ist. Aktualisieren Sie die Erweiterung, um fortzufahren, oder vergessen Sie es hier.',
  'popup.storage-broken':
    'Was zu dieser Instanz gespeichert war, ist nicht zu lesen. Beginnen Sie neu; in ServiceNow ist nichts geändert.',
  'popup.failed': 'Das ging nicht: {reason}',
  'popup.reason.not-allowed': 'diese Instanz darf hier nicht eingerichtet werden.',
  'popup.reason.no-access': 'der Browser lässt die Erweiterung nicht auf diese Instanz.',
  'popup.reason.busy': 'es läuft schon etwas. Warten Sie, bis es endet.',
  'popup.reason.no-page':
    'der Tab der Instanz zeigt eine andere Seite, etwa eine Anmeldung. Öffnen Sie die Instanz, melden Sie sich an und versuchen Sie es erneut.',
  'popup.reason.newer':
    'es wurde von einer neueren Version der Erweiterung gespeichert; aktualisieren Sie die Erweiterung',
  'popup.reason.full':
    'der Browser speichert nichts mehr für die Erweiterung: ihr Speicher ist voll. Löschen Sie in den Optionen eine Einrichtung, die fertig ist, und versuchen Sie es erneut.',
  'popup.options': 'Optionen',
  'popup.custom-url':
    'Ist {host} Ihr ServiceNow unter einem eigenen Namen (einer Custom URL)? Dann erlauben Sie die Erweiterung dort. Sie liest dort nichts, bevor Sie eine Einrichtung beginnen.',
  'popup.custom-url.allow': '{host} erlauben',
  'popup.access':
    'Ihr Browser lässt die Erweiterung nicht auf {host}. Ohne das kann sie dort weder führen noch prüfen.',
  'popup.access.allow': 'Zugriff erlauben',
  'popup.not-allowed':
    'Ihre Organisation erlaubt die Einrichtung nur auf anderen Instanzen: {instances}. Öffnen Sie eine davon.',
  'popup.own-address':
    '{host} ist eine Custom URL, und Neo nimmt nur die eigene Adresse der Instanz. Geben Sie sie ein; sie sieht aus wie https://name.service-now.com.',
  'popup.own-address.label': 'Die eigene Adresse der Instanz',
  'popup.own-address.wrong':
    'Das ist keine Adresse, die Neo annimmt. Sie muss https://name.service-now.com oder https://name.servicenowservices.com lauten.',
  'popup.own-address.save': 'Diese Adresse verwenden',
  'popup.policy-partial':
    'Diese Teile der Richtlinie Ihrer Organisation sind falsch und wurden weggelassen: {keys}. Alles andere gilt. Sagen Sie es denen, die Ihren Browser verwalten.',
  'popup.policy-why.form': 'falsche Form',
  'popup.policy-why.too-many': 'zu viele',
  'popup.policy-why.unknown': 'diesen Schritt oder diese Spalte gibt es nicht',
  'popup.policy-why.secret': 'Geheimnisse werden nie gelesen',
  'popup.policy-why.role': 'dafür die falsche Rolle',
  'popup.policy-why.twice': 'doppelt angegeben',
  'popup.policy-unreadable':
    'Ihre Organisation schränkt ein, was eingerichtet werden darf, aber diese Teile ihrer Richtlinie sind nicht zu lesen: {keys}. Bis sie berichtigt sind, wird nichts eingerichtet oder geschrieben. Sagen Sie es denen, die Ihren Browser verwalten.',
  'popup.own-address.claim':
    '{host} sagt von sich, es sei {own}. Das könnte jede Website sagen. Sehen Sie nach, welche Adresse Ihr ServiceNow ohne {host} hat.',
  'popup.own-address.confirm': 'Ja, {host} ist {own}',
  'popup.later': 'Später erinnern',
  'popup.later.until': 'Sie werden am {date} wieder erinnert.',
  'popup.other': {
    one: '{host}: Die Verbindung endet in 1 Tag.',
    other: '{host}: Die Verbindung endet in {count} Tagen.',
  },
  'popup.other.ended': '{host}: Die Verbindung endete am {date}.',
  'popup.other.reconnect': '{host} neu verbinden',
}
