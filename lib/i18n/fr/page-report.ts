import type { enPageReport } from '../en/page-report'
import type { Translated } from '../translator'

/** French texts of the page that shows a page report. */
export const pageReport: Translated<typeof enPageReport> = {
  'page-report.title': 'Rapport de page',
  'page-report.lead':
    'Comment une page de {host} est construite, pour que le guide puisse l’apprendre. Rien n’est envoyé : enregistrez ou copiez le rapport, et donnez-le à la personne qui vous assiste pour Neo.',
  'page-report.save': 'Enregistrer le rapport',
  'page-report.copy': 'Copier',
  'page-report.copied': 'Copié.',
  'page-report.copy-failed': 'La copie a échoué. Sélectionnez le texte et copiez-le vous-même.',
  'page-report.page': 'Type de page',
  'page-report.release': 'Version de ServiceNow',
  'page-report.language': 'Langue',
  'page-report.version': 'Version de l’extension',
  'page-report.lines': 'Lignes',
  'page-report.not-known': 'inconnue',
  'page-report.cut': {
    one: '{count} élément éloigné de ce que le guide cherche a été omis, pour que le rapport reste petit.',
    other: '{count} éléments éloignés de ce que le guide cherche ont été omis, pour que le rapport reste petit.',
  },
  'page-report.holds': 'Ce qu’il contient',
  'page-report.holds.structure':
    'L’imbrication des éléments et ceux qui sont masqués : leurs noms, identifiants, classes, rôles et noms d’attributs.',
  'page-report.holds.captions': 'Les libellés des champs, boutons, liens, onglets et titres.',
  'page-report.holds.found': 'Ce que le guide a trouvé pour chaque étape, et par quel indice.',
  'page-report.holds.about':
    'Le type de page, la version de ServiceNow, la langue, le jour et la version de l’extension.',
  'page-report.never': 'Ce qu’il ne contient jamais',
  'page-report.never.values':
    'Les valeurs des champs et des choix, les lignes des listes ou un autre texte de la page.',
  'page-report.never.secrets': 'Le Client Secret, les mots de passe, les jetons et ce qui se trouve à côté.',
  'page-report.never.instance': 'L’adresse de l’instance et les identifiants d’enregistrements : ils sont numérotés.',
  'page-report.never.words':
    'Les mots qui ne sont pas connus pour figurer sur de telles pages, dans toutes les langues : ils sont numérotés x1, x2, …',
  'page-report.whole': 'Le rapport entier',
  'page-report.read-it': 'Lisez-le avant de le transmettre. Ce texte exact est enregistré et copié.',
  'page-report.none':
    'Il n’y a plus de rapport ici. Ouvrez la page en question et choisissez « Cette page est différente » dans le guide.',
}
