import type { enPlan } from '../en/plan'
import type { Translated } from '../translator'

/** German texts of "Create the records for me". */
export const plan: Translated<typeof enPlan> = {
  'plan.title': 'Datensätze für mich anlegen',
  'plan.intro':
    'Das würde nach {host} geschrieben, in Ihrem Namen. Nichts wird geschrieben, bevor Sie auf „Datensätze anlegen“ klicken. Entfernen Sie das Häkchen bei allem, was Sie nicht wollen.',
  'plan.put-back.title': 'Zurücksetzen',
  'plan.put-back.intro':
    'Diese Änderungen auf {host} würden zurückgesetzt, in Ihrem Namen. Nichts wird geschrieben, bevor Sie auf „Zurücksetzen“ klicken. Entfernen Sie das Häkchen bei allem, was Sie nicht wollen.',
  'plan.put-back.empty': 'Es ist nichts mehr zurückzusetzen.',
  'plan.put-back.why': 'So war es vorher.',
  'plan.planning': 'Es wird gelesen, was da ist …',
  'plan.group.writes': 'Wird geschrieben',
  'plan.group.stays': 'Ist richtig und bleibt',
  'plan.group.left': 'Was noch zu tun ist',
  'plan.follow.user': 'Konto öffnen',
  'plan.left.verify': 'Prüfen Sie alles, bevor Sie verbinden.',
  'plan.group.by-hand': 'Was nur Sie tun können',
  'plan.empty': 'Es ist nichts zu schreiben: Anwendung, Konto und Rolle stimmen.',
  'plan.create': '{what} anlegen',
  'plan.change': '{what} ändern',
  'plan.grant': '{name} die Rolle „{role}“ zuweisen',
  'plan.group.written': 'Was geplant war, und das Ergebnis',
  'plan.column': 'Spalte',
  'plan.value': 'Wert',
  'plan.now': 'Jetzt',
  'plan.wanted': 'Das tun: {what}',
  'plan.why.application':
    'Die OAuth-Anwendung, mit der Neo sich verbindet. ServiceNow vergibt ihre Client-ID und ihr Secret.',
  'plan.why.mend': 'Das ist schon da, aber so könnte Neo nicht damit arbeiten.',
  'plan.why.scope': 'Gibt der Anwendung den Scope „useraccount“, damit Anfragen mit ihren Token durchgelassen werden.',
  'plan.why.user': 'Das Konto, als das Neo arbeitet. Es bekommt hier kein Passwort; das setzen Sie selbst.',
  'plan.why.role': 'Lässt das Konto Tickets lesen und bearbeiten.',
  'plan.what.application': 'OAuth-Anwendung',
  'plan.what.scope': 'Scope',
  'plan.what.user': 'Dienstkonto',
  'plan.reference.application': 'die oben angelegte Anwendung',
  'plan.reference.user': 'das oben angelegte Konto',
  'plan.stays.application': 'Die Anwendung „{name}“',
  'plan.stays.user': 'Das Konto „{name}“',
  'plan.stays.roles': 'Seine Rolle: {name}',
  'plan.by-hand.secret':
    'Kopieren Sie das Client Secret in Ihren Passwortmanager. Wir können es nicht lesen und wollen es nicht.',
  'plan.by-hand.password':
    'Setzen Sie das Passwort des Kontos mit „Set Password“ und entfernen Sie dann das Häkchen bei „Password needs reset“.',
  'plan.by-hand.consent': 'Erlauben Sie Neo den Zugriff in seinem Anmeldefenster, angemeldet als das Dienstkonto.',
  'plan.by-hand.unmended':
    'Das lässt sich nicht durch das Schreiben von Datensätzen beheben: {names}. Prüfen Sie die Konfiguration, um zu lesen, was nicht stimmt und wie es zu beheben ist.',
  'plan.by-hand.access':
    'Geben Sie dem Konto Zugriff auf diese Tabellen: {tables}. ACL-Regeln betreffen die Sicherheit, daher legen wir sie nicht selbst an. Jemand mit „security_admin“ kann das Skript unten prüfen und ausführen oder die Regeln von Hand hinzufügen.',
  'plan.by-hand.email':
    'Für E-Mails: Aktivieren Sie das Plugin „Email Service“ und lassen Sie jemanden mit „security_admin“ auf „sys_email“ eine Create-Regel für die Rolle „email_api_send“ hinzufügen. Das Skript unten legt die Regel an.',
  'plan.by-hand.taken-account':
    'Die User ID ist vergeben: {tables}. Es wird kein Konto angelegt und kein bestehendes geändert. Wählen Sie oben eine andere User ID.',
  'plan.by-hand.own-account':
    'Das gefundene Konto ist Ihr eigenes. Wählen Sie für Neo eine andere User ID oder legen Sie das Konto selbst an.',
  'plan.by-hand.unreadable':
    'ServiceNow zeigt Ihnen nicht, was da ist, daher lässt sich nichts planen. Jemand mit „admin“ kann das tun.',
  'plan.by-hand.withheld':
    'ServiceNow zeigt Ihnen nicht alles in „{tables}“, obwohl Sie die Rolle „admin“ haben, daher lässt sich nichts planen. Eine Zugriffsregel, eine Geschäftsregel oder eine Domäne dieser Instanz hält es zurück. Suchen Sie nach einer Regel auf dieser Tabelle.',
  'plan.by-hand.closed':
    'Die Tabelle „{tables}“ ist für Webservices geschlossen, daher lässt sich nichts planen. Haken Sie an der Tabelle „Allow access to this table via web services“ an.',
  'plan.by-hand.not-read': 'Was da ist, wurde nicht gelesen, daher lässt sich noch nichts planen.',
  'plan.script': 'Ein Skript zum Prüfen',
  'plan.script.copy': 'Skript kopieren',
  'plan.scope': 'API-Zugriff',
  'plan.scope.unrestricted':
    'Broadly scoped: Die Anwendung darf alle APIs nutzen, die ihr Konto nutzen darf. Das Einfachste.',
  'plan.scope.useraccount':
    'Scope „useraccount“: dieselbe Reichweite, als Scope ausgedrückt; manche Sicherheitsteams ziehen das vor. ServiceNow zeigt dazu im Formular einen Hinweis.',
  'plan.names': 'Namen',
  'plan.names.application': 'Name der Anwendung',
  'plan.names.user': 'User ID',
  'plan.names.first': 'Vorname',
  'plan.names.last': 'Nachname',
  'plan.run': 'Datensätze anlegen',
  'plan.resume': 'Weitermachen',
  'plan.begin': 'Plan anzeigen',
  'plan.again': 'Plan aktualisieren',
  'plan.undo': 'Rückgängig machen',
  'plan.undo.title': 'Rückgängig machen, was auf {host} getan wurde?',
  'plan.undo.remove': '{what} löschen',
  'plan.undo.role': '{name} die Rolle „{role}“ entziehen',
  'plan.undo.restore': 'Zurücksetzen, was {what} vorher enthielt: {columns}',
  'plan.undo.connected':
    'Neo ist über diese Anwendung verbunden. Die Verbindung endet sofort; für eine neue braucht es eine neue Anwendung und ein neues Client Secret.',
  'plan.undo.maybe': 'Falls Neo über diese Anwendung verbunden ist, endet die Verbindung mit ihr.',
  'plan.undo.yes': 'Diese Änderungen rückgängig machen',
  'plan.undo.no': 'Alles behalten',
  'plan.verify': 'Konfiguration prüfen',
  'plan.follow': 'Anwendung öffnen',
  'plan.running': '{done} von {of} wird geschrieben …',
  'plan.undoing': 'Wird rückgängig gemacht …',
  'plan.done': 'Fertig. Kopieren Sie nun das Client Secret und setzen Sie das Passwort.',
  'plan.done.verify': 'Fertig. Prüfen Sie die Konfiguration, um zu sehen, ob alles richtig ist.',
  'plan.undone': 'Rückgängig gemacht.',
  'plan.undone.partly': 'Rückgängig gemacht, bis auf das unten Genannte.',
  'plan.stopped': 'Vor dem Ende angehalten. Unten ist aufgeführt, was getan wurde und was nicht.',
  'plan.cut-off':
    'Der letzte Lauf wurde abgebrochen. Machen Sie weiter, wo er aufhörte, oder machen Sie die Änderungen rückgängig.',
  'plan.off': 'Ihre Organisation erlaubt das nicht. Der Assistent führt Sie stattdessen Schritt für Schritt.',
  'plan.state.todo': 'noch nicht getan',
  'plan.state.writing': 'begonnen',
  'plan.state.done': 'getan',
  'plan.state.existed': 'war schon da',
  'plan.state.failed': 'nicht getan',
  'plan.state.undone': 'rückgängig gemacht',
  'plan.state.kept': 'bleibt, wie es ist',
  'plan.differs':
    '„{column}“ wurde als „{stored}“ gespeichert, nicht als „{wanted}“. Vielleicht hat eine Regel dieser Instanz es geändert.',
  'plan.reason.changed': 'Es wurde seither geändert, daher wurde es nicht rückgängig gemacht.',
  'plan.reason.existed': 'Es war vorher da, daher machen wir es nicht rückgängig.',
  'plan.reason.dependent': 'Es braucht einen Datensatz, der nicht angelegt wurde.',
  'plan.reason.forbidden': 'ServiceNow hat es abgelehnt: Ihre Rollen erlauben diese Änderung nicht.',
  'plan.reason.session-ended': 'Ihre ServiceNow-Sitzung ist beendet. Melden Sie sich wieder an; nichts geht verloren.',
  'plan.reason.no-token': 'Die Seite ließ uns weder lesen noch schreiben. Laden Sie sie neu und machen Sie weiter.',
  'plan.reason.rate-limited': 'ServiceNow bittet uns zu warten. Machen Sie in einer Weile weiter.',
  'plan.reason.network':
    'ServiceNow war nicht zu erreichen. Beim Weitermachen wird geprüft, ob die letzte Änderung angekommen ist.',
  'plan.reason.unreached': 'ServiceNow war nicht zu erreichen. Aktualisieren Sie den Plan, sobald es wieder da ist.',
  'plan.reason.not-found': 'ServiceNow hat keinen solchen Datensatz oder zeigt ihn Ihnen nicht.',
  'plan.reason.invalid': 'ServiceNow hat es nicht angenommen.',
  'plan.reason.unexpected': 'ServiceNow hat etwas geantwortet, das wir nicht verstehen.',
  'plan.reason.unreadable': 'ServiceNow zeigt Ihnen nicht, was da ist.',
  'plan.named': '{what}: {name}',
  'plan.hidden': '(nicht gezeigt: sieht nach einem Geheimnis aus)',
  'plan.trace': 'Von {by}, {on}.',
  'plan.differs.hidden':
    '„{column}“ wurde als etwas gespeichert, das nach einem Geheimnis aussieht, nicht als „{wanted}“. Hier wurde es nicht aufbewahrt.',
  'plan.which.application': 'Welche Anwendung ist die von Neo?',
  'plan.which.user': 'Welches Konto ist das von Neo?',
  'plan.which.new': 'Keine davon: neu anlegen',
  'plan.by-hand.which-application':
    'Sagen Sie, welche Anwendung die von Neo ist. Was gefunden wurde, heißt nur so; der Name allein beweist es nicht, daher wird dort nichts geschrieben.',
  'plan.by-hand.which-account':
    'Sagen Sie, welches Konto das von Neo ist. Was gefunden wurde, heißt nur so; der Name allein beweist es nicht, daher wird dort nichts geschrieben und keine Rolle zugewiesen.',
  'plan.reason.changed-before':
    '{name} ist nicht mehr so, wie der Plan es zeigte. Zuletzt geändert von {by}, {on}. Hier wurde nichts geschrieben.',
  'plan.reason.taken':
    'Das gibt es schon: {name}, angelegt von {by}, {on}. Es ist nicht wie geplant, daher blieb es unberührt, und nichts wurde angelegt.',
  'plan.reason.not-ours':
    'Nichts beweist, dass {name} hier angelegt wurde. Angelegt von {by}, {on}. Daher wurde es nicht gelöscht.',
  'plan.reason.hidden':
    'Was vorher in „{columns}“ stand, sah nach einem Geheimnis aus und wurde nicht aufbewahrt; es lässt sich nicht zurücksetzen. Die anderen Spalten wurden zurückgesetzt.',
  'plan.reason.stale': 'Seit der Plan gemacht wurde, hat sich etwas geändert. Aktualisieren Sie den Plan.',
  'plan.reason.another-person':
    'Jetzt ist jemand anderes angemeldet als bei diesem Plan. Nichts wurde geschrieben. Aktualisieren Sie den Plan für die angemeldete Person.',
  'plan.reason.person-unknown':
    'ServiceNow sagt nicht, wer angemeldet ist, daher wird nichts geschrieben. Melden Sie sich an und aktualisieren Sie dann den Plan.',
}
