import { access as accessEs } from '../../shared/messages/es/access.ts'
import { adoptions as adoptionsEs } from '../../shared/messages/es/adoptions.ts'
import { catalogue as catalogueEs } from '../../shared/messages/es/catalogue.ts'
import { composing as composingEs } from '../../shared/messages/es/composing.ts'
import { files as filesEs } from '../../shared/messages/es/files.ts'
import { forum as forumEs } from '../../shared/messages/es/forum.ts'
import { shell as shellEs } from '../../shared/messages/es/interface.ts'
import { kinds as kindsEs } from '../../shared/messages/es/kinds.ts'
import { mentions as mentionsEs } from '../../shared/messages/es/mentions.ts'
import { notices as noticesEs } from '../../shared/messages/es/notices.ts'
import { order as orderEs } from '../../shared/messages/es/order.ts'
import { practices as practicesEs } from '../../shared/messages/es/practices.ts'
import { practiceWay as practiceWayEs } from '../../shared/messages/es/practiceWay.ts'
import { problems as problemsEs } from '../../shared/messages/es/problems.ts'
import { reading as readingEs } from '../../shared/messages/es/reading.ts'
import { reviews as reviewsEs } from '../../shared/messages/es/reviews.ts'
import { access as accessFr } from '../../shared/messages/fr/access.ts'
import { adoptions as adoptionsFr } from '../../shared/messages/fr/adoptions.ts'
import { catalogue as catalogueFr } from '../../shared/messages/fr/catalogue.ts'
import { composing as composingFr } from '../../shared/messages/fr/composing.ts'
import { files as filesFr } from '../../shared/messages/fr/files.ts'
import { forum as forumFr } from '../../shared/messages/fr/forum.ts'
import { shell as shellFr } from '../../shared/messages/fr/interface.ts'
import { kinds as kindsFr } from '../../shared/messages/fr/kinds.ts'
import { mentions as mentionsFr } from '../../shared/messages/fr/mentions.ts'
import { notices as noticesFr } from '../../shared/messages/fr/notices.ts'
import { order as orderFr } from '../../shared/messages/fr/order.ts'
import { practices as practicesFr } from '../../shared/messages/fr/practices.ts'
import { practiceWay as practiceWayFr } from '../../shared/messages/fr/practiceWay.ts'
import { problems as problemsFr } from '../../shared/messages/fr/problems.ts'
import { reading as readingFr } from '../../shared/messages/fr/reading.ts'
import { reviews as reviewsFr } from '../../shared/messages/fr/reviews.ts'

/** The words that a journey looks for on the pages: the very ones that the pages show. */
export const words = {
  es: {
    catalogue: catalogueEs,
    ...{ access: accessEs, composing: composingEs, problems: problemsEs, forum: forumEs, shell: shellEs },
    ...{ mentions: mentionsEs, notices: noticesEs, reading: readingEs, files: filesEs, order: orderEs, kinds: kindsEs },
    ...{ practices: practicesEs, practiceWay: practiceWayEs, reviews: reviewsEs, adoptions: adoptionsEs },
  },
  fr: {
    catalogue: catalogueFr,
    ...{ access: accessFr, composing: composingFr, problems: problemsFr, forum: forumFr, shell: shellFr },
    ...{ mentions: mentionsFr, notices: noticesFr, reading: readingFr, files: filesFr, order: orderFr, kinds: kindsFr },
    ...{ practices: practicesFr, practiceWay: practiceWayFr, reviews: reviewsFr, adoptions: adoptionsFr },
  },
}
