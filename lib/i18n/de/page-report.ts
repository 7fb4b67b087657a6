import type { enPageReport } from '../en/page-report'
import type { Translated } from '../translator'

/** German texts of the page that shows a page report. */
export const pageReport: Translated<typeof enPageReport> = {
  'page-report.title': 'Seitenbericht',
  'page-report.lead':
    'Wie eine Seite von {host} aufgebaut ist, damit der Assistent sie kennenlernen kann. Nichts wird irgendwohin gesendet: Speichern oder kopieren Sie den Bericht, und geben Sie ihn an die Person weiter, die Sie bei Neo unterstützt.',
  'page-report.save': 'Bericht speichern',
  'page-report.copy': 'Kopieren',
  'page-report.copied': 'Kopiert.',
  'page-report.copy-failed': 'Kopieren fehlgeschlagen. Markieren Sie den Text und kopieren Sie ihn selbst.',
  'page-report.page': 'Art der Seite',
  'page-report.release': 'Release',
  'page-report.language': 'Sprache',
  'page-report.version': 'Version der Erweiterung',
  'page-report.lines': 'Zeilen',
  'page-report.not-known': 'nicht bekannt',
  'page-report.cut': {
    one: 'Ein Element, das weit von dem entfernt ist, was der Assistent sucht, wurde weggelassen, damit der Bericht klein bleibt.',
    other:
      '{count} Elemente, die weit von dem entfernt sind, was der Assistent sucht, wurden weggelassen, damit der Bericht klein bleibt.',
  },
  'page-report.holds': 'Was er enthält',
  'page-report.holds.structure':
    'Wie Elemente verschachtelt und welche verborgen sind: ihre Namen, IDs, Klassen, Rollen und die Namen von Attributen.',
  'page-report.holds.captions': 'Beschriftungen von Feldern, Schaltflächen, Links, Registerkarten und Überschriften.',
  'page-report.holds.found': 'Was der Assistent für jeden Schritt gefunden hat, und an welchem Merkmal.',
  'page-report.holds.about': 'Die Art der Seite, das Release, die Sprache, den Tag und die Version der Erweiterung.',
  'page-report.never': 'Was er nie enthält',
  'page-report.never.values': 'Werte von Feldern und Auswahllisten, Zeilen von Listen oder anderen Text der Seite.',
  'page-report.never.secrets': 'Das Client Secret, Passwörter, Tokens, und was daneben ist.',
  'page-report.never.instance': 'Die Adresse der Instanz und IDs von Datensätzen: Sie werden nummeriert.',
  'page-report.never.words':
    'Wörter, die nicht als Teil solcher Seiten bekannt sind, in jeder Sprache: Sie werden als x1, x2, … nummeriert.',
  'page-report.whole': 'Der ganze Bericht',
  'page-report.read-it': 'Lesen Sie ihn, bevor Sie ihn weitergeben. Gespeichert und kopiert wird genau dieser Text.',
  'page-report.none':
    'Hier ist kein Bericht mehr. Öffnen Sie die betreffende Seite und wählen Sie im Assistenten „Diese Seite sieht anders aus“.',
}
