import type { AdoptionNote } from '../../../../shared/adoptions.ts'
import type { Language } from '../../../../shared/languages.ts'
import type { ReviewOutcome } from '../../../../shared/reviewRules.ts'
import type { Own, SamplePublished } from './publishedPractices.ts'

/** What somebody does in a record, so many days ago; whoever keeps it where nobody else is named. */
export type SampleAct = { daysAgo: number } & (
  | { does: 'submit' | 'fall-due' }
  | { does: 'reply' | 'archive'; says: string }
  | { does: 'check' | 'publish'; by: string }
  | { does: 'ask' | 'return' | 'withdraw'; by: string; says: string }
  | { does: 'pass'; by: string; reviewers: readonly string[] }
  | { does: 'accept'; by: string }
  | { does: 'review'; by: string; score: number; outcome: ReviewOutcome; says: string }
  | { does: 'decide'; by: string; outcome: ReviewOutcome; says: string }
  /** By the practice of this title. */
  | { does: 'supersede'; by: string; with: string }
)

export type SampleWay = {
  /** Whose seat it is of. */
  handle: string
  language: Language
  facts: SamplePublished['facts']
  texts: Own
  begunDaysAgo: number
  way: readonly SampleAct[]
}

const institute = 'lucia.iin'
const thanks = 'Gracias. Lo que se pide queda para la próxima versión.'

/** From the submission to what the three reviewers found, some weeks later. */
function reviewed(daysAgo: number, reviewers: readonly [string, string, string], outcome: ReviewOutcome): SampleAct[] {
  const score = { reported: 2, promising: 3, validated: 4 }[outcome]
  const says = 'Lo que se dice se sostiene en lo que se midió, y lo que falta está dicho.'
  return [
    { daysAgo, does: 'submit' },
    { daysAgo: daysAgo - 3, does: 'check', by: institute },
    { daysAgo: daysAgo - 5, does: 'pass', by: institute, reviewers },
    ...reviewers.map((by, at): SampleAct => ({ daysAgo: daysAgo - 9 - at, does: 'review', by, score, outcome, says })),
  ]
}

/** And on to the publication. */
function published(
  daysAgo: number,
  reviewers: readonly [string, string, string],
  { outcome, reply }: { outcome: ReviewOutcome; reply: string },
): SampleAct[] {
  return [
    ...reviewed(daysAgo, reviewers, outcome),
    { daysAgo: daysAgo - 15, does: 'reply', says: reply },
    { daysAgo: daysAgo - 18, does: 'decide', by: institute, outcome, says: 'Las tres evaluaciones coinciden.' },
    { daysAgo: daysAgo - 20, does: 'publish', by: institute },
  ]
}

