import type { enOptions } from '../en/options'
import type { Translated } from '../translator'

/** German texts of the options page. */
export const options: Translated<typeof enOptions> = {
  'options.title': 'Neo-Einrichtungsassistent: Optionen',
  'options.language': 'Sprache',
  'options.language.auto': 'Wie der Browser ({name})',
  'options.language.text':
    'Die Sprache des Assistenten. Die Beschriftungen von ServiceNow werden so zitiert, wie Ihre Instanz sie zeigt.',
  'options.urls': 'Custom URLs',
  'options.urls.text':
    'Wo Sie ServiceNow unter einem eigenen Namen öffnen. Um eine hinzuzufügen, öffnen Sie sie und klicken Sie auf die Schaltfläche der Erweiterung.',
  'options.urls.none': 'Keine.',
  'options.urls.own': '{host}: die eigene Adresse der Instanz',
  'options.urls.remove': 'Entfernen',
  'options.urls.remove-named': 'Entfernen: {host}',
  'options.stored': 'Instanzen und was zu ihnen gespeichert ist',
  'options.stored.text':
    'Alles bleibt in diesem Browser, bis Sie es löschen. Ein Secret oder ein Passwort ist nie darunter.',
  'options.stored.none': 'Nichts ist gespeichert.',
  'options.stored.setup': 'Einrichtung begonnen am {time}, {done} von {count} Schritten erledigt',
  'options.stored.application': 'Anwendung „{name}“, Client-ID {clientId}',
  'options.stored.user': 'Dienstkonto „{name}“',
  'options.stored.verification': {
    one: 'Geprüft am {time}: 1 Ergebnis mit dem gesehenen Wert',
    other: 'Geprüft am {time}: {count} Ergebnisse mit den gesehenen Werten',
  },
  'options.stored.journal': {
    one: '„Datensätze für mich anlegen“: 1 Datensatz mit dem, was geschrieben wurde und was vorher da war',
    other: '„Datensätze für mich anlegen“: {count} Datensätze mit dem, was geschrieben wurde und was vorher da war',
  },
  'options.stored.newer':
    'Von einer neueren Version der Erweiterung gespeichert; bleibt unverändert, bis diese wieder läuft',
  'options.settings-newer':
    'Ihre Einstellungen hat eine neuere Version der Erweiterung gespeichert. In dieser Version gelten sie nicht, und was Sie hier ändern, wird nicht gespeichert. Aktualisieren Sie die Erweiterung.',
  'options.stored.unreadable': 'Etwas, das diese Version nicht lesen kann',
  'options.erase': 'Löschen',
  'options.erase-named': 'Löschen: {host}',
  'options.erase-all': 'Alles löschen',
  'options.erase-all.sure':
    'Einrichtungen, Ergebnisse, Einstellungen und Custom URLs löschen? In ServiceNow wird nichts geändert.',
  'options.erase-all.yes': 'Löschen',
  'options.erase-all.no': 'Behalten',
  'options.erased': 'Gelöscht.',
  'options.permissions': 'Was die Erweiterung darf und warum',
  'options.permissions.hosts':
    'ServiceNow-Instanzen (service-now.com, servicenowservices.com): um dort zu führen und zu prüfen. Auf einer Instanz läuft nichts, bevor Sie dort eine Einrichtung beginnen.',
  'options.permissions.dashboard':
    'Dashboard von Neo: um nach Ihrem Klick die Adresse der Instanz und die Client-ID einzutragen. Nie das Client Secret.',
  'options.permissions.other':
    'Andere Websites: nur die, die Sie einzeln erlauben, für eine Custom URL oder ein anderes Dashboard.',
  'options.permissions.active-tab':
    'Der aktive Tab: um seine Adresse zu sehen, wenn Sie auf die Schaltfläche der Erweiterung klicken.',
  'options.permissions.scripting': 'Skripte: um den Assistenten in Seiten der Instanz zu laden, die eingerichtet wird.',
  'options.permissions.storage':
    'Speicher: um zu behalten, wie weit Sie sind. Was gespeichert wird, ist oben aufgeführt.',
  'options.permissions.withheld':
    'Ihr Browser lässt die Erweiterung nicht auf ServiceNow-Instanzen, daher kann sie weder führen noch prüfen.',
  'options.policy': 'Die Richtlinie Ihrer Organisation',
  'options.policy.none': 'Keine Richtlinie ist gesetzt.',
  'options.policy.set': 'Diese Werte legt Ihre Organisation fest; hier sind sie nicht zu ändern.',
  'options.urls.managed':
    'Ihre Organisation erlaubt nur bestimmte Instanzen; daher gelten die Custom URLs ihrer Richtlinie, diese hier nicht.',
}
