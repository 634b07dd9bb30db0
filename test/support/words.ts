import { access as accessEs } from '../../shared/messages/es/access.ts'
import { forum as forumEs } from '../../shared/messages/es/forum.ts'
import { shell as shellEs } from '../../shared/messages/es/interface.ts'
import { access as accessFr } from '../../shared/messages/fr/access.ts'
import { forum as forumFr } from '../../shared/messages/fr/forum.ts'
import { shell as shellFr } from '../../shared/messages/fr/interface.ts'

/** The words that a journey looks for on the pages: the very ones that the pages show. */
export const words = {
  es: { access: accessEs, forum: forumEs, shell: shellEs },
  fr: { access: accessFr, forum: forumFr, shell: shellFr },
}