/** Practices on their way, and some that have come to its end; every one of them is invented. */
export const sampleWays: readonly SampleWay[] = [
  {
    ...{ handle: 'suyapa.hn', language: 'es', begunDaysAgo: 34 },
    facts: {
      ...{ themes: ['protection-system', 'data'], ages: ['6-11', '12-14', '15-17'], companies: ['unaccompanied'] },
      ...{ groups: ['girls'], stages: ['return'], level: 'national', began: '2022-02' },
    },
    texts: {
      title: 'Un solo expediente desde la frontera hasta el municipio',
      summary:
        'Desde 2022 cada niña y cada adolescente que vuelve tiene un solo expediente, que abre quien le recibe y que sigue el municipio. Antes contaba su historia cinco veces. Lo que ya dijo no se le vuelve a preguntar, y decide qué parte lee la escuela. El sistema funciona sin conexión y se completa al llegar a la oficina. En dos departamentos la red falla tanto que se sigue usando el papel, y eso atrasa las visitas.',
      problem: 'Cada oficina abría su carpeta, y nadie sabía qué había decidido la anterior.',
      howItWorks: 'Se abre en la recepción, pasa al municipio con un código y se cierra seis meses después.',
      results: 'La primera visita bajó de veinte días a cuatro (registro de 2025).',
      failures: 'En dos departamentos sin conexión se duplicaron expedientes durante un año.',
      transfer: 'Un acuerdo escrito entre instituciones sobre quién lee qué, antes que el programa.',
    },
    way: [
      { daysAgo: 12, does: 'submit' },
      {
        ...{ daysAgo: 4, does: 'ask', by: institute },
        says: '¿Quién puede leer el expediente cuando la niña cambia de departamento, y cómo se borra al cumplir los plazos?',
      },
    ],
  },
  {
    ...{ handle: 'marieange.ht', language: 'fr', begunDaysAgo: 70 },
    facts: {
      ...{ themes: ['protection-system', 'family-life'], ages: ['0-5', '6-11'], companies: ['separated'] },
      ...{ groups: [], stages: ['return'], level: 'national', began: '2021-05' },
    },
    texts: {
      title: 'Des familles relais près du pont, pour une nuit ou pour un mois',
      summary:
        'Quand un enfant séparé arrive par le pont, une famille relais du quartier l’accueille le soir même, pour une nuit ou pour un mois. Elle est choisie par le comité du quartier, formée en quatre jours et visitée deux fois par semaine. Le centre d’accueil ne garde plus que les enfants malades. En quatre ans, cent vingt familles ont ouvert leur porte. Le plus difficile reste de les payer à temps, car l’argent vient encore de projets.',
      problem: 'Les enfants dormaient dans un hangar, avec des adultes qu’ils ne connaissaient pas.',
      howItWorks: 'Un appel, une famille prévenue, une visite le lendemain, une recherche de la famille d’origine.',
      results: 'Neuf enfants sur dix ne passent plus par le centre (2025).',
      failures: 'Trois familles ont arrêté faute de paiement pendant deux mois.',
      transfer: 'Un comité de quartier respecté, et une indemnité qui arrive.',
    },
    way: reviewed(15, [institute, 'priya.ca', 'felix.do'], 'promising'),
  },
  {
    ...{ handle: 'milagros.pe', language: 'es', begunDaysAgo: 90 },
    facts: {
      ...{ themes: ['health-education'], ages: ['0-5', '6-11'], companies: ['accompanied'] },
      ...{ groups: [], stages: ['destination'], level: 'national', began: '2023-06' },
    },
    texts: {
      title: 'Vacunas y control del niño sano sin documento de identidad',
      summary:
        'Desde 2023 los centros de salud atienden a niñas y niños migrantes con un número provisorio que sirve hasta tener documento. La madre recibe la cartilla en el momento y el sistema la reconoce en cualquier región. Promotoras que también migraron acompañan la primera visita y explican qué se hace y por qué. El primer año se vacunó a nueve mil. Todavía hay centros que piden un papel que la norma no pide, y se corrige de a uno.',
      problem: 'Sin documento no había historia clínica, y las vacunas se repetían o faltaban.',
      howItWorks: 'Un número provisorio, una promotora y una cartilla que vale en todo el país.',
      results: 'Nueve mil niñas y niños con su esquema al día en 2024.',
      failures: 'Dos regiones siguieron pidiendo el documento durante meses.',
      transfer: 'Una instrucción clara al personal de ventanilla y alguien que la haga cumplir.',
    },
    way: [
      { daysAgo: 40, does: 'submit' },
      {
        ...{ daysAgo: 28, does: 'return', by: institute },
        says: 'La ficha cuenta bien qué se hace. Falta decir cómo se cuidan los datos de salud de quien no tiene documento, y con qué se midió el resultado.',
      },
    ],
  },
  {
    ...{ handle: 'soledad.ec', language: 'es', begunDaysAgo: 110 },
    facts: {
      ...{ themes: ['asylum', 'legal-framework'], ages: ['12-14', '15-17'], companies: ['unaccompanied', 'separated'] },
      ...{ groups: ['asylum-seekers'], stages: ['destination'], level: 'national', began: '2020-09' },
    },
    texts: {
      title: 'Tutela en cinco días para pedir refugio',
      summary:
        'Un juzgado de niñez nombra tutora en cinco días a cada adolescente que pide refugio sin su familia, con un formulario de una página y una audiencia por video si hace falta. La tutora acompaña la entrevista y sigue hasta la resolución. Se preparó a ochenta personas, muchas de ellas maestras. Las solicitudes abandonadas bajaron a la mitad en tres años. En la Amazonía faltan tutoras que hablen la lengua del adolescente, y allí el plazo no se cumple.',
      problem: 'La solicitud quedaba detenida meses hasta que alguien representara al adolescente.',
      howItWorks: 'El formulario llega al juzgado el mismo día y la lista de tutoras está siempre lista.',
      results: 'La mitad de solicitudes abandonadas que en 2020.',
      failures: 'Sin lista propia en la Amazonía el plazo pasa a tres semanas.',
      transfer: 'Una lista de personas preparadas antes de la primera solicitud.',
    },
    way: [
      ...reviewed(45, [institute, 'genevieve.ca', 'francisca.cl'], 'validated'),
      { daysAgo: 27, does: 'reply', says: 'De acuerdo con las tres. La lista de la Amazonía empieza en febrero.' },
    ],
  },
  {
    ...{ handle: 'safiya.tt', language: 'en', begunDaysAgo: 60 },
    facts: {
      ...{
        themes: ['reception', 'participation'],
        ages: ['12-14', '15-17'],
        companies: ['accompanied', 'unaccompanied'],
      },
      ...{ groups: [], stages: ['transit', 'destination'], level: 'national', began: '2022-10' },
    },
    texts: {
      title: 'Adolescents who welcome those who arrive by sea',
      summary:
        'Twelve adolescents who once arrived by boat themselves now greet the young people who come ashore, in their own language and out of uniform. They say what will happen in the next hours, who everybody is and what may be asked. An adult is always in sight and never speaks first. Each of them is paid for the hours, and may stop whenever it becomes too much. Two did in the first year, and the training was changed with them.',
      problem: 'The first person whom a child met wore a uniform and spoke another language.',
      howItWorks: 'A list of who is on call, a room of their own, and a talk afterwards for those who greeted.',
      results: 'Nine in ten say in an anonymous card that they understood what would happen.',
      failures: 'Without a talk afterwards two of the twelve took it home with them.',
      transfer: 'Pay them, prepare them, and let them say no.',
    },
    way: [
      { daysAgo: 14, does: 'submit' },
      { daysAgo: 9, does: 'check', by: 'thierry.iin' },
      { daysAgo: 5, does: 'pass', by: 'thierry.iin', reviewers: [institute, 'suyapa.hn', 'marieange.ht'] },
      { daysAgo: 2, does: 'accept', by: 'marieange.ht' },
    ],
  },
  {
    ...{ handle: 'yamileth.pa', language: 'es', begunDaysAgo: 30 },
    facts: {
      ...{ themes: ['reception', 'health-education'], ages: ['0-5', '6-11'], companies: ['accompanied'] },
      ...{ groups: [], stages: ['transit'], level: 'national', began: '2024-01' },
    },
    texts: {
      title: 'Una hora de juego en cada estación de recepción',
      summary:
        'En cada estación de recepción hay una hora de juego por la mañana y otra por la tarde, con dos educadoras y una caja que cabe en una mochila. Mientras tanto las familias hablan con salud o descansan. Jugando se ve quién no come, quién no duerme y quién tiene miedo de alguien, y se avisa a protección sin que nadie lo note. Es pronto para hablar de resultados, y ya se sabe que sin sombra no hay juego.',
      problem: 'Niñas y niños pasaban días enteros sentados, y nadie los miraba.',
      howItWorks: 'Dos educadoras por turno, una caja con lo necesario y una ficha de observación de seis líneas.',
      results: 'Cuarenta avisos a protección en el primer semestre.',
      failures: 'En los meses de lluvia se suspende porque no hay techo.',
      transfer: 'Empezar con la caja y las personas; el lugar se mejora después.',
    },
    way: [{ daysAgo: 3, does: 'submit' }],
  },
  {
    ...{ handle: 'altagracia.do', language: 'es', begunDaysAgo: 400 },
    facts: {
      ...{ themes: ['return', 'protection-system'], ages: ['6-11', '12-14'], companies: ['separated'] },
      ...{ groups: [], stages: ['return'], level: 'national', began: '2017-04', ended: '2026-03', regular: false },
    },
    texts: {
      title: 'Mesa binacional de casos urgentes, cada martes',
      summary:
        'Cada martes, desde 2017 hasta marzo de 2026, las dos instituciones de niñez revisaron por teléfono los casos urgentes de la frontera: quién estaba solo, dónde estaba su familia y qué se hacía esa semana. Una página por caso, sin apellidos, y una decisión antes de colgar. Se revisaron más de mil cuatrocientos. La reemplazó un acuerdo entre los dos gobiernos, con equipo y presupuesto propios, y lo aprendido quedó escrito en su primer anexo, que las dos partes revisan cada año.',
      problem: 'Cada país esperaba la nota oficial del otro mientras la niña esperaba en un albergue.',
      howItWorks: 'Una llamada fija, una página por caso y una persona responsable a cada lado.',
      results: 'El plazo medio pasó de cuarenta días a nueve.',
      failures: 'Dependía de dos personas, y en sus vacaciones se detenía.',
      transfer: 'La hora fija fue lo que más ayudó.',
    },
    way: [
      ...published(330, ['thierry.iin', 'hector.mx', 'jocelyn.dm'], { outcome: 'validated', reply: thanks }),
      {
        daysAgo: 35,
        does: 'archive',
        says: 'La práctica terminó en marzo: la reemplazó el acuerdo entre los gobiernos.',
      },
    ],
  },
  {
    ...{ handle: 'itzel.mx', language: 'es', begunDaysAgo: 420 },
    facts: {
      ...{ themes: ['deprivation-of-liberty', 'reception'], ages: ['12-14', '15-17'], companies: ['unaccompanied'] },
      ...{ groups: [], stages: ['transit'], level: 'national', began: '2019-02' },
    },
    texts: {
      title: 'Acta de derivación en veinticuatro horas',
      summary:
        'Antes de que la ley prohibiera la detención, un acta de una página obligó a sacar a toda niña y todo adolescente de la estación migratoria en veinticuatro horas. La firmaban quien la encontraba, quien la recibía y ella misma. Si el plazo vencía, la procuraduría llamaba a la jefatura del turno. En dos años la mitad de las estaciones cumplía. Mostró que el plazo era posible, y de ella salió la guardia de doce horas que hoy la reemplaza.',
      problem: 'La niña esperaba en la estación hasta que alguien encontrara un lugar.',
      howItWorks: 'Un acta con tres firmas y una llamada cuando el plazo vence.',
      results: 'La mitad de las estaciones cumplía el plazo en 2020.',
      failures: 'Donde no había adónde llevarla, el acta se firmaba y nada cambiaba.',
      transfer: 'Medir el plazo, aunque al principio no se cumpla.',
    },
    way: [
      ...published(360, [institute, 'gabriela.ar', 'marcela.cr'], { outcome: 'promising', reply: thanks }),
      {
        ...{ daysAgo: 140, does: 'supersede', by: institute },
        with: 'Ninguna niña en una estación migratoria: la derivación en doce horas',
      },
    ],
  },
  {
    ...{ handle: 'claudia.br', language: 'pt', begunDaysAgo: 300 },
    facts: {
      ...{ themes: ['trafficking', 'special-protection'], ages: ['15-17'], companies: ['unaccompanied'] },
      ...{ groups: ['trafficking-survivors'], stages: ['destination'], level: 'national', began: '2021-03' },
    },
    texts: {
      title: 'Oficinas de trabalho para adolescentes que saíram da exploração',
      summary:
        'Desde 2021, oficinas de seis meses preparam para o trabalho adolescentes que saíram da exploração, com bolsa, escola à noite e uma pessoa de confiança que acompanha cada uma. As empresas se comprometem por escrito a não perguntar pelo passado e a avisar antes de qualquer mudança. Metade encontrou trabalho registrado no primeiro ano. O que falta é moradia depois dos dezoito, e a equipe ainda busca com os municípios uma solução que não dependa da boa vontade de cada prefeitura.',
      problem: 'Ao sair do abrigo não havia trabalho, e algumas voltavam a quem as explorava.',
      howItWorks: 'Uma oficina por semestre, uma empresa por adolescente e uma pessoa de confiança.',
      results: 'Metade com trabalho registrado no primeiro ano.',
      failures: 'Duas empresas perguntaram pelo passado e saíram do programa.',
      transfer: 'O compromisso escrito das empresas antes de começar.',
    },
    way: [
      ...published(250, ['camila.iin', 'leticia.uy', 'liz.py'], {
        ...{ outcome: 'promising', reply: 'Obrigada. O que se pede fica para a próxima versão.' },
      }),
      {
        ...{ daysAgo: 21, does: 'withdraw', by: 'camila.iin' },
        says: 'Lo pidió el Estado: una de las empresas podía reconocerse y, por ella, las adolescentes.',
      },
    ],
  },
]

