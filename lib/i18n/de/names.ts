import type { enNames } from '../en/names'
import type { Translated } from '../translator'

/** German texts of names of steps and of the guide itself. */
export const names: Translated<typeof enNames> = {
  'guide.name': 'Neo-Einrichtungsassistent',
  'guide.next': 'Weiter: {step}',
  'guide.back': 'Zurück zu den Ergebnissen',
  'guide.ends': '{host}: Die Verbindung mit Neo endet bald',
  'guide.ended': '{host}: Die Verbindung mit Neo ist beendet',
  'step.start.name': 'sehen, was Sie brauchen',
  'step.app.find.name': 'die Applikationsregistrierung öffnen',
  'step.app.new.name': 'auf „New“ klicken',
  'step.app.kind.name': 'die Art der Anwendung wählen',
  'step.app.new-integration.name': 'auf „New integration“ klicken',
  'step.app.grant.name': 'die Verbindungstyp wählen',
  'step.app.name.name': 'die Anwendung benennen',
  'step.app.redirect.name': 'die Umleitungs-URL eintragen',
  'step.app.scope.name': 'die Scope-Beschränkung aufheben',
  'step.app.lifespans.name': 'die Lebensdauern prüfen',
  'step.app.active.name': 'prüfen, ob die Anwendung aktiv ist',
  'step.app.save.name': 'die Anwendung speichern',
  'step.app.capture.name': 'das Client Secret aufbewahren',
  'step.user.new.name': 'das Dienstkonto anlegen',
  'step.user.identity.name': 'das Dienstkonto benennen',
  'step.user.active.name': 'prüfen, ob das Konto aktiv ist',
  'step.user.save.name': 'das Dienstkonto speichern',
  'step.user.password.name': 'das Passwort des Kontos setzen',
  'step.user.roles.name': 'dem Dienstkonto die Rolle zuweisen',
  'step.verify.name': 'die Konfiguration prüfen',
  'step.handoff.name': 'an Neo übergeben',
  'step.consent.name': 'Zugriff mit dem Dienstkonto erlauben',
  'step.connected.name': 'die Verbindung prüfen',
}
