/**
 * The shape of the one table: the CDK table, the stores and the local table are made from it.
 *
 * | thing | pk | sk | index |
 * | --- | --- | --- | --- |
 * | account | person#ID | account | listing: people / name; due: reminders |
 * | session | person#ID | account#session#HASH | |
 * | space somebody belongs to; the account tells when these changed | person#ID | account#space#ID | |
 * | read mark, practice looked at | person#ID | mark#THREAD, mark#version#PRACTICE | |
 * | draft | person#ID | draft#PLACE (reply:THREAD, thread:SPACE, edit:THREAD:NUMBER) | |
 * | credential | person#ID | credential#ID | |
 * | address in use | email#ADDRESS | email | |
 * | passkey's owner | passkey#CREDENTIAL | passkey | |
 * | ceremony (challenge, code, enrolment) | ceremony#HASH | ceremony | |
 * | invitation | invitation#HASH | invitation | |
 * | State | network | state#COUNTRY | |
 * | network counts | network | readership | |
 * | how far digests were begun for members of before | network | digests | |
 * | that somebody coordinates, or did | network | coordinated | |
 * | institution, seat | place#COUNTRY or place#organisations | institution#ID, seat#ID | |
 * | seat's place | seat#ID | seat | |
 * | term | place#COUNTRY or place#organisations | seat#ID#term#ID | due: terms |
 * | name in use | place#COUNTRY or place#organisations | called#institution#NAME, called#seat#INSTITUTION#NAME | |
 * | space | spaces | space#ID | |
 * | member of a space | space#ID | member#PERSON | |
 * | pinned threads of a space | space#ID | pins | |
 * | to which spaces a thread was moved, where posts came from and went, what is published of it | thread#ID | moves | |
 * | posts on their way to another thread | thread#ID | transfer | |
 * | thread | thread#ID | thread | spaceThreads, listing: threads |
 * | thread of a kind, or that waits | kinds#SPACE#FILTER | THREAD | |
 * | post | thread#ID | post#000000001 | |
 * | request of a thread, what came of it | thread#ID | request, request#outcome#INSTANT, request#date#INSTANT | |
 * | what a State was asked | thread#ID | response#COUNTRY | due: request#COUNTRY |
 * | thread opened from a seat | seat#ID | opened#THREAD | |
 * | what somebody leaves in a seat | person#ID | handover | |
 * | address of a feed | person#ID | feed#SPACE | |
 * | acknowledgement, and how many | thread#ID | acknowledgement#PERSON, acknowledged#LETTER | |
 * | text of a post | text#THREAD | 000000001#000001 (post, version) | listing: wrote#PERSON |
 * | digest: when, and how far it has come | person#ID | digest | due: digests |
 * | digest that was made, and what became of it | digests#PERSON | 000001 (number), or 000001#again#1 | |
 * | whether digests go out, how many came up on a day | digests | sending, day#DAY | |
 * | mail at once, and reply addresses | person#ID | alerts | |
 * | whose reply addresses begin so | reply#HANDLE | reply | |
 * | who gets the public digest without an account | person#SUBSCRIBER | subscriber | listing: subscribers |
 * | whose an address is, or was | subscribed#HASH | subscribed | |
 * | following, in one's own list | person#ID | follow#THREAD, follow#SPACE | |
 * | following, for the fan-out | thread#ID or space#ID | follower#PERSON | |
 * | notice | notices#PERSON | THREAD, THREAD#000000001 for one post, THREAD#ABOUT or PRACTICE#ABOUT | listing: notices#PERSON#unread or #read |
 * | good practice | practice#ID | record | |
 * | what a list shows of it | practice#ID | head | listing: practices#SEAT or #PERSON; due: practices#STATE, while it waits |
 * | translation of it | practice#ID | translation#LANGUAGE | |
 * | whose seat has put something on record of a theme | theme#THEME | owner#SEAT or owner#PERSON | |
 * | round of its review, a review in it | review#PRACTICE | round#000004, round#000004#PERSON | listing: reviewed#PERSON, of a review |
 * | set of criteria | criteria | set#000002 | |
 * | step that it took | steps#PRACTICE | step#000001 | |
 * | published version of it, its translations | publication#PRACTICE | version#000001, version#000001#LANGUAGE | |
 * | what the catalogue shows of what is published | publication#PRACTICE | entry | listing: catalogue |
 * | what a seat or a person is to do about practices | tasks#SEAT or tasks#PERSON | tasks | |
 * | when they are reminded of it | tasks#SEAT or tasks#PERSON | reminder#KIND#PRACTICE | due: tasks |
 * | filters of the catalogue that somebody saved | person#ID | filters | |
 * | place among those adapted from one another | family#PRACTICE (the first) | PRACTICE/PRACTICE/… (all of the line) | |
 * | what a State notes of another's practice | adoptions#PRACTICE | COUNTRY | listing: adopting#COUNTRY |
 * | version of that | adopted#PRACTICE#COUNTRY | 000001 | |
 * | file that somebody sent | file#ID | file | due: files, until a post or a good practice carries it |
 * | activity | activity#DAY#SHARD | INSTANT#ID | |
 * | act of order, for the person concerned | order#PERSON | act#ID | |
 * | flag | flags#THREAD | 000000001#REPORTER (post) | listing: flags#open or #settled; due: flags#by#REPORTER |
 * | row of the audit trail, where it ends | audit | row#INSTANT#NUMBER, head | listing: audit#PERSON |
 * | outbox | outbox#ID | outbox | |
 * | mail in hand or sent | outbox#ID | claim | |
 * | address that takes no mail, or no digests | stop#HASH | stop | listing: stops |
 * | notification that was taken in | notification#ID | notification | |
 * | what became of a day's mails | mail | figures#DAY#KIND#SHARD | |
 * | from when on mails are judged anew, what was told of stopped addresses | mail | judged, told#HOUR | |
 * | idempotency key | once#PERSON#KEY | once | |
 * | count for a limit | limit#NAME#KEY#WINDOW | limit | |
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970; DynamoDB removes the item some time after, so readers check it too. */
  expiry: 'expiresAt',
  /** All sparse: an item is in an index while it has both of its keys. Everything is projected. */
  indexes: {
    // Ordered by the same attribute as the listing, so that a row of 25 stays small enough for the cost table.
    spaceThreads: { partitionKey: 'spaceId', sortKey: 'listingSk' },
    listing: { partitionKey: 'listingPk', sortKey: 'listingSk' },
    due: { partitionKey: 'duePk', sortKey: 'dueSk' },
  },
} as const

export type IndexName = keyof typeof tableShape.indexes
