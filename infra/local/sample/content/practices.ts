import type { Language } from '../../../../shared/languages.ts'
import type { PracticeFacts, TextsEdit } from '../../../../shared/practices.ts'

type SampleTranslation = { language: Language; texts: TextsEdit; byMachine?: true; savedDaysAgo: number }
export type SamplePractice = {
  /** Whose seat it is of, and who has written it. */
  handle: string
  language: Language
  startedDaysAgo: number
  savedDaysAgo: number
  facts: Partial<Omit<PracticeFacts, 'focalPoints' | 'country'>>
  texts: TextsEdit
  /** What was written anew after the translation was made. */
  rewritten?: readonly (keyof TextsEdit)[]
  translation?: SampleTranslation
}

/** Drafts of two seats: one that lacks nothing, one with a translation that has fallen behind, two that were just begun. */
export const samplePractices: SamplePractice[] = [
  {
    handle: 'suyapa.hn',
    language: 'es',
    startedDaysAgo: 64,
    savedDaysAgo: 9,
    facts: {
      ...{ level: 'subnational', themes: ['reception', 'family-life', 'return'], ages: ['6-11', '12-14', '15-17'] },
      ...{ companies: ['unaccompanied', 'separated'], groups: ['girls', 'indigenous'], stages: ['return'] },
      ...{ began: '2021-08', regular: true },
      legalBasis: [
        { instrument: 'Convención sobre los Derechos del Niño', article: '10' },
        { instrument: 'Código de la Niñez y la Adolescencia', article: '139' },
      ],
      ...{ cleared: true, clearedBy: 'Secretaría de Niñez, Adolescencia y Familia', clearedOn: '2026-09-14' },
      reviewOn: '2029-09-14',
    },
    texts: {
      title: 'Una llamada antes de volver: la familia preparada para el retorno',
      summary:
        'Desde 2021, antes de que una niña o un adolescente retornado llegue al país, el equipo municipal visita a su familia, confirma que el regreso es seguro y acuerda quién lo recibe. El consulado pone en contacto a las dos partes por video, con una trabajadora social presente. Si la visita encuentra un riesgo, el retorno se detiene y se busca otra solución. Ocho de cada diez familias reciben hoy esa visita. Lo que más cuesta son las aldeas lejanas y los retornos avisados con pocas horas.',
      places: 'San Pedro Sula, Choloma, Omoa y catorce municipios de los departamentos del norte.',
      corridor: 'Retornos por tierra y por aire desde el norte.',
      institution: 'Secretaría de Niñez, Adolescencia y Familia.',
      partners:
        'Consulados: avisan y prestan la sala. Municipios: hacen la visita. Una organización local acompaña el primer mes.',
      problem:
        'El avión llegaba sin que nadie hubiera hablado con la familia. Había quien no tenía adónde ir, y quien volvía a la casa de la que había huido.',
      objectives:
        'Que nadie vuelva sin que se sepa con quién y a qué, y que un retorno con riesgo se detenga a tiempo.',
      howItWorks:
        '1. El consulado avisa con el nombre del municipio y nada más.\n2. El equipo municipal visita a la familia en 72 horas.\n3. La niña o el adolescente y la familia hablan por video.\n4. Con el informe de la visita se decide el retorno.\n5. Una semana y un mes después, otra visita.',
      participation:
        'Quien va a volver elige con quién hablar primero y puede decir que no quiere volver: esa respuesta detiene el trámite.',
      resources:
        'Veintidós trabajadoras sociales municipales y una camioneta por departamento, con presupuesto de la Secretaría.',
      cost: 'Unos 65 dólares por visita en 2025.',
      results:
        'En 2025 se visitó antes del retorno al 81 % de las familias; en 2021, al 12 % (registro de la Secretaría).',
      voices: 'En la encuesta anónima de 2025, lo que más valoran es haber visto a su familia antes de subir al avión.',
      failures:
        'La visita por teléfono no descubría los riesgos y se dejó. Los retornos con menos de un día de aviso todavía llegan sin visita.',
      sustainability: 'Los municipios firmaron convenios de cuatro años y la visita está en sus planes.',
      transfer:
        'Un acuerdo con los consulados sobre qué dato se da y cuál no, y un equipo cerca de la familia. El plazo puede ser otro.',
      bestInterests:
        'Con el informe de la visita, tres profesionales determinan el interés superior y lo dejan por escrito.',
      consent: 'Se explica en su idioma qué se va a preguntar y a quién; sin su acuerdo no se llama a la familia.',
      dataProtection:
        'El consulado da solo el municipio y un número. El expediente lo ven dos personas y se borra a los tres años.',
    },
    translation: {
      language: 'en',
      savedDaysAgo: 8,
      texts: {
        title: 'A call before going back: preparing the family for return',
        problem:
          'The plane arrived and nobody had spoken to the family. Some had nowhere to go, and some went back to the house that they had fled.',
      },
      byMachine: true,
    },
  },
  {
    handle: 'suyapa.hn',
    language: 'es',
    startedDaysAgo: 3,
    savedDaysAgo: 3,
    facts: { themes: ['health-education'], stages: ['return'] },
    texts: {
      title: 'Matrícula escolar sin esperar los papeles',
      problem: 'Las escuelas pedían la partida de nacimiento apostillada y el curso empezaba sin ellos.',
    },
  },
  {
    handle: 'marieange.ht',
    language: 'fr',
    startedDaysAgo: 41,
    savedDaysAgo: 5,
    facts: {
      ...{
        level: 'cross-border',
        themes: ['protection-system', 'trafficking'],
        ages: ['0-5', '6-11'],
        began: '2022-02',
      },
      ...{ companies: ['separated', 'unaccompanied'], stages: ['transit', 'return'], regular: true },
    },
    texts: {
      title: 'Des deux côtés du pont : un registre commun des enfants séparés',
      places: 'Les quatre points de passage officiels.',
      corridor: 'Entre les deux pays de l’île, dans les deux sens.',
      problem:
        'Un enfant séparé des siens était inscrit deux fois, ou pas du tout, selon le côté du pont où on le trouvait.',
      objectives: 'Que chaque enfant ait un seul dossier et une seule personne qui en répond, quel que soit le pays.',
      howItWorks:
        '1. Qui trouve l’enfant appelle le numéro commun.\n2. Les deux équipes se parlent dans l’heure.\n3. Une seule ouvre le dossier ; l’autre cherche la famille.\n4. Chaque semaine, les dossiers ouverts sont relus ensemble.',
      failures: 'Le premier registre, sur papier, voyageait avec l’enfant et se perdait avec lui.',
    },
    rewritten: ['howItWorks', 'objectives'],
    translation: {
      language: 'es',
      savedDaysAgo: 20,
      texts: {
        title: 'A los dos lados del puente: un registro común de niñas y niños separados',
        problem:
          'Una niña separada de los suyos quedaba inscrita dos veces, o ninguna, según de qué lado del puente la encontraban.',
        objectives: 'Que cada niña y cada niño tenga un solo expediente.',
        howItWorks: '1. Quien encuentra a la niña llama al número común.\n2. Los dos equipos hablan dentro de la hora.',
      },
    },
  },
  {
    handle: 'marieange.ht',
    language: 'fr',
    startedDaysAgo: 12,
    savedDaysAgo: 12,
    facts: { themes: ['early-childhood'], ages: ['0-5'] },
    texts: { title: 'Un coin pour les tout-petits dans chaque centre d’accueil' },
  },
]
