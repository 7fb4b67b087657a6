import type { enReport } from '../en/report'
import type { Translated } from '../translator'

/** French texts of the report. */
export const report: Translated<typeof enReport> = {
  'report.title': 'Vérification de la configuration de Neo',
  'report.instance': 'Instance',
  'report.kind': 'Type',
  'report.until': 'Connecté jusqu’au',
  'report.written': 'Ce qui a été écrit',
  'report.written.none': 'Ce navigateur n’a aucune trace d’une écriture de l’extension sur cette instance.',
  'report.written.created': 'Créé',
  'report.written.changed': 'Modifié',
  'report.written.by': 'par {user}',
  'report.evidence': 'Preuves',
  'report.release': 'Version',
  'report.time': 'Vérifié',
  'report.by': 'Vérifié par',
  'report.application': 'Application',
  'report.user': 'Compte de service',
  'report.result': 'Bilan',
  'report.requirement': 'Vérification',
  'report.verdict': 'Résultat',
  'report.value': 'Valeur vue',
  'report.message': 'Ce que cela signifie',
  'report.unknown': 'inconnu',
  'report.copy': 'Copier pour le ticket de changement',
  'report.copied': 'Copié',
  'report.markdown': 'Télécharger en Markdown',
  'report.json': 'Télécharger en JSON',
  'report.print': 'Imprimer',
  'report.none': 'Cette instance n’a pas encore été vérifiée.',
  'report.no-secret': 'Aucun secret n’a été lu, et il n’y en a aucun dans ce rapport.',
  'clone.title': 'Avant le clonage de cette instance',
  'clone.copy': 'Copier pour la demande de changement du clonage',
  'clone.why':
    'Un clone de {host} emporte la connexion de Neo : les nouveaux tickets de l’instance cible pourraient alors arriver au Neo de {host}, et une connexion propre à la cible serait perdue. Saisissez ceci sur {host}, la source, avant le clonage ; sur la cible, ces listes sont sans effet.',
  'clone.exclude': '1. System Clone > Exclude Tables (clone_data_exclude), pour qu’aucun jeton ne soit emporté :',
  'clone.preserve':
    '2. System Clone > Preserve Data (clone_data_preserver), table et condition, pour que la cible garde ce qui est à elle :',
  'clone.script':
    '3. System Clone > Cleanup Scripts (clone_cleanup_script), car un préservateur garde les lignes de la cible et ajoute quand même celles de la source. À omettre pour une cible qui a sa propre connexion ; désactivez-y alors la règle copiée à la main :',
  'clone.after':
    '4. Après le clonage, vérifiez la cible : son webhook doit être inactif ou le sien. Le compte est emporté avec son mot de passe ; définissez-en un autre.',
  'clone.source':
    'D’après la documentation de ServiceNow sur les clones (exclusions, préservateurs, scripts de nettoyage) ; non essayé sur une instance. La table oauth_credential contient les jetons de toutes les applications : demandez qui d’autre s’en sert.',
}
