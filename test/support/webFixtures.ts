import * as z from 'zod'
import { Home, type Post, Revision, SpaceMember, SpaceView, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import { Account, PersonRecord } from '../../shared/members.ts'
import { Followed, Notice } from '../../shared/notices.ts'
import { Page } from '../../shared/page.ts'

// A small network for looking at pages without a back end. Every answer is parsed by the API's own schema.

const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
const id = (kind: string, n: number) => `${kind}_01J0000000000000000000${String(n).padStart(4, '0')}`

const authors = [
  ['Ana Lucía Pérez Etchegaray', 'liaison', 'UY', 'Instituto del Niño y Adolescente del Uruguay'],
  ['Marie-Joséphine Saint-Éloi', 'liaison', 'HT', 'Institut du Bien-Être Social et de Recherches'],
  ['Desmond Alleyne', 'liaison', 'BB', 'Child Care Board'],
  ['Thaís Albuquerque de Vasconcelos', 'liaison', 'BR', 'Ministério dos Direitos Humanos e da Cidadania'],
  ['María Fernanda Quispe', 'coordinator', undefined, 'Instituto Interamericano del Niño'],
  ['Jean-Baptiste Okonkwo-Delacroix de la Tour', 'observer', undefined, 'OIM'],
].map(([name, role, country, institution], n) => ({ id: id('person', n + 1), name, role, country, institution }))

export const me = (language: string) =>
  Account.parse({
    ...authors[4],
    languages: ['es', 'en'],
    about: '',
    email: 'maria@enlaces.example',
    language,
    zone: 'America/Montevideo',
    version: 1,
    may: { coordinate: true },
    proved: true,
  })

const spaceData = [
  [
    'Protección y sistemas',
    'Cómo funcionan los sistemas de protección ante la movilidad humana: normas, rutas y respuestas.',
    'es',
    'network',
  ],
  [
    'Reunificación familiar y retorno',
    'Procedimientos, acuerdos bilaterales y seguimiento después del retorno.',
    'es',
    'network',
  ],
  ['Early childhood on the move', 'Health, registration and care of the youngest children.', 'en', 'network'],
  [
    'Groupe de travail : données et statistiques transfrontalières sur l’enfance en mobilité',
    'Indicateurs communs et échange de données entre États.',
    'fr',
    'members',
  ],
] as const

export const spaces = spaceData.map(([title, description, language, audience], n) =>
  SpaceView.parse({
    id: id('space', n + 1),
    title,
    description,
    language,
    audience,
    createdAt: at(9_000),
    ...(n === 2 ? { closedAt: at(200) } : {}),
    version: 1,
    readership: audience === 'network' ? { people: 71, states: 34 } : { people: 4, states: 3 },
    may: { openThread: true, announce: true, edit: true },
  }),
)

const titles = [
  ['¿Cómo registran en frontera a niñas y niños que viajan con personas que no son sus padres?', 'es'],
  ['Procédures d’évaluation de l’intérêt supérieur : qui décide, dans quel délai ?', 'fr'],
  ['Birth registration of children born in transit', 'en'],
  ['Acolhimento familiar de adolescentes desacompanhados: experiências e custos', 'pt'],
  [
    'Un título larguísimo que alguien escribió de un tirón porque la pregunta tenía muchas partes: plazos, competencias, presupuesto, traslado, documentación y acompañamiento psicosocial en zonas rurales',
    'es',
  ],
  ['Formación de personal de primera acogida', 'es'],
] as const

export const threads = titles.map(([title, language], n) =>
  ThreadRow.parse({
    id: id('thread', n + 1),
    spaceId: spaces[n % 2]?.id,
    audience: 'network',
    title,
    language,
    author: authors[n % 6],
    openedAt: at(900 + n * 50),
    postCount: n === 0 ? 47 : 3 + n,
    lastPostAt: at(2 + n * 20),
    lastAuthor: authors[(n + 1) % 6],
    ...(n === 5 ? { closedAt: at(100), closedBy: authors[4] } : {}),
    version: 2,
    lastRead: n === 0 ? 24 : n < 3 ? 0 : 3 + n,
    unread: n === 0 ? 23 : n < 3 ? 3 + n : 0,
  }),
)

const bodies = [
  [
    'es',
    '<p>En Uruguay registramos el vínculo con un <strong>formulario único</strong> en el paso de frontera. Lo que falta es compartirlo: hoy cada organismo guarda el suyo y nadie ve la trayectoria completa.</p><ul><li>quién acompaña</li><li>qué documentación trae</li><li>a quién se avisa</li></ul><p>¿Alguien tiene un acuerdo de intercambio que funcione?</p>',
  ],
  [
    'fr',
    '<p>En Haïti, le <em>formulaire</em> existe mais n’est pas partagé avec la République dominicaine. Voir <a href="https://iin.example/rapport">le rapport de 2020 (iin.example)</a>.</p><blockquote><p>Lo que falta es compartirlo.</p></blockquote><p>C’est exactement notre situation.</p>',
  ],
  [
    'en',
    '<p>Barbados uses the CARICOM travel data, though it says nothing of guardianship.</p><table><thead><tr><th>Field</th><th>Kept</th><th>Shared</th></tr></thead><tbody><tr><td>Name of the adult</td><td>yes</td><td>no</td></tr><tr><td>Relationship</td><td>sometimes</td><td>no</td></tr></tbody></table>',
  ],
  ['pt', '<p>No Brasil, a Resolução Conjunta n.º 1/2017 define o fluxo. <code>CONANDA/CONARE/CNIg/DPU</code></p>'],
] as const

export function threadPage(threadId: string, from: number) {
  const row = threads.find((one) => one.id === threadId)
  if (!row) return undefined
  const last = Math.min(from + 19, row.postCount)
  const posts = Array.from({ length: last - from + 1 }, (_none, at) => post(threadId, from + at))
  return ThreadPage.parse({
    thread: {
      ...row,
      may: {
        reply: !row.closedAt,
        edit: true,
        close: !row.closedAt,
        reopen: row.closedAt !== undefined,
        markAnswer: false,
      },
    },
    posts,
    ...(last < row.postCount ? { next: 'next' } : {}),
    ...(from > 1 ? { previous: 'previous' } : {}),
  })
}

export function post(threadId: string, number: number): Post & { may: { edit: boolean } } {
  const [language, html] = bodies[(number - 1) % 4] ?? bodies[0]
  const author = authors[(number - 1) % 6] ?? authors[0]
  return {
    id: id('post', number),
    threadId,
    number,
    author: author as Post['author'],
    language,
    html,
    writtenAt: at(600 - number * 10),
    ...(number % 5 === 2 ? { editedAt: at(20) } : {}),
    version: number % 5 === 2 ? 2 : 1,
    may: { edit: (number - 1) % 6 === 4 },
  }
}

export const home = Home.parse({
  previousVisitAt: at(26),
  unreadThreads: threads.filter((thread) => thread.unread > 0),
  latestThreads: threads,
  spaces,
})
export const emptyHome = Home.parse({ unreadThreads: [], latestThreads: [], spaces: [] })

export const members = Page(SpaceMember).parse({ items: authors.map((person, n) => ({ person, since: at(400 + n) })) })

export const people = Page(PersonRecord).parse({
  items: authors.map((person, n) => ({
    ...person,
    languages: ['es'],
    about: '',
    email: `p${n}@enlaces.example`,
    state: 'active',
    language: 'es',
    zone: 'America/Lima',
    invitedAt: at(5_000),
    version: 1,
  })),
})

export const revisions = Page(Revision).parse({
  items: [2, 1].map((version) => ({
    version,
    body: 'texto',
    html: bodies[version === 2 ? 0 : 1]?.[1],
    language: version === 2 ? 'es' : 'fr',
    author: authors[0],
    writtenAt: at(version === 2 ? 20 : 90),
  })),
})

export const Empty = z.object({ items: z.array(z.never()) }).parse({ items: [] })

const noticeOf = (row: ThreadRow, from: number, unread: boolean) => {
  const { id: threadId, title, language, lastAuthor: by, postCount: last, lastPostAt } = row
  const about = from === 1 ? { about: 'mention' } : {}
  const span = { last: Math.max(from, last), from, at: lastPostAt }
  return { threadId, title, language, by, ...span, unread, own: from === 2, ...about }
}
export const notices = Page(Notice).parse({
  items: threads.slice(0, 6).map((row, n) => noticeOf(row, Math.max(1, row.postCount - n), n < 3)),
  next: 'next',
})
export const followed = Page(Followed).parse({
  items: [
    ...spaces.slice(0, 2).map((space) => ({ ...space, kind: 'space', level: 'follow' })),
    ...threads.slice(0, 4).map((row) => ({ ...row, kind: 'thread', level: 'watch' })),
  ],
})
