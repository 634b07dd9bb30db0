import type { NewSpace } from '../../../../shared/forum.ts'

export type SampleSpace = NewSpace & {
  /** The folder of its threads. */
  folder: string
  openedOn: string
  /** Who belongs to it: observers where they are invited, everybody where it is for members only. */
  members: string[]
}

export const sampleSpaces: SampleSpace[] = [
  {
    folder: 'protocolo',
    title: 'Protocolo regional de cooperación',
    description:
      'Derivación entre autoridades, coordinación en frontera y el Protocolo Regional de Cooperación nacido del Proceso de Quito: lo que dice el borrador y cómo se hace en la práctica.',
    language: 'es',
    audience: 'network',
    openedOn: '2020-02-17',
    members: ['patricia.oim', 'valeria.acnur', 'pauline.acnur', 'ramiro.ippdh'],
  },
  {
    folder: 'acogida',
    title: 'Acogida, salud, educación y primera infancia',
    description:
      'Desde la primera hora en un lugar de acogida hasta el primer día de clases: recepción, alternativas a la privación de libertad, salud, educación y vida familiar.',
    language: 'es',
    audience: 'network',
    openedOn: '2020-03-09',
    members: ['pauline.acnur', 'ramiro.ippdh'],
  },
  {
    folder: 'trata',
    title: 'Trata y explotación sexual',
    description:
      'Prevención, identificación, protección y restitución de derechos frente a la trata y a la explotación sexual, también en internet y en viajes y turismo.',
    language: 'es',
    audience: 'network',
    openedOn: '2020-05-04',
    members: ['patricia.oim', 'samuel.oim', 'valeria.acnur'],
  },
  {
    folder: 'retorno',
    title: 'Marco jurídico, asilo y retorno',
    description:
      'Acceso al asilo y no devolución, participación en los procedimientos, nacionalidad, restitución internacional, retorno y reintegración.',
    language: 'es',
    audience: 'network',
    openedOn: '2020-08-10',
    members: ['patricia.oim', 'valeria.acnur', 'pauline.acnur', 'ramiro.ippdh'],
  },
  {
    folder: 'caribbean',
    title: 'The Caribbean: sea routes, data and reception',
    description:
      'For island and coastal States: arrivals by sea, duty rosters shared between small teams, figures that everybody can produce, interpretation, the hurricane season.',
    language: 'en',
    audience: 'network',
    openedOn: '2021-01-18',
    members: ['samuel.oim', 'pauline.acnur'],
  },
  {
    folder: 'redaccion',
    title: 'Grupo de redacción: buenas prácticas y recomendaciones',
    description:
      'Espacio de trabajo del grupo que redacta el documento regional. Aquí se discute el texto antes de que salga en consulta a los Estados.',
    language: 'es',
    audience: 'members',
    openedOn: '2024-02-12',
    members: [
      'lucia.iin',
      'camila.iin',
      'thierry.iin',
      'beatriz.iin',
      'marcela.cr',
      'suyapa.hn',
      'marieange.ht',
      'thais.br',
      'gabriela.ar',
      'nadine.jm',
      'genevieve.ca',
      'liz.py',
      'francisca.cl',
      'patricia.oim',
      'ramiro.ippdh',
    ],
  },
]
