import type { PracticeHelpMessages } from '../es/practiceHelp.ts'

export const practiceHelp: PracticeHelpMessages = {
  help: {
    title: 'Ce qui se fait et pour qui, en 15 mots au plus.',
    summary:
      'Ce que vous diriez à un collègue en une minute : ce qui se fait, pour qui, depuis quand et ce qui en est résulté. De 75 à 100 mots.',
    country: 'L’État dont c’est l’expérience.',
    level: 'Jusqu’où va la portée de qui décide.',
    places: 'Les localités, les postes frontière ou les centres où cela se fait.',
    themes: 'Ceux dont elle traite vraiment ; c’est par eux que d’autres la trouveront.',
    ages: 'Ceux qui sont accueillis en fait.',
    companies: 'Séparés : sans leurs parents, avec d’autres proches adultes.',
    groups: 'Seulement ceux pour lesquels on fait quelque chose de différent.',
    stages: 'Où ils en sont de leur chemin quand ils sont accueillis.',
    corridor: 'D’où ils viennent et où ils vont, si la pratique est celle d’une route.',
    institution: 'Celle qui répond de la pratique, sous son nom officiel.',
    partners: 'Qui d’autre apporte du travail, un lieu ou de l’argent, et ce que chacun apporte.',
    focalPoints:
      'Jusqu’à cinq sièges du réseau. On nomme des fonctions, pas des personnes : elles valent encore quand leur titulaire change.',
    began: 'Le mois où l’accueil a commencé.',
    regular: 'Elle se poursuit et n’a pas de date de fin.',
    ended: 'Si c’était un projet : son dernier mois.',
    problem: 'Ce qui se passait avant, pour qui et avec quelles conséquences. Rien qui identifie quiconque.',
    objectives: 'Ce qui devait changer pour les enfants.',
    howItWorks: 'Pas à pas : qui fait quoi, quand et avec quel instrument.',
    legalBasis: 'Les normes qui la fondent, chacune avec son article. Vingt au plus.',
    participation:
      'Comment ceux qui sont accueillis donnent leur avis et décident, dans la conception et dans chaque cas.',
    resources: 'Les personnes, les lieux, le matériel ; et qui les paie.',
    cost: 'Ce que l’on sait : par an, par enfant, en quelle monnaie.',
    results:
      'Ce qui a changé et comment on le sait : des chiffres avec leur période et leur source. En dessous de cinq cas, ne donnez pas le nombre.',
    evidence:
      'Rapports, évaluations, photographies : dix fichiers au plus. Seul qui peut lire la fiche les ouvre. Rien qui permette de reconnaître un enfant.',
    voices: 'Leurs mots, ou leurs réponses à des enquêtes, sans rien qui permette de reconnaître quelqu’un.',
    failures: 'Ce qui a été tenté puis abandonné, et ce qui échoue encore. Rien n’épargne autant de peine aux autres.',
    sustainability: 'Ce qui la maintient quand changent le gouvernement, l’équipe ou le financement.',
    transfer: 'L’indispensable : normes, personnel, accords, temps. Et ce qui peut s’adapter.',
    bestInterests: 'Qui détermine l’intérêt supérieur, quand et selon quelle procédure.',
    consent: 'Comment les enfants sont informés et leur consentement demandé, dans leur langue et selon leur âge.',
    dataProtection:
      'Quelles données sont gardées, où, qui les voit et quand elles sont effacées. Jamais à des fins migratoires.',
    cleared: 'Qui peut le faire dans votre État est d’accord pour publier cette fiche.',
    clearedBy: 'L’institution ou la fonction.',
    clearedOn: 'Le jour de la note ou de l’accord.',
    reviewOn: 'Une date à venir où regarder s’il en est encore ainsi.',
  },
  examples: {
    title: 'Une tutrice publique en 24 heures pour les adolescents qui arrivent seuls',
    summary:
      'Depuis 2019, quand un adolescent arrive seul au poste frontière, une tutrice publique le reçoit dans les 24 heures, lui explique dans sa langue ce qui va se passer et l’accompagne à chaque entretien. La tutrice ne dépend pas des services migratoires. Le défenseur des enfants tient la liste de garde et le tribunal confirme la nomination en trois jours. Aujourd’hui presque personne n’est entendu sans tutrice et les familles sont retrouvées plus tôt. La garde de nuit reste difficile, comme de trouver des tutrices qui parlent des langues autochtones.',
    places: 'Les deux postes frontière du sud et le centre d’accueil du chef-lieu du département.',
    corridor: 'Du nord de l’Amérique centrale vers le nord, par la route de la côte.',
    institution: 'Défenseur des enfants et des adolescents',
    partners:
      'Services migratoires : signalent chaque arrivée. Pouvoir judiciaire : confirme la tutrice. Une université : forme les tutrices.',
    focalPoints: 'Agent de liaison du Défenseur des enfants.',
    problem:
      'Les adolescents étaient entendus seuls par les services migratoires et passaient en moyenne onze jours sans que personne ne les représente.',
    objectives:
      'Qu’aucun adolescent arrivé seul ne soit entendu sans tutrice, et que la tutrice soit nommée dans les 24 heures.',
    howItWorks:
      '1. Les services migratoires téléphonent à la garde.\n2. La tutrice arrive en moins de six heures et parle seule à seul avec l’adolescent.\n3. Le tribunal confirme la nomination en trois jours.\n4. La tutrice reste jusqu’à une solution durable.',
    legalBasis: 'Convention relative aux droits de l’enfant, article 20 ; loi sur les migrations, article 41.',
    participation:
      'L’adolescent peut demander une autre tutrice. Deux fois par an, un groupe relit la brochure remise à l’arrivée et propose des changements.',
    resources: 'Quatorze tutrices, une coordinatrice et un téléphone de garde, payés par le budget du Défenseur.',
    cost: 'Environ 210 dollars par adolescent en 2024.',
    results: 'Entre 2019 et 2024, le délai moyen est passé de onze jours à 19 heures (registre du Défenseur).',
    voices: '« Pour la première fois, quelqu’un m’a demandé ce que je voulais. » D’une enquête anonyme de 2023.',
    failures:
      'Nous avons commencé avec des bénévoles : la moitié est partie en un an. Les visites en vidéo n’ont pas convenu au premier entretien.',
    sustainability: 'La garde figure dans la loi de finances, et la formation dans le plan de l’université.',
    transfer:
      'Une norme qui permette de nommer la tutrice avant la décision du juge, et un téléphone qui réponde toujours. Le nombre de tutrices s’adapte.',
    bestInterests: 'Une équipe de trois métiers le détermine avant toute décision de retour, et le met par écrit.',
    consent:
      'La tutrice explique avec des dessins et dans la langue de l’adolescent, et demande de nouveau avant chaque entretien.',
    dataProtection:
      'Le dossier est chiffré chez le Défenseur, vu par la tutrice et sa coordinatrice, et effacé au bout de cinq ans.',
    clearedBy: 'Direction générale du Défenseur des enfants',
  },
}
