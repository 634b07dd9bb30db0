import type { PracticeFileMessages } from '../es/practiceFiles.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const practiceFiles: PracticeFileMessages = {
  take: {
    title: 'Fiches en fichiers',
    lead: 'Emportez les fiches de votre siège, travaillez-les dans un tableur et rapportez-les.',
    csv: 'Télécharger en CSV',
    json: 'Télécharger en JSON',
    schema: 'Schéma du JSON',
    busy: (count) =>
      count === 0
        ? 'Préparation…'
        : plural('fr', count, {
            one: '1 fiche jusqu’ici…',
            other: `${n(count)} fiches jusqu’ici…`,
            many: `${n(count)} fiches jusqu’ici…`,
          }),
    done: 'Le fichier est prêt.',
    file: 'fiches',
    keep: 'Ce sont des brouillons : gardez le fichier là où vous seul pouvez l’ouvrir.',
    bring: 'Apporter des fiches d’un fichier',
  },
  bring: {
    title: 'Apporter des fiches d’un fichier CSV',
    lead: 'Chaque ligne est d’abord vérifiée et l’on voit ce qu’elle ferait ; rien n’est enregistré avant votre accord.',
    template: 'Télécharger un modèle',
    templateFile: 'modele-fiches.csv',
    columns: 'Comment remplir les colonnes',
    column: 'Colonne',
    takes: 'Ce qu’elle reçoit',
    rowColumns: {
      record:
        'Un repère, comme « 1 », qui relie l’original d’une nouvelle fiche à ses traductions. Avec l’identifiant d’un de vos brouillons, la ligne le modifie.',
      version:
        'Seulement pour modifier : la version venue avec le téléchargement. Si la fiche a changé depuis, la ligne est refusée.',
      kind: 'original ou translation. Vide vaut original.',
      language: 'es, en, pt ou fr.',
      by_machine: 'yes si une machine a fait la traduction et que personne ne l’a relue.',
    },
    kinds: {
      text: 'Texte.',
      month: 'Année et mois : 2019-03.',
      day: 'Année, mois et jour : 2026-10-01.',
      yes: 'yes ou no.',
      country: 'Nom ou code de l’État.',
      seats: 'Identifiants de sièges, séparés par des points-virgules.',
      instruments: 'Une norme par ligne : instrument | article.',
      files: 'Noms et légendes, à lire seulement : les fichiers s’ajoutent dans la fiche.',
    },
    oneOf: (codes) => `L’un de ces codes : ${codes}.`,
    someOf: (codes) => `Codes séparés par des points-virgules : ${codes}.`,
    leaveOut:
      'Une colonne absente n’est pas touchée ; une cellule vide vide le champ. Une apostrophe en tête de cellule empêche le tableur d’en faire un nombre, une date ou une formule : elle est retirée à l’arrivée.',
    choose: 'Choisir un fichier',
    checking: 'Vérification…',
    whyNot: {
      empty: () => 'Le fichier n’a aucune ligne sous la première.',
      quotes: (row) => `À la ligne ${n(row)}, des guillemets s’ouvrent sans se fermer, ou se ferment trop tôt.`,
      'too-many-rows': (row) =>
        `On apporte au plus 500 lignes à la fois : la ligne ${n(row)} est de trop. Divisez le fichier.`,
      'too-large': (row) =>
        `La fiche de la ligne ${n(row)}, avec ses traductions, dépasse les 256 Ko envoyés à la fois. Apportez d’abord l’original, puis chaque traduction.`,
    },
    part: (done, of) => `Partie ${n(done)} sur ${n(of)}`,
    summary: (good, bad) =>
      bad === 0
        ? plural('fr', good, {
            one: '1 ligne, sans erreur.',
            other: `${n(good)} lignes, sans erreur.`,
            many: `${n(good)} lignes, sans erreur.`,
          })
        : plural('fr', bad, {
            one: `1 ligne à corriger sur ${n(good + bad)}. Rien n’a été enregistré.`,
            other: `${n(bad)} lignes à corriger sur ${n(good + bad)}. Rien n’a été enregistré.`,
            many: `${n(bad)} lignes à corriger sur ${n(good + bad)}. Rien n’a été enregistré.`,
          }),
    nothing: 'Le fichier dit la même chose que les fiches : il n’y a rien à enregistrer.',
    table: 'Lignes du fichier',
    row: 'Ligne',
    record: 'Fiche',
    language: 'Langue',
    result: 'Ce qu’elle fait',
    does: { begins: 'La commence', changes: 'La modifie', nothing: 'Ne change rien' },
    doneAs: { begins: 'Commencée', changes: 'Modifiée', nothing: 'Inchangée' },
    changed: 'Champs :',
    send: (count) =>
      plural('fr', count, {
        one: 'Enregistrer 1 ligne',
        other: `Enregistrer ${n(count)} lignes`,
        many: `Enregistrer ${n(count)} lignes`,
      }),
    sending: 'Enregistrement…',
    done: (count) =>
      plural('fr', count, {
        one: '1 ligne a été enregistrée.',
        other: `${n(count)} lignes ont été enregistrées.`,
        many: `${n(count)} lignes ont été enregistrées.`,
      }),
    stopped:
      'Ce qui a été enregistré jusqu’ici le reste. Si vous réessayez, cela reprend ici et rien n’est enregistré deux fois.',
    toRecords: 'Voir les fiches',
  },
}
