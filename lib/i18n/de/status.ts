import type { enStatus } from '../en/status'
import type { Translated } from '../translator'

/** German texts of where an instance stands and what is next. */
export const status: Translated<typeof enStatus> = {
  'track.application': 'Anwendung',
  'track.user': 'Konto',
  'track.connection': 'Verbindung',
  'track.count': '{done} von {of}',
  'status.progress': 'Stand der Einrichtung',
  'status.kind.sub-production': 'Nicht produktiv',
  'status.kind.title': 'Der Name sieht nach einer Testinstanz aus. Verbinden Sie Neo hier nur, wenn Sie das wollen.',
  'status.new': 'Neo ist auf dieser Instanz noch nicht eingerichtet. Etwa fünf Minuten.',
  'status.in-progress': 'Die Einrichtung hat begonnen. Als Nächstes: {next}.',
  'status.in-progress.application': 'Anwendung fertig, Dienstkonto noch nicht. Als Nächstes: {next}.',
  'status.in-progress.user': 'Dienstkonto fertig, Anwendung noch nicht. Als Nächstes: {next}.',
  'status.complete': 'Beide Teile sind da. Prüfen Sie sie vor dem Verbinden.',
  'status.checking': 'Die Konfiguration wird geprüft…',
  'status.failing': { one: '1 Punkt zu beheben: {name}.', other: '{count} Punkte zu beheben. Zuerst: {name}.' },
  'status.cannot-tell': {
    one: 'Noch nicht feststellbar: 1 Punkt war nicht lesbar.',
    other: 'Noch nicht feststellbar: {count} Punkte waren nicht lesbar.',
  },
  'status.ready': 'Alles stimmt. Zwei Dinge wissen nur Sie.',
  'status.ready.open': {
    one: 'Nichts zu beheben. 1 Punkt zeigt sich erst nach dem Verbinden.',
    other: 'Nichts zu beheben. {count} Punkte zeigen sich erst nach dem Verbinden.',
  },
  'status.handed-over': 'Neo wartet auf die Zustimmung als {account}.',
  'status.signed-in-as-account': 'Dieser Browser ist als {account} angemeldet.',
  'status.signed-in-as-account.text':
    'Dieses Konto darf seine eigene Einrichtung nicht sehen. Melden Sie sich mit Ihrem eigenen Konto an und prüfen Sie dann die Verbindung.',
  'status.connected': 'Verbunden als {account}.',
  'status.connected.until': 'Verbunden als {account} bis {date}.',
  'status.connected.open': {
    one: 'Verbunden als {account}; 1 Punkt ist noch anzusehen.',
    other: 'Verbunden als {account}; {count} Punkte sind noch anzusehen.',
  },
  'status.ends-soon': { one: 'Die Verbindung endet in 1 Tag.', other: 'Die Verbindung endet in {count} Tagen.' },
  'status.ended': 'Die Verbindung endete am {date}.',
  'status.ends-soon.text':
    'Nur eine neue Zustimmung verlängert sie: Melden Sie sich als {account} an, wenn Neo danach fragt.',
  'status.account': 'das Dienstkonto',
  'status.fix': 'Beheben: {name}',
  'status.sign-in': 'Mit eigenem Konto anmelden',
  'status.report': 'Bericht öffnen',
  'status.reconnect': 'Neu verbinden',
  'status.all-results': 'Alle Ergebnisse',
  'status.more-causes': { one: '1 weiterer', other: '{count} weitere' },
  'status.menu': 'Mehr',
  'status.menu.report': 'Bericht',
  'status.menu.copy': 'Werte für Neo kopieren',
  'status.menu.colleague': 'Nachricht für eine Kollegin oder einen Kollegen kopieren',
  'status.menu.forget': 'Diese Einrichtung vergessen',
  'status.menu.anyway': 'Trotzdem weiter in Neo',
  'status.forget.ask': 'Die Einrichtung von {host} vergessen? In ServiceNow ändert sich nichts.',
  'status.forget.yes': 'Vergessen',
  'status.forget.no': 'Behalten',
  'status.values': 'Instanz-URL: {url}\nClient-ID: {id}',
  'status.kind.production': 'Produktiv',
  'status.kind.unknown': 'Art unbekannt',
  'status.kind.is-true': 'Die Eigenschaft glide.installation.production ist true.',
  'status.kind.is-false':
    'Die Eigenschaft glide.installation.production ist false. Verbinden Sie Neo hier nur, wenn Sie das wollen.',
  'status.kind.disagree':
    'Der Name sieht nach einer Testinstanz aus, aber die Eigenschaft glide.installation.production ist true. Verbinden Sie Neo hier nur, wenn Sie das wollen.',
  'status.kind.none': 'Weder der Name noch das Gelesene sagt, ob dies die Produktivinstanz ist.',
  'status.menu.rotate': 'Client Secret ersetzen',
}
