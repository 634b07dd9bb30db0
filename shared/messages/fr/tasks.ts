import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  leadOfInstitute: 'Ce qui attend vous-même, votre siège ou l’Institut, le plus urgent d’abord.',
  back: 'Revenir au début',
  nothing: 'Rien ne vous attend',
  nothingNote:
    'Vous verrez ici les questions de l’Institut sur vos fiches, les évaluations qui vous sont demandées et celles auxquelles vous pouvez répondre.',
  nothingNoteOfInstitute:
    'Vous verrez ici les fiches que l’Institut doit lire, faire évaluer, trancher ou publier, et ce qui vous est demandé.',
  practice: 'Bonne pratique',
  ofPractice: {
    'practice-question': 'L’Institut pose une question sur la fiche et attend votre réponse',
    'practice-reply': 'Les évaluations sont arrivées : vous pouvez y répondre avant la décision',
    'practice-confirm':
      'Il est temps de la réexaminer : confirmez qu’elle est toujours valable, actualisez-la ou archivez-la',
    'practice-review': 'Il vous est demandé de l’évaluer',
    'practice-check': 'Elle a été présentée et attend d’être lue par l’Institut',
    'practice-gate': 'Elle attend la vérification préalable et les personnes qui l’évalueront',
    'practice-name': 'Il faut désigner une autre personne pour l’évaluer',
    'practice-decide': 'Tout ce qui était attendu est là : elle attend la décision',
    'practice-publish': 'Elle a un résultat et peut être publiée',
    'practice-near': 'Le dernier jour pour ce qui vous revient approche',
    'practice-returned': 'L’Institut a renvoyé la fiche, avec ses motifs',
    'practice-decided': 'L’évaluation a abouti à un résultat',
    'practice-published': 'Elle a été publiée',
    'practice-redacted': 'Un passage a été supprimé',
    'practice-withdrawn': 'Elle a été retirée définitivement',
  },
  changed: 'Ce que sont devenues vos bonnes pratiques',
}
