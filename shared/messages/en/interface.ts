import type { ShellMessages } from '../es/interface.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const shell: ShellMessages = {
  product: 'Enlaces',
  network: 'Network of Technical Liaisons',
  description:
    "The permanent online forum of the Network of Technical Liaisons of the Inter-American Children's Institute.",
  skip: 'Skip to the content',
  navigation: 'Main',
  crumbs: 'Where you are',
  aside: 'About this page',
  places: {
    home: 'Home',
    spaces: 'Spaces',
    practices: 'Good practices',
    notices: 'Notices',
    search: 'Search',
    people: 'People',
    coordination: 'Coordination',
    settings: 'My account',
  },
  unreadNotices: (count: number) => (count > 9 ? 'more than 9 unread' : `${n(count)} unread`),
  titleOf: (page) => `${page} · Enlaces`,
  signIn: 'Sign in',
  signOut: 'Sign out',
  language: 'Language',
  languages: { es: 'Spanish', en: 'English', pt: 'Portuguese', fr: 'French' },
  writtenIn: { es: 'In Spanish', en: 'In English', pt: 'In Portuguese', fr: 'In French' },
  roles: {
    liaison: 'Technical liaison',
    editor: 'IIN editorial team',
    coordinator: 'IIN coordination',
    observer: 'Observer agency',
  },
  actions: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    reload: 'Load the page again',
    goHome: 'Go to the home page',
    copyLink: 'Copy link',
    copied: 'Link copied.',
    confirm: 'Confirm',
    edit: 'Edit',
    back: 'Back',
  },
  form: {
    optional: 'optional',
    busy: 'Saving…',
    choose: 'Choose one',
  },
  pager: {
    label: 'Pages',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
  },
  loading: 'Loading…',
  saved: 'Saved.',
  trouble: {
    page: 'This page is not available just now',
    title: 'This could not be completed',
    unreachable:
      'There is no connection to Enlaces. What you wrote is still on this device; try again when the line is back.',
    retryAfter: (seconds) =>
      plural('en', seconds, {
        one: 'You can try again in one second.',
        other: `You can try again in ${n(seconds)} seconds.`,
      }),
  },
  offline: 'No connection. You are seeing what was last kept on this device; what you write is kept here.',
  notFound: {
    title: 'There is nothing here that you can see',
    text: 'The address may be incomplete, or this page may belong to a space you are not part of.',
  },
  broken: {
    title: 'Something failed on this page',
    text: 'The fault is ours. What you wrote is still on this device and will come back.',
  },
  draft: {
    restored: 'We brought back what you had written.',
    kept: 'Draft kept on this device',
    discard: 'Discard the draft',
  },
  unread: (count) => plural('en', count, { one: '1 unread', other: `${n(count)} unread` }),
  people: (count) => plural('en', count, { one: '1 person', other: `${n(count)} people` }),
  states: (count) => plural('en', count, { one: '1 State', other: `${n(count)} States` }),
}
