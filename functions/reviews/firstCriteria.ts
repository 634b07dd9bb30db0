import type { CriteriaSet } from '../../shared/criteria.ts'

/**
 * The set that a network begins with: what reviews of good practices ask in common, namely the European Web Site on Integration, the European
 * Commission's best practices in public health, WHO's guide to documenting best practices, FAO's good-practice template and the United
 * Nations' criteria for good practices in the Sustainable Development Goals. Coordination and editors make the next one.
 */
export const firstCriteria: CriteriaSet = {
  number: 1,
  scale: {
    lowest: {
      es: 'No se muestra',
      en: 'Not shown',
      pt: 'Não se mostra',
      fr: 'Pas montré',
    },
    low: {
      es: 'Se muestra en parte, con lagunas de peso',
      en: 'Partly shown, with gaps that matter',
      pt: 'Mostra-se em parte, com lacunas importantes',
      fr: 'Montré en partie, avec des lacunes importantes',
    },
    high: {
      es: 'Se muestra en lo esencial',
      en: 'Shown in essence',
      pt: 'Mostra-se no essencial',
      fr: 'Montré pour l’essentiel',
    },
    highest: {
      es: 'Se muestra por completo, y otros pueden comprobarlo',
      en: 'Fully shown, and others can verify it',
      pt: 'Mostra-se por completo, e outros podem comprová-lo',
      fr: 'Pleinement montré, et d’autres peuvent le vérifier',
    },
  },
  criteria: [
    {
      key: 'evidence',
      weight: 3,
      name: {
        es: 'Evidencia y eficacia',
        en: 'Evidence and effectiveness',
        pt: 'Evidência e eficácia',
        fr: 'Preuves et efficacité',
      },
      guidance: {
        es: '¿Qué cambió para las niñas y los niños, y cómo se sabe? Mire si hay datos de antes y después, quién los reunió, y si se dice también qué no funcionó.',
        en: 'What changed for children, and how is it known? See whether there are figures from before and after, who collected them, and whether it also says what did not work.',
        pt: 'O que mudou para as crianças, e como se sabe? Veja se há dados de antes e depois, quem os reuniu, e se também se diz o que não funcionou.',
        fr: 'Qu’est-ce qui a changé pour les enfants, et comment le sait-on ? Voyez s’il y a des données d’avant et d’après, qui les a réunies, et si l’on dit aussi ce qui n’a pas fonctionné.',
      },
    },
    {
      key: 'equity',
      weight: 2,
      name: {
        es: 'Equidad y género',
        en: 'Equity and gender',
        pt: 'Equidade e gênero',
        fr: 'Équité et genre',
      },
      guidance: {
        es: '¿Llega a quienes más lo necesitan? Mire cómo atiende a niñas y niños, a quienes tienen una discapacidad, a pueblos indígenas y afrodescendientes, y si alguien queda fuera.',
        en: 'Does it reach those who need it most? See how it serves girls and boys, those with a disability, indigenous and Afro-descendant peoples, and whether anybody is left out.',
        pt: 'Chega a quem mais precisa? Veja como atende meninas e meninos, pessoas com deficiência, povos indígenas e afrodescendentes, e se alguém fica de fora.',
        fr: 'Atteint-elle celles et ceux qui en ont le plus besoin ? Voyez comment elle sert les filles et les garçons, les personnes en situation de handicap, les peuples autochtones et afrodescendants, et si quelqu’un est laissé de côté.',
      },
    },
    {
      key: 'participation',
      weight: 2,
      name: {
        es: 'Participación',
        en: 'Participation',
        pt: 'Participação',
        fr: 'Participation',
      },
      guidance: {
        es: '¿Niñas, niños y familias opinaron sobre cómo se hace, y se les hizo caso? Mire si fue voluntario y seguro, y qué cambió por lo que dijeron.',
        en: 'Did children and families have a say in how it is done, and were they heeded? See whether it was voluntary and safe, and what changed because of what they said.',
        pt: 'Crianças e famílias opinaram sobre como se faz, e foram levadas em conta? Veja se foi voluntário e seguro, e o que mudou pelo que disseram.',
        fr: 'Les enfants et les familles ont-ils eu leur mot à dire sur la manière de faire, et en a-t-on tenu compte ? Voyez si c’était volontaire et sûr, et ce que leurs paroles ont changé.',
      },
    },
    {
      key: 'sustainability',
      weight: 2,
      name: {
        es: 'Sostenibilidad',
        en: 'Sustainability',
        pt: 'Sustentabilidade',
        fr: 'Durabilité',
      },
      guidance: {
        es: '¿Puede seguir sin quienes la empezaron? Mire si tiene base legal, presupuesto y personal propios, y desde cuándo funciona.',
        en: 'Can it go on without those who began it? See whether it has its own legal basis, budget and staff, and for how long it has been running.',
        pt: 'Pode continuar sem quem a começou? Veja se tem base legal, orçamento e equipe próprios, e há quanto tempo funciona.',
        fr: 'Peut-elle continuer sans celles et ceux qui l’ont lancée ? Voyez si elle a sa propre base légale, son budget et son personnel, et depuis quand elle fonctionne.',
      },
    },
    {
      key: 'transferability',
      weight: 2,
      name: {
        es: 'Posibilidad de adoptarla en otro país',
        en: 'Transferability',
        pt: 'Possibilidade de adotá-la em outro país',
        fr: 'Transférabilité',
      },
      guidance: {
        es: '¿Podría hacerse en su país? Mire si se dice qué hace falta, cuánto cuesta y qué depende del lugar.',
        en: 'Could it be done in your country? See whether it says what it takes, what it costs and what depends on the place.',
        pt: 'Poderia ser feita no seu país? Veja se se diz o que é preciso, quanto custa e o que depende do lugar.',
        fr: 'Pourrait-on le faire dans votre pays ? Voyez si l’on dit ce qu’il faut, ce que cela coûte et ce qui dépend du lieu.',
      },
    },
    {
      key: 'cooperation',
      weight: 1,
      name: {
        es: 'Cooperación entre sectores',
        en: 'Cooperation among sectors',
        pt: 'Cooperação entre setores',
        fr: 'Coopération entre secteurs',
      },
      guidance: {
        es: '¿Trabajan juntos niñez, migración, salud, educación y justicia? Mire si cada uno sabe qué le toca, y cómo se pasan los casos sin exponer a nadie.',
        en: 'Do child protection, migration, health, education and justice work together? See whether each knows its part, and how cases are handed on without exposing anybody.',
        pt: 'Infância, migração, saúde, educação e justiça trabalham juntas? Veja se cada uma sabe o que lhe cabe, e como se passam os casos sem expor ninguém.',
        fr: 'L’enfance, la migration, la santé, l’éducation et la justice travaillent-elles ensemble ? Voyez si chacune connaît son rôle, et comment les cas se transmettent sans exposer personne.',
      },
    },
  ],
}
