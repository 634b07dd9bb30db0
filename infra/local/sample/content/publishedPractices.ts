import type { Language } from '../../../../shared/languages.ts'
import type { TextName } from '../../../../shared/practiceFields.ts'
import type { PracticeOutcome } from '../../../../shared/practiceStates.ts'
import type { PracticeFacts } from '../../../../shared/practices.ts'

export type Own = Record<'title' | 'summary' | 'problem' | 'howItWorks' | 'results' | 'failures' | 'transfer', string>
type Common = Record<Exclude<TextName, keyof Own | 'places' | 'corridor' | 'partners' | 'cost' | 'voices'>, string>

export type SamplePublished = {
  /** Whose seat it is of. */
  handle: string
  language: Language
  outcome: PracticeOutcome
  publishedDaysAgo: number
  /** It was to be looked at again so many days ago. */
  dueDaysAgo?: number
  facts: Pick<PracticeFacts, 'themes' | 'ages' | 'companies' | 'stages' | 'began'> & Partial<PracticeFacts>
  texts: Own & Partial<Record<'places' | 'corridor', string>>
  translations?: { language: Language; byMachine?: true; texts: Pick<Own, 'title' | 'summary'> & Partial<Own> }[]
}

/** What the records of a language have in common: how a child is heard and kept safe is asked of every practice. */
export const commonTexts: Record<Language, Common> = {
  es: {
    institution: 'La institución del enlace, con los municipios.',
    objectives: 'Que ninguna niña ni ningún adolescente quede sin respuesta por su situación migratoria.',
    participation: 'Un grupo de adolescentes que pasó por el servicio lo revisa dos veces al año.',
    resources: 'Presupuesto ordinario; capacitación con apoyo de organismos internacionales.',
    sustainability: 'Está en el presupuesto y en el manual de funciones; no depende de un proyecto.',
    bestInterests: 'Cada decisión lleva por escrito qué opciones se vieron y qué dijo la niña o el adolescente.',
    consent: 'Se explica con palabras sencillas y se puede decir que no sin perder la atención.',
    dataProtection: 'El expediente queda en protección; migración recibe solo lo que la ley pide.',
  },
  en: {
    institution: 'The liaison’s own institution, with local authorities.',
    objectives: 'That no child is left without an answer because of migration status.',
    participation: 'Adolescents who have used the service review it twice a year.',
    resources: 'Ordinary budget; training supported by international agencies.',
    sustainability: 'It is in the budget and in the standing orders, and depends on no project.',
    bestInterests: 'Every decision says in writing which options were weighed and what the child said.',
    consent: 'It is explained in plain words, and one can say no without losing care.',
    dataProtection: 'The file stays with child protection; immigration gets only what the law asks for.',
  },
  pt: {
    institution: 'A instituição do enlace, com os municípios.',
    objectives: 'Que nenhuma criança fique sem resposta por sua situação migratória.',
    participation: 'Um grupo de adolescentes que passou pelo serviço o revisa duas vezes por ano.',
    resources: 'Orçamento ordinário; capacitação com apoio de organismos internacionais.',
    sustainability: 'Está no orçamento e no regimento; não depende de um projeto.',
    bestInterests: 'Cada decisão registra as opções consideradas e o que a criança disse.',
    consent: 'Explica-se com palavras simples, e pode-se dizer não sem perder o atendimento.',
    dataProtection: 'O prontuário fica na proteção; a migração recebe só o que a lei pede.',
  },
  fr: {
    institution: 'L’institution de l’agent de liaison, avec les communes.',
    objectives: 'Qu’aucun enfant ne reste sans réponse à cause de sa situation migratoire.',
    participation: 'Des adolescents qui sont passés par le service l’évaluent deux fois par an.',
    resources: 'Budget ordinaire ; formation avec l’appui d’organismes internationaux.',
    sustainability: 'Elle est au budget et au règlement ; elle ne dépend d’aucun projet.',
    bestInterests: 'Chaque décision dit par écrit quelles options ont été pesées et ce que l’enfant a dit.',
    consent: 'On l’explique simplement, et l’on peut refuser sans perdre l’accueil.',
    dataProtection: 'Le dossier reste à la protection ; la migration ne reçoit que ce que la loi demande.',
  },
}