/** Practices that stand published, in which something happened since: of this title. */
export const sampleSince: readonly { title: string; way: readonly SampleAct[] }[] = [
  { title: 'Antes de expulsar, la familia: un dictamen que frena', way: [{ daysAgo: 6, does: 'fall-due' }] },
]

type SampleAdoption = Pick<AdoptionNote, 'status' | 'since' | 'language'> &
  Partial<AdoptionNote> & {
    /** Of the practice that is adopted. */
    title: string
    by: string
    daysAgo: number
    /** Who has confirmed the evidence, and when. */
    confirmed?: { by: string; daysAgo: number }
  }

/** What States make of practices of others, each of them as far as it has come. */
export const sampleAdoptions: readonly SampleAdoption[] = [
  {
    ...{ title: 'Escuela desde el primer día, con o sin documento', by: 'francisca.cl', daysAgo: 90, language: 'es' },
    ...{ status: 'adopted', since: '2025-03' },
    changed: 'En lugar de una circular, una ley corta; y la ficha provisoria la guarda el municipio.',
    failed: 'El primer año nadie avisó a las escuelas privadas con subsidio.',
    evidence: 'La espera media bajó de cinco semanas a cuatro días en las diez comunas con más llegadas (2026).',
    confirmed: { by: institute, daysAgo: 60 },
  },
  {
    ...{ title: 'Escuela desde el primer día, con o sin documento', by: 'suyapa.hn', daysAgo: 25, language: 'es' },
    ...{ status: 'adapting', since: '2026-08' },
    changed: 'Se empieza por dos departamentos, con una prueba de nivel que también se hace en garífuna y miskito.',
  },
  {
    ...{ title: 'Ser oída antes de cualquier decisión migratoria', by: 'marieange.ht', daysAgo: 18, language: 'fr' },
    ...{ status: 'considering', since: '2026-10' },
    changed: 'Nous voyons avec le tribunal qui pourrait mener l’entretien.',
  },
  {
    ...{
      title: 'One count of children on the move among small islands',
      by: 'kerisha.gd',
      daysAgo: 30,
      language: 'en',
    },
    ...{ status: 'stopped', since: '2026-09' },
    failed: 'With one clinic on the coast the form singled out families, whatever was hidden in the counts.',
  },
]
