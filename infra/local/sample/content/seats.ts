import type { Role } from '../../../../shared/actor.ts'
import type { Country } from '../../../../shared/countries.ts'
import type { Language } from '../../../../shared/languages.ts'

/** Days before the sample was loaded, or a date that stands. */
export type When = number | string

export type SampleHolder = {
  /** How the threads of the sample name this person. */
  handle: string
  name: string
  language: Language
  /** Other working languages. */
  also?: Language[]
  about?: string
  from: When
  until?: When
}
export type SampleSeat = {
  place: Country | 'organisations'
  institution: string
  title: string
  role?: Role
  /** One after another; the last one holds the seat unless `until` is given. */
  holders: SampleHolder[]
}

const children = 'Enlace técnico de niñez y movilidad humana'
const migration = 'Enlace técnico de migración'
const trafficking = 'Enlace técnico de trata y explotación sexual'
const liaison = 'Technical liaison, children in human mobility'

/** The institutions are of the kind that each State has. Every person, and every word that a person says, is invented. */
export const sampleSeats: SampleSeat[] = [
  {
    place: 'HN',
    institution: 'Secretaría de Niñez, Adolescencia y Familia',
    title: children,
    holders: [
      { handle: 'wilmer.hn', name: 'Wilmer Cáceres Lobo', language: 'es', from: '2020-02-03', until: 300 },
      {
        handle: 'suyapa.hn',
        name: 'Suyapa Mejía Rosales',
        language: 'es',
        also: ['en'],
        about: 'Trabajadora social. Coordino el turno de atención a niñez retornada y en tránsito.',
        from: 295,
      },
    ],
  },
  {
    place: 'HN',
    institution: 'Instituto Nacional de Migración',
    title: migration,
    holders: [{ handle: 'oscar.hn', name: 'Óscar Fúnez Padilla', language: 'es', from: 700 }],
  },
  {
    place: 'GT',
    institution: 'Procuraduría General de la Nación',
    title: 'Enlace técnico de protección de niñez y adolescencia',
    holders: [
      {
        handle: 'rigo.gt',
        name: 'Rigoberto Xicará Ordóñez',
        language: 'es',
        about: 'Abogado. Me ocupo de derivaciones y de coordinación entre puestos fronterizos.',
        from: '2021-05-10',
      },
    ],
  },
  {
    place: 'GT',
    institution: 'Secretaría de Bienestar Social',
    title: children,
    holders: [{ handle: 'lesbia.gt', name: 'Lesbia Morales Ajú', language: 'es', from: 800 }],
  },
  {
    place: 'SV',
    institution: 'Consejo Nacional de la Primera Infancia, Niñez y Adolescencia',
    title: children,
    holders: [
      { handle: 'ernesto.sv', name: 'Ernesto Alfaro Menjívar', language: 'es', from: '2019-11-04', until: 246 },
      { handle: 'roxana.sv', name: 'Roxana Quintanilla Platero', language: 'es', from: 243 },
    ],
  },
  {
    place: 'MX',
    institution: 'Sistema Nacional para el Desarrollo Integral de la Familia',
    title: children,
    holders: [
      {
        handle: 'itzel.mx',
        name: 'Itzel Barragán Ochoa',
        language: 'es',
        also: ['en'],
        about: 'Procuraduría de protección. Interés superior, acogida y retorno.',
        from: 900,
      },
    ],
  },
  {
    place: 'MX',
    institution: 'Sistema Nacional de Protección de Niñas, Niños y Adolescentes',
    title: 'Enlace técnico de política pública',
    holders: [{ handle: 'hector.mx', name: 'Héctor Zavaleta Ríos', language: 'es', also: ['en'], from: 620 }],
  },
  {
    place: 'CR',
    institution: 'Patronato Nacional de la Infancia',
    title: children,
    holders: [
      {
        handle: 'marcela.cr',
        name: 'Marcela Ulate Chinchilla',
        language: 'es',
        also: ['en'],
        about: 'Psicóloga. Acogida, familias y personal de los albergues.',
        from: 1000,
      },
    ],
  },
  {
    place: 'CR',
    institution: 'Dirección General de Migración y Extranjería',
    title: migration,
    holders: [{ handle: 'esteban.cr', name: 'Esteban Quesada Brenes', language: 'es', from: '2021-02-15' }],
  },
  {
    place: 'PA',
    institution: 'Secretaría Nacional de Niñez, Adolescencia y Familia',
    title: children,
    holders: [{ handle: 'yamileth.pa', name: 'Yamileth Batista Pinzón', language: 'es', from: 850 }],
  },
  {
    place: 'PA',
    institution: 'Servicio Nacional de Migración',
    title: migration,
    holders: [{ handle: 'rolando.pa', name: 'Rolando Ábrego Atencio', language: 'es', from: 410 }],
  },
  {
    place: 'NI',
    institution: 'Ministerio de la Familia, Adolescencia y Niñez',
    title: children,
    holders: [
      { handle: 'fatima.ni', name: 'Fátima Urbina Centeno', language: 'es', from: '2020-03-02', until: '2023-11-19' },
    ],
  },
  {
    place: 'DO',
    institution: 'Consejo Nacional para la Niñez y la Adolescencia',
    title: children,
    holders: [{ handle: 'altagracia.do', name: 'Altagracia Peguero Santana', language: 'es', also: ['fr'], from: 760 }],
  },
  {
    place: 'DO',
    institution: 'Dirección General de Migración',
    title: migration,
    holders: [{ handle: 'felix.do', name: 'Félix Marte Liriano', language: 'es', from: 340 }],
  },
  {
    place: 'HT',
    institution: 'Institut du Bien-Être Social et de Recherches',
    title: "Agent de liaison technique, protection de l'enfance",
    holders: [
      {
        handle: 'roseline.ht',
        name: 'Roseline Antoine Pierre-Louis',
        language: 'fr',
        also: ['es'],
        from: '2020-01-13',
        until: 330,
      },
      {
        handle: 'marieange.ht',
        name: 'Marie-Ange Desrosiers',
        language: 'fr',
        also: ['es'],
        about: "Accueil des enfants aux points de passage ; formation des équipes. Kreyòl : langue de l'écoute.",
        from: 325,
      },
    ],
  },
  {
    place: 'HT',
    institution: 'Brigade de protection des mineurs',
    title: 'Agent de liaison technique, frontières',
    holders: [{ handle: 'jeanrobert.ht', name: 'Jean-Robert Philogène', language: 'fr', from: 480 }],
  },
  {
    place: 'CO',
    institution: 'Instituto Colombiano de Bienestar Familiar',
    title: children,
    holders: [
      { handle: 'luzdary.co', name: 'Luz Dary Ospina Cardona', language: 'es', from: '2019-10-21', until: 200 },
      { handle: 'adriana.co', name: 'Adriana Castaño Villamizar', language: 'es', also: ['en'], from: 195 },
    ],
  },
  {
    place: 'CO',
    institution: 'Migración Colombia',
    title: migration,
    holders: [{ handle: 'julian.co', name: 'Julián Perdomo Cuéllar', language: 'es', from: 540 }],
  },
  {
    place: 'VE',
    institution: 'Instituto Autónomo Consejo Nacional de Derechos de Niños, Niñas y Adolescentes',
    title: children,
    holders: [{ handle: 'yajaira.ve', name: 'Yajaira Colmenares Rivas', language: 'es', from: 450 }],
  },
  {
    place: 'EC',
    institution: 'Ministerio de Inclusión Económica y Social',
    title: children,
    holders: [{ handle: 'soledad.ec', name: 'Soledad Guamán Chiriboga', language: 'es', from: 680 }],
  },
  {
    place: 'EC',
    institution: 'Consejo Nacional para la Igualdad Intergeneracional',
    title: 'Enlace técnico de política pública',
    holders: [{ handle: 'xavier.ec', name: 'Xavier Montesdeoca Vera', language: 'es', from: 520 }],
  },
  {
    place: 'PE',
    institution: 'Ministerio de la Mujer y Poblaciones Vulnerables',
    title: children,
    holders: [{ handle: 'milagros.pe', name: 'Milagros Quispe Huamaní', language: 'es', from: 930 }],
  },
  {
    place: 'PE',
    institution: 'Superintendencia Nacional de Migraciones',
    title: migration,
    holders: [{ handle: 'cesar.pe', name: 'César Tello Vásquez', language: 'es', from: 470 }],
  },
  {
    place: 'BO',
    institution: 'Viceministerio de Igualdad de Oportunidades',
    title: children,
    holders: [{ handle: 'wara.bo', name: 'Wara Mamani Choque', language: 'es', from: 390 }],
  },
  {
    place: 'BO',
    institution: 'Dirección General de Migración',
    title: migration,
    holders: [{ handle: 'freddy.bo', name: 'Freddy Ortuño Salazar', language: 'es', from: 360 }],
  },
  {
    place: 'CL',
    institution: 'Subsecretaría de la Niñez',
    title: children,
    holders: [
      { handle: 'francisca.cl', name: 'Francisca Riquelme Astudillo', language: 'es', also: ['en'], from: 640 },
    ],
  },
  {
    place: 'CL',
    institution: 'Servicio Nacional de Protección Especializada a la Niñez y Adolescencia',
    title: 'Enlace técnico de acogida',
    holders: [{ handle: 'rodrigo.cl', name: 'Rodrigo Huenchullán Soto', language: 'es', from: 300 }],
  },
  {
    place: 'AR',
    institution: 'Secretaría Nacional de Niñez, Adolescencia y Familia',
    title: children,
    holders: [
      { handle: 'gabriela.ar', name: 'Gabriela Sosa Etcheverry', language: 'es', also: ['pt'], from: '2022-03-14' },
    ],
  },
  {
    place: 'AR',
    institution: 'Dirección Nacional de Migraciones',
    title: migration,
    holders: [{ handle: 'martin.ar', name: 'Martín Lezcano Ibarra', language: 'es', from: 560 }],
  },
  {
    place: 'UY',
    institution: 'Instituto del Niño y Adolescente del Uruguay',
    title: children,
    holders: [{ handle: 'leticia.uy', name: 'Leticia Bentancor Olivera', language: 'es', also: ['pt'], from: 710 }],
  },
  {
    place: 'UY',
    institution: 'Ministerio de Desarrollo Social',
    title: 'Enlace técnico de política pública',
    holders: [{ handle: 'diego.uy', name: 'Diego Techera Silva', language: 'es', also: ['pt'], from: 590 }],
  },
  {
    place: 'PY',
    institution: 'Ministerio de la Niñez y la Adolescencia',
    title: children,
    holders: [
      { handle: 'nilsa.py', name: 'Nilsa Fretes Cabral', language: 'es', from: '2019-09-30', until: 150 },
      { handle: 'liz.py', name: 'Liz Benítez Giménez', language: 'es', also: ['pt'], from: 145 },
    ],
  },
  {
    place: 'PY',
    institution: 'Ministerio de la Niñez y la Adolescencia',
    title: trafficking,
    holders: [{ handle: 'cristhian.py', name: 'Cristhian Ayala Duarte', language: 'es', from: 530 }],
  },
  {
    place: 'BR',
    institution: 'Secretaria Nacional dos Direitos da Criança e do Adolescente',
    title: 'Enlace técnico, infância e mobilidade humana',
    holders: [
      {
        handle: 'thais.br',
        name: 'Thaís Nogueira de Azevedo',
        language: 'pt',
        also: ['es'],
        about: 'Proteção na Amazônia e nas fronteiras do norte. Primeira infância.',
        from: 820,
      },
    ],
  },
  {
    place: 'BR',
    institution: 'Ministério da Justiça e Segurança Pública',
    title: 'Enlace técnico, migrações',
    holders: [{ handle: 'rafael.br', name: 'Rafael Tavares Lima', language: 'pt', also: ['es', 'en'], from: 500 }],
  },
  {
    place: 'BR',
    institution: 'Conselho Nacional dos Direitos da Criança e do Adolescente',
    title: 'Enlace técnico, participação',
    holders: [{ handle: 'claudia.br', name: 'Cláudia Menezes Prado', language: 'pt', from: 440 }],
  },
  {
    place: 'CA',
    institution: 'Immigration, Refugees and Citizenship Canada',
    title: 'Agente de liaison technique',
    holders: [
      {
        handle: 'genevieve.ca',
        name: 'Geneviève Lafontaine-Roy',
        language: 'fr',
        also: ['en', 'es'],
        about: "Procédure d'asile et audition de l'enfant. Relecture française des documents du réseau.",
        from: 730,
      },
    ],
  },
  {
    place: 'CA',
    institution: 'Department of Justice Canada',
    title: liaison,
    holders: [{ handle: 'priya.ca', name: 'Priya Raman', language: 'en', also: ['fr'], from: 660 }],
  },
  {
    place: 'US',
    institution: 'Administration for Children and Families',
    title: liaison,
    holders: [{ handle: 'denise.us', name: 'Denise Hargrove', language: 'en', also: ['es'], from: 600 }],
  },
  {
    place: 'US',
    institution: "Office of Children's Issues",
    title: 'Technical liaison, international return',
    holders: [{ handle: 'marcus.us', name: 'Marcus Villarreal', language: 'en', also: ['es'], from: 370 }],
  },
  {
    place: 'AG',
    institution: 'Family and Social Services Division',
    title: liaison,
    holders: [{ handle: 'shermaine.ag', name: 'Shermaine Joseph-Weekes', language: 'en', from: 420 }],
  },
  {
    place: 'BS',
    institution: 'Department of Social Services',
    title: liaison,
    holders: [{ handle: 'tamika.bs', name: 'Tamika Rolle-Ferguson', language: 'en', from: 380 }],
  },
  {
    place: 'BB',
    institution: 'Child Care Board',
    title: liaison,
    holders: [
      { handle: 'winston.bb', name: 'Winston Greenidge', language: 'en', from: '2020-06-01', until: 280 },
      { handle: 'cherylann.bb', name: 'Cheryl-Ann Braithwaite', language: 'en', from: 275 },
    ],
  },
  {
    place: 'BZ',
    institution: 'Department of Human Services',
    title: liaison,
    holders: [{ handle: 'ingrid.bz', name: 'Ingrid Castellanos-Flowers', language: 'en', also: ['es'], from: 510 }],
  },
  {
    place: 'DM',
    institution: 'Social Welfare Division',
    title: liaison,
    holders: [{ handle: 'jocelyn.dm', name: 'Jocelyn Shillingford', language: 'en', also: ['fr'], from: 490 }],
  },
  {
    place: 'GD',
    institution: 'Child Protection Authority',
    title: liaison,
    holders: [{ handle: 'kerisha.gd', name: 'Kerisha Noel-Baptiste', language: 'en', from: 310 }],
  },
  {
    place: 'GY',
    institution: 'Childcare and Protection Agency',
    title: liaison,
    holders: [{ handle: 'ronald.gy', name: 'Ronald Persaud', language: 'en', from: 430 }],
  },
  {
    place: 'JM',
    institution: 'Child Protection and Family Services Agency',
    title: liaison,
    holders: [
      {
        handle: 'nadine.jm',
        name: 'Nadine Campbell-Wright',
        language: 'en',
        also: ['es'],
        about: 'Alternative care, and words that a child can live with.',
        from: 780,
      },
    ],
  },
  {
    place: 'JM',
    institution: 'Passport, Immigration and Citizenship Agency',
    title: 'Technical liaison, borders',
    holders: [{ handle: 'andre.jm', name: 'Andre Whitelocke', language: 'en', from: 260 }],
  },
  {
    place: 'KN',
    institution: 'Department of Probation and Child Protection Services',
    title: liaison,
    holders: [{ handle: 'delroy.kn', name: 'Delroy Liburd', language: 'en', from: 350 }],
  },
  {
    place: 'LC',
    institution: 'Division of Human Services',
    title: liaison,
    holders: [{ handle: 'marva.lc', name: 'Marva St. Rose', language: 'en', also: ['fr'], from: 330 }],
  },
  {
    place: 'VC',
    institution: 'Child Development Division',
    title: liaison,
    holders: [{ handle: 'ezra.vc', name: 'Ezra Cato-Ollivierre', language: 'en', from: 320 }],
  },
  {
    place: 'SR',
    institution: 'Ministry of Social Affairs and Housing',
    title: liaison,
    holders: [{ handle: 'priscilla.sr', name: 'Priscilla Wongsodikromo', language: 'en', from: 400 }],
  },
  {
    place: 'TT',
    institution: "Children's Authority of Trinidad and Tobago",
    title: liaison,
    holders: [{ handle: 'safiya.tt', name: 'Safiya Mohammed-Charles', language: 'en', also: ['es'], from: 690 }],
  },
  {
    place: 'TT',
    institution: 'Counter Trafficking Unit',
    title: 'Technical liaison, trafficking',
    holders: [{ handle: 'kern.tt', name: 'Kern Alexis', language: 'en', from: 230 }],
  },
  {
    place: 'organisations',
    institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
    title: 'Coordinación de la Red',
    role: 'coordinator',
    holders: [
      {
        handle: 'beatriz.iin',
        name: 'Beatriz Larrañaga Soria',
        language: 'es',
        also: ['en', 'pt', 'fr'],
        about: 'Coordino la Red de Enlaces Técnicos desde Montevideo.',
        from: '2019-09-02',
      },
    ],
  },
  {
    place: 'organisations',
    institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
    title: 'Coordinación de asistencia técnica',
    role: 'coordinator',
    holders: [
      { handle: 'mauricio.iin', name: 'Mauricio Echeverri Toro', language: 'es', also: ['en'], from: '2021-08-02' },
    ],
  },
  {
    place: 'organisations',
    institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
    title: 'Edición en español',
    role: 'editor',
    holders: [
      {
        handle: 'lucia.iin',
        name: 'Lucía Ferrando Pita',
        language: 'es',
        also: ['en', 'pt'],
        about: 'Síntesis de hilos, buenas prácticas y documento regional.',
        from: '2020-02-10',
      },
    ],
  },
  {
    place: 'organisations',
    institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
    title: 'Edição em português',
    role: 'editor',
    holders: [{ handle: 'camila.iin', name: 'Camila Brandão Reis', language: 'pt', also: ['es', 'en'], from: 750 }],
  },
  {
    place: 'organisations',
    institution: 'Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA)',
    title: 'Édition en français',
    role: 'editor',
    holders: [{ handle: 'thierry.iin', name: 'Thierry Valcourt', language: 'fr', also: ['es', 'en'], from: 550 }],
  },
  {
    place: 'organisations',
    institution: 'Organización Internacional para las Migraciones (OIM)',
    title: 'Grupo interagencial',
    role: 'observer',
    holders: [
      { handle: 'patricia.oim', name: 'Patricia Elizondo Garza', language: 'es', also: ['en'], from: '2020-04-20' },
    ],
  },
  {
    place: 'organisations',
    institution: 'Organización Internacional para las Migraciones (OIM)',
    title: 'Caribbean desk',
    role: 'observer',
    holders: [{ handle: 'samuel.oim', name: 'Samuel Adeyemi-Clarke', language: 'en', from: 365 }],
  },
  {
    place: 'organisations',
    institution: 'Alto Comisionado de las Naciones Unidas para los Refugiados (ACNUR)',
    title: 'Grupo interagencial',
    role: 'observer',
    holders: [{ handle: 'valeria.acnur', name: 'Valeria Santoro Núñez', language: 'es', also: ['en'], from: 880 }],
  },
  {
    place: 'organisations',
    institution: 'Alto Comisionado de las Naciones Unidas para los Refugiados (ACNUR)',
    title: "Protection de l'enfance",
    role: 'observer',
    holders: [{ handle: 'pauline.acnur', name: 'Pauline Géronimi', language: 'fr', also: ['es', 'en'], from: 460 }],
  },
  {
    place: 'organisations',
    institution: 'Instituto de Políticas Públicas en Derechos Humanos del MERCOSUR (IPPDH)',
    title: 'Grupo interagencial',
    role: 'observer',
    holders: [{ handle: 'ramiro.ippdh', name: 'Ramiro Olivella Paz', language: 'es', also: ['pt'], from: 870 }],
  },
]