/** Twelve practices of twelve States; every one of them is invented. */
export const samplePublished: SamplePublished[] = [
  {
    ...{ handle: 'leticia.uy', language: 'es', outcome: 'validated', publishedDaysAgo: 210 },
    facts: {
      themes: ['health-education', 'legal-framework'],
      ages: ['6-11', '12-14', '15-17'],
      companies: ['accompanied', 'unaccompanied'],
      groups: ['asylum-seekers'],
      stages: ['destination'],
      level: 'national',
      began: '2018-03',
    },
    texts: {
      title: 'Escuela desde el primer día, con o sin documento',
      summary:
        'Una circular permite inscribir en la escuela a cualquier niña o adolescente con la sola palabra de su familia. La dirección abre una ficha provisoria y el ministerio consigue los papeles después, en un año. Ninguna escuela puede pedir la residencia. En seis años la espera bajó de siete semanas a tres días. Lo más difícil fue el reconocimiento de estudios de secundaria, que todavía tarda. Cada departamento tiene una persona que responde a las direcciones el mismo día.',
      problem: 'Sin partida de nacimiento apostillada no había inscripción, y quien llegaba en agosto perdía el año.',
      howItWorks:
        '1. La familia llega a la escuela del barrio.\n2. La dirección inscribe con una ficha provisoria.\n3. Una prueba de nivel, sin nota, dice en qué grado.\n4. El ministerio pide los documentos al consulado.',
      results: 'Espera media de tres días (2024) contra siete semanas (2017).',
      failures: 'La prueba de nivel en español dejaba atrás a quien hablaba otra lengua; ahora se hace en cuatro.',
      transfer: 'Una norma del ministerio y alguien que la explique en cada dirección.',
    },
    translations: [
      {
        language: 'en',
        texts: {
          title: 'School from the first day, with or without papers',
          summary:
            'A circular lets any child enrol on the word of the family alone. The school opens a provisional file and the ministry obtains the papers afterwards, within a year. No school may ask for residence. In six years the wait went from seven weeks to three days.',
        },
      },
      {
        language: 'pt',
        byMachine: true,
        texts: {
          title: 'Escola desde o primeiro dia, com ou sem documento',
          summary:
            'Uma circular permite matricular qualquer criança ou adolescente só com a palavra da família. O ministério consegue os documentos depois. A espera caiu de sete semanas a três dias.',
        },
      },
    ],
  },
  {
    ...{ handle: 'hector.mx', language: 'es', outcome: 'promising', publishedDaysAgo: 150 },
    facts: {
      themes: ['deprivation-of-liberty', 'reception', 'legal-framework'],
      ages: ['12-14', '15-17'],
      companies: ['unaccompanied', 'separated'],
      groups: ['girls', 'indigenous'],
      stages: ['transit'],
      level: 'national',
      began: '2020-11',
    },
    texts: {
      title: 'Ninguna niña en una estación migratoria: la derivación en doce horas',
      summary:
        'Cuando una patrulla encuentra a una niña o un adolescente sin compañía, llama a la procuraduría de protección y no a la estación migratoria. Una guardia de veinticuatro horas decide en doce adónde va: familia de acogida, casa pequeña o reunificación. La detención quedó prohibida por ley. Donde la guardia tiene equipo propio se cumple casi siempre; donde depende de un solo turno, no. Cada trimestre se publica cuántas derivaciones llegaron a tiempo y cuántas no.',
      problem: 'La detención era la regla mientras se buscaba un lugar.',
      howItWorks: 'Un número único, una guardia por estado y un acta de derivación que se puede impugnar.',
      results: 'En once estados, 92 % de derivaciones en doce horas.',
      failures: 'En tres estados no hay casas pequeñas y la niña espera en una oficina.',
      transfer: 'La prohibición legal primero: sin ella la guardia negocia cada caso.',
    },
    translations: [
      {
        language: 'fr',
        texts: {
          title: 'Aucun enfant en centre de rétention : l’orientation en douze heures',
          summary:
            'Quand une patrouille rencontre un enfant seul, elle appelle la protection de l’enfance et non le centre de rétention. Une permanence décide en douze heures : famille d’accueil, petite maison ou réunification.',
        },
      },
    ],
  },
  {
    ...{ handle: 'thais.br', language: 'pt', outcome: 'replicated', publishedDaysAgo: 300 },
    facts: {
      themes: ['reception', 'early-childhood', 'family-life'],
      ages: ['0-5', '6-11'],
      companies: ['accompanied', 'separated'],
      groups: ['indigenous', 'disability'],
      stages: ['destination', 'transit'],
      level: 'subnational',
      began: '2019-06',
    },
    texts: {
      places: 'Boa Vista e Pacaraima, em Roraima.',
      title: 'Acolhimento em famílias da fronteira, com apoio toda semana',
      summary:
        'Famílias da cidade de fronteira recebem por até seis meses crianças separadas de seus pais. São escolhidas, formadas e visitadas toda semana pela mesma assistente social. O irmão menor nunca é separado do maior. Desde 2019, o abrigo passou de noventa para doze vagas. O que mais custou foi convencer o juizado de que uma família venezuelana também pode acolher. Cada família tem um telefone que responde à noite e um grupo de apoio por mês.',
      problem: 'Bebês e crianças pequenas cresciam em um abrigo de noventa vagas.',
      howItWorks: 'Chamada pública, formação de quarenta horas, visita semanal e um telefone que atende à noite.',
      results: 'Oito de cada dez crianças voltaram à família em seis meses; três estados a replicaram.',
      failures: 'Sem a visita semanal, uma em cada quatro acolhidas se rompia.',
      transfer: 'Um juizado disposto a ouvir e uma assistente social para cada dez famílias.',
    },
    translations: [
      {
        language: 'es',
        texts: {
          title: 'Acogida en familias de la frontera, con apoyo cada semana',
          summary:
            'Familias de la ciudad fronteriza reciben hasta seis meses a niñas y niños separados de sus padres. Se las elige, se las forma y las visita cada semana la misma trabajadora social. Desde 2019 el refugio pasó de noventa a doce plazas.',
          results: 'Ocho de cada diez volvieron con su familia en seis meses.',
        },
      },
    ],
  },
  {
    ...{ handle: 'marva.lc', language: 'en', outcome: 'reported', publishedDaysAgo: 40 },
    facts: {
      themes: ['data', 'protection-system'],
      ages: ['0-5', '6-11', '12-14', '15-17'],
      companies: ['accompanied', 'unaccompanied'],
      groups: [],
      stages: ['destination', 'origin'],
      level: 'national',
      began: '2024-02',
    },
    texts: {
      title: 'One count of children on the move among small islands',
      summary:
        'Six small islands agreed on one form with eleven questions, filled in at ports and clinics, without names. Counts under five are not shown. Each quarter a single page tells ministers how many children arrived, with whom, and whether they are in school. It is young: two islands still send theirs late, and nobody has measured yet whether decisions changed. The form is kept by the statistics offices, and the network’s liaisons read it together twice a year.',
      problem: 'Nobody knew how many children there were: each office counted its own visits.',
      howItWorks: 'Eleven questions, one spreadsheet, one person in each island, a call every month.',
      results: 'Four of six islands report every quarter.',
      failures: 'The first form had forty questions and nobody finished it.',
      transfer: 'A form short enough for a clinic on a Friday afternoon.',
    },
  },
  {
    ...{ handle: 'jeanrobert.ht', language: 'fr', outcome: 'promising', publishedDaysAgo: 95 },
    facts: {
      themes: ['return', 'family-life', 'protection-system'],
      ages: ['6-11', '12-14', '15-17'],
      companies: ['unaccompanied', 'separated'],
      groups: ['girls', 'boys'],
      stages: ['return'],
      level: 'cross-border',
      began: '2022-09',
    },
    texts: {
      places: 'Ouanaminthe, Belladère, Malpasse et Anse-à-Pitres.',
      corridor: 'Les retours par la frontière dominicaine.',
      title: 'Accueil des enfants renvoyés à la frontière, jusqu’à la porte de leur famille',
      summary:
        'À quatre points de passage, une équipe accueille les enfants renvoyés, les nourrit, les écoute et cherche leur famille le jour même. Personne ne repart avant qu’un adulte connu ait été trouvé et visité. Un comité de quartier suit l’enfant pendant six mois. Les routes coupées obligent parfois à des semaines d’attente en famille relais. Les deux côtés de la frontière tiennent une réunion chaque mois et se préviennent la veille de chaque arrivée, même de nuit.',
      problem: 'Des camions laissaient les enfants à la frontière, la nuit, sans personne.',
      howItWorks: 'Un registre commun avec l’autre côté, douze familles relais, une visite avant chaque retour.',
      results: 'Neuf enfants sur dix retrouvent leur famille en moins de trois semaines.',
      failures: 'Les renvois sans préavis continuent ; le registre commun s’arrête quand il n’y a pas de courant.',
      transfer: 'Un accord entre les deux protections de l’enfance, signé avant l’urgence.',
    },
    translations: [
      {
        language: 'es',
        texts: {
          title: 'Acogida de niñas y niños devueltos en la frontera, hasta la puerta de su familia',
          summary:
            'En cuatro pasos, un equipo recibe a las niñas y los niños devueltos, los escucha y busca a su familia el mismo día. Nadie sale antes de que se haya visitado a un adulto conocido. Un comité del barrio acompaña seis meses.',
        },
      },
    ],
  },
  {
    ...{ handle: 'priya.ca', language: 'en', outcome: 'validated', publishedDaysAgo: 260 },
    facts: {
      themes: ['asylum', 'participation', 'special-protection'],
      ages: ['12-14', '15-17'],
      companies: ['unaccompanied'],
      groups: ['asylum-seekers', 'lgbtiq'],
      stages: ['destination'],
      level: 'subnational',
      began: '2016-01',
    },
    texts: {
      places: 'Ontario and Quebec.',
      title: 'A designated representative who stays from the first hearing to the last',
      summary:
        'Every unaccompanied child who asks for asylum gets one trained representative within five days, who is not the lawyer and not the carer. The representative explains each step, speaks for what the child wants, and stays until the last decision. Adolescents helped to write the training. Claims are decided sooner and fewer are abandoned. Rural hearings by video remain the weak point. Twice a year adolescents who have been through it say what should change.',
      problem: 'Children met a new adult at each hearing, and told their story nine times.',
      howItWorks: 'A roster, five days of training, pay by case and supervision every month.',
      results: 'Abandoned claims fell from 14 % to 4 %.',
      failures: 'Volunteers alone did not last: half had left within a year.',
      transfer: 'Independence from both immigration and the lawyer, written into law.',
    },
    translations: [
      {
        language: 'fr',
        texts: {
          title: 'Une représentante désignée, de la première audience à la dernière',
          summary:
            'Chaque enfant non accompagné qui demande l’asile reçoit en cinq jours une personne formée, qui n’est ni l’avocate ni la famille d’accueil, et qui reste jusqu’à la dernière décision.',
        },
      },
    ],
  },
  {
    ...{ handle: 'adriana.co', language: 'es', outcome: 'replicated', publishedDaysAgo: 330 },
    facts: {
      themes: ['legal-framework', 'early-childhood', 'data'],
      ages: ['0-5'],
      companies: ['accompanied'],
      groups: ['adolescent-parents'],
      stages: ['destination'],
      level: 'national',
      began: '2019-08',
    },
    texts: {
      title: 'Nacionalidad al nacer: un registro que no deja apátridas',
      summary:
        'Los hijos de personas venezolanas nacidos en el país reciben la nacionalidad con una nota marginal en su registro, sin trámite ni abogado. Se revisaron de oficio los nacimientos desde 2015. Más de cien mil niñas y niños dejaron el riesgo de apatridia. El límite es de fecha: la norma vence y cada prórroga se negocia. Las registradurías de frontera llaman a las familias que faltan, y una línea gratuita explica qué hacer con un registro que quedó sin la nota.',
      problem: 'Nacían sin nacionalidad: un consulado cerrado no podía inscribirlos.',
      howItWorks: 'Una resolución del registro civil, una revisión de oficio y brigadas en hospitales.',
      results: 'Más de cien mil notas marginales en cinco años.',
      failures: 'Las familias sin registro del parto quedaron fuera del primer año.',
      transfer: 'Voluntad del registro civil; no hizo falta una ley nueva.',
    },
  },
  {
    ...{ handle: 'marcela.cr', language: 'es', outcome: 'promising', publishedDaysAgo: 120 },
    facts: {
      themes: ['trafficking', 'special-protection'],
      ages: ['12-14', '15-17'],
      companies: ['unaccompanied', 'separated'],
      groups: ['girls', 'trafficking-survivors'],
      stages: ['transit', 'destination'],
      level: 'national',
      began: '2021-04',
    },
    texts: {
      title: 'Casa segura para adolescentes que salieron de la trata',
      summary:
        'Una casa sin rótulo, con ocho plazas, recibe a adolescentes que salieron de la explotación sexual. No hace falta denunciar para entrar. Cada una tiene una persona de confianza y un plan que se escribe con ella. La escuela viene a la casa los primeros meses. Seis de cada diez siguen estudiando al año. La reinserción laboral a los dieciocho es lo que falta. La dirección de la casa no figura en ningún expediente ni en ningún mapa.',
      problem: 'La única opción era un albergue general, del que se iban en una semana.',
      howItWorks: 'Ocho plazas, seis educadoras, una psicóloga y un fondo para los primeros gastos de la vida sola.',
      results: 'Permanencia media de once meses; sin reingresos en 2024.',
      failures: 'Exigir denuncia al principio dejaba fuera a la mitad.',
      transfer: 'Discreción de la policía y dinero estable: no se abre y se cierra.',
    },
    translations: [
      {
        language: 'en',
        texts: {
          title: 'A safe house for adolescents who came out of trafficking',
          summary:
            'A house without a sign, with eight places, takes in adolescents who came out of sexual exploitation. No complaint is needed to enter. Each has a person of trust and a plan that is written with her.',
        },
      },
    ],
  },
  {
    ...{ handle: 'andre.jm', language: 'en', outcome: 'reported', publishedDaysAgo: 25 },
    facts: {
      themes: ['return', 'health-education'],
      ages: ['12-14', '15-17'],
      companies: ['accompanied'],
      groups: ['boys'],
      stages: ['return', 'origin'],
      level: 'local',
      began: '2025-01',
    },
    texts: {
      places: 'Three parishes: Saint James, Clarendon and Saint Catherine.',
      title: 'A desk and a mentor for those who come back in mid-year',
      summary:
        'Children who come back with deported parents get a school desk within a week and an older pupil as a mentor for one term. The parish pays for the uniform. Teachers are told what helps and nothing of why the family returned. It runs in three parishes; attendance is good, and reading levels are still behind. A teacher in each school sets aside an hour a week for them, and the parish meets the families at the end of every term.',
      problem: 'Children came back in February and waited at home until September.',
      howItWorks: 'One phone number, one desk kept free in each school, one mentor.',
      results: 'Twenty-six of thirty children were in class within a week.',
      failures: 'Mentors who were not trained asked why the family had come back.',
      transfer: 'A head teacher who keeps a desk free.',
    },
  },
  {
    ...{ handle: 'francisca.cl', language: 'es', outcome: 'validated', publishedDaysAgo: 60 },
    facts: {
      themes: ['participation', 'legal-framework'],
      ages: ['12-14', '15-17'],
      companies: ['accompanied', 'unaccompanied', 'separated'],
      groups: ['girls', 'boys', 'afro-descendant'],
      stages: ['destination'],
      level: 'national',
      began: '2022-05',
    },
    texts: {
      title: 'Ser oída antes de cualquier decisión migratoria',
      summary:
        'Ninguna resolución que afecte a una niña o un adolescente vale si no consta que se la oyó. La entrevista la hace una profesional de niñez, en su lengua, sin uniforme y sin mesa de por medio. Un acta de una página va firmada por ambas. Los tribunales ya anularon resoluciones por falta de acta. Faltan intérpretes de criollo. Desde 2023 la persona que entrevistó explica también, con palabras sencillas, lo que se resolvió y por qué.',
      problem: 'Se decidía sobre la familia y la niña era una línea en el expediente.',
      howItWorks: 'Un acta obligatoria, una lista de entrevistadoras y una sala en cada región.',
      results: 'Acta presente en 87 % de los expedientes con niñez en 2025.',
      failures: 'El primer año se llenaba el acta sin entrevista; ahora la firma también la niña.',
      transfer: 'Que la falta de acta anule la decisión: sin consecuencia no se cumple.',
    },
    translations: [
      {
        language: 'pt',
        texts: {
          title: 'Ser ouvida antes de qualquer decisão migratória',
          summary:
            'Nenhuma decisão que afete uma criança ou adolescente vale se não constar que foi ouvida. A entrevista é feita por uma profissional da infância, em sua língua, sem uniforme.',
        },
      },
    ],
  },
  {
    ...{ handle: 'lesbia.gt', language: 'es', outcome: 'reported', publishedDaysAgo: 15 },
    facts: {
      themes: ['protection-system', 'return'],
      ages: ['6-11', '12-14', '15-17'],
      companies: ['unaccompanied'],
      groups: ['indigenous'],
      stages: ['origin', 'return'],
      level: 'local',
      began: '2023-07',
    },
    texts: {
      places: 'Doce municipios de Huehuetenango, Quiché y San Marcos.',
      title: 'Comadronas y maestros que avisan: una red maya de cuidado',
      summary:
        'En doce municipios, comadronas, maestros y autoridades indígenas avisan a la oficina municipal cuando una niña o un adolescente piensa irse solo o vuelve. Hablan en su idioma y no llenan formularios: llaman. La oficina visita en tres días y ofrece beca, terapia o trabajo protegido para la familia. Es pronto para saber si menos se van; sí se sabe antes. Quien avisa recibe después una llamada que le cuenta en qué quedó, sin dar nombres.',
      problem: 'La oficina se enteraba cuando llamaba el consulado.',
      howItWorks: 'Una promotora por municipio, un teléfono y una reunión al mes en la casa comunal.',
      results: 'Cuatrocientos avisos en dos años; visita en tres días en 70 %.',
      failures: 'Los formularios en español cortaban la red.',
      transfer: 'Autoridades comunitarias que lo hagan suyo.',
    },
  },
  {
    ...{ handle: 'gabriela.ar', language: 'es', outcome: 'promising', publishedDaysAgo: 180, dueDaysAgo: 7 },
    facts: {
      themes: ['family-life', 'deprivation-of-liberty'],
      ages: ['0-5', '6-11', '12-14'],
      companies: ['accompanied', 'separated'],
      groups: ['adolescent-parents'],
      stages: ['destination', 'return'],
      level: 'national',
      began: '2017-10',
    },
    texts: {
      title: 'Antes de expulsar, la familia: un dictamen que frena',
      summary:
        'Antes de expulsar a una persona adulta con hijos a cargo, un equipo de niñez dictamina en treinta días qué pasaría con ellos. El dictamen obliga a responder y suspende la medida mientras tanto. La mitad de las expulsiones revisadas no siguió adelante. Cuando la madre está presa, el plazo no alcanza para hallar a los abuelos en otro país. Un registro común con los consulados acorta esa búsqueda a unas pocas semanas desde el año pasado.',
      problem: 'Las hijas y los hijos se enteraban en el aeropuerto.',
      howItWorks: 'Aviso automático, equipo de tres profesiones, dictamen y respuesta motivada.',
      results: 'De 612 expulsiones revisadas en 2024, 318 no siguieron adelante.',
      failures: 'Sin aviso automático nadie pedía el dictamen.',
      transfer: 'Dos sistemas informáticos que se hablen y un plazo que suspenda.',
    },
  },
]
