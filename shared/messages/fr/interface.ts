import type { ShellMessages } from '../es/interface.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const shell: ShellMessages = {
  product: 'Enlaces',
  network: 'Réseau des agents de liaison techniques',
  description:
    'Le forum permanent du Réseau des agents de liaison techniques de l’Institut interaméricain de l’enfant.',
  skip: 'Aller au contenu',
  navigation: 'Principale',
  crumbs: 'Où vous êtes',
  aside: 'À propos de cette page',
  places: {
    home: 'Accueil',
    spaces: 'Espaces',
    practices: 'Bonnes pratiques',
    notices: 'Avis',
    search: 'Rechercher',
    people: 'Personnes',
    coordination: 'Coordination',
    settings: 'Mon compte',
  },
  unreadNotices: (count: number) =>
    count > 9 ? 'plus de 9 non lus' : plural('fr', count, { one: '1 non lu', other: `${n(count)} non lus` }),
  titleOf: (page) => `${page} · Enlaces`,
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  language: 'Langue',
  languages: { es: 'espagnol', en: 'anglais', pt: 'portugais', fr: 'français' },
  writtenIn: { es: 'En espagnol', en: 'En anglais', pt: 'En portugais', fr: 'En français' },
  roles: {
    liaison: 'Agent de liaison technique',
    editor: 'Équipe éditoriale de l’IIN',
    coordinator: 'Coordination de l’IIN',
    observer: 'Organisme observateur',
  },
  actions: {
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    goHome: 'Aller à l’accueil',
    copyLink: 'Copier le lien',
    copied: 'Lien copié.',
    confirm: 'Confirmer',
    edit: 'Modifier',
    back: 'Retour',
  },
  form: {
    optional: 'facultatif',
    busy: 'Enregistrement…',
    choose: 'Choisissez une option',
  },
  pager: {
    label: 'Pages',
    next: 'Page suivante',
    previous: 'Page précédente',
    first: 'Première page',
  },
  loading: 'Chargement…',
  saved: 'Enregistré.',
  trouble: {
    page: 'Cette page n’est pas disponible pour le moment',
    title: 'L’opération n’a pas pu aboutir',
    unreachable:
      'Pas de connexion avec Enlaces. Ce que vous avez écrit reste sur cet appareil ; réessayez quand la ligne sera rétablie.',
    retryAfter: (seconds) =>
      plural('fr', seconds, {
        one: 'Vous pourrez réessayer dans une seconde.',
        other: `Vous pourrez réessayer dans ${n(seconds)} secondes.`,
      }),
  },
  offline:
    'Hors connexion. Vous voyez ce qui a été conservé en dernier sur cet appareil ; ce que vous écrivez y reste.',
  notFound: {
    title: 'Il n’y a rien ici que vous puissiez voir',
    text: 'L’adresse est peut-être incomplète, ou cette page appartient à un espace dont vous ne faites pas partie.',
  },
  broken: {
    title: 'Quelque chose a échoué sur cette page',
    text: 'La faute est de notre côté. Ce que vous avez écrit reste sur cet appareil et réapparaîtra.',
  },
  draft: {
    restored: 'Nous avons retrouvé ce que vous aviez écrit.',
    kept: 'Brouillon conservé sur cet appareil',
    discard: 'Abandonner le brouillon',
  },
  unread: (count) => plural('fr', count, { one: '1 non lu', other: `${n(count)} non lus` }),
  people: (count) => plural('fr', count, { one: '1 personne', other: `${n(count)} personnes` }),
  states: (count) => plural('fr', count, { one: '1 État', other: `${n(count)} États` }),
}
