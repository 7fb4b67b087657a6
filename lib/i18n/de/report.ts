import type { enReport } from '../en/report'
import type { Translated } from '../translator'

/** German texts of the report. */
export const report: Translated<typeof enReport> = {
  'report.title': 'Prüfung der Konfiguration von Neo',
  'report.instance': 'Instanz',
  'report.kind': 'Art',
  'report.until': 'Verbunden bis',
  'report.written': 'Was geschrieben wurde',
  'report.written.none': 'In diesem Browser ist nicht verzeichnet, dass die Erweiterung dort etwas geschrieben hat.',
  'report.written.created': 'Angelegt',
  'report.written.changed': 'Geändert',
  'report.written.by': 'von {user}',
  'report.evidence': 'Nachweise',
  'report.release': 'Release',
  'report.time': 'Geprüft',
  'report.by': 'Geprüft von',
  'report.application': 'Anwendung',
  'report.user': 'Dienstkonto',
  'report.result': 'Gesamtergebnis',
  'report.requirement': 'Prüfung',
  'report.verdict': 'Ergebnis',
  'report.value': 'Gesehener Wert',
  'report.message': 'Was es bedeutet',
  'report.unknown': 'nicht bekannt',
  'report.copy': 'Für das Change-Ticket kopieren',
  'report.copied': 'Kopiert',
  'report.markdown': 'Markdown herunterladen',
  'report.json': 'JSON herunterladen',
  'report.print': 'Drucken',
  'report.none': 'Diese Instanz wurde noch nicht geprüft.',
  'report.no-secret': 'Es wurde kein Secret gelesen, und in diesem Bericht ist keines.',
  'clone.title': 'Bevor diese Instanz geklont wird',
  'clone.copy': 'Für den Change des Klons kopieren',
  'clone.why':
    'Ein Klon von {host} nimmt die Verbindung mit Neo mit: Neue Tickets der Zielinstanz könnten dann beim Neo von {host} ankommen, und eine eigene Verbindung der Zielinstanz geht verloren. Tragen Sie dies vor dem Klon auf {host} ein, der Quelle; auf der Zielinstanz bewirken diese Listen nichts.',
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude), damit kein Token mitkommt:',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver), Tabelle und Bedingung, damit die Zielinstanz behält, was ihr gehört:',
  'clone.script':
    '3. System Clone > Cleanup Scripts (clone_cleanup_script), denn ein Preserver behält die Zeilen der Zielinstanz und fügt die der Quelle trotzdem hinzu. Lassen Sie es für eine Zielinstanz mit eigener Verbindung weg, und deaktivieren Sie die kopierte Regel dort von Hand:',
  'clone.after':
    '4. Prüfen Sie nach dem Klon die Zielinstanz: Ihr Webhook muss inaktiv oder ihr eigener sein. Das Konto kommt samt Passwort mit; setzen Sie ein anderes.',
  'clone.source':
    'Nach der Dokumentation von ServiceNow zu Klonen (Exclusions, Preservers, Cleanup Scripts); auf keiner Instanz ausprobiert. Die Tabelle oauth_credential enthält die Tokens aller Anwendungen: Fragen Sie, wer sie sonst noch braucht.',
}
