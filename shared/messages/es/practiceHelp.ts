import type { Translated } from '../translated.ts'

/** What each field asks for, and how somebody answered it: one invented practice runs through all examples. */
export const practiceHelp = {
  help: {
    title: 'Qué se hace y para quién, en 15 palabras como máximo.',
    summary:
      'Lo que contaría a un colega en un minuto: qué se hace, para quién, desde cuándo y qué resultó. De 75 a 100 palabras.',
    country: 'El Estado cuya experiencia es.',
    level: 'Hasta dónde llega quien decide.',
    places: 'Las localidades, los pasos de frontera o los centros donde se hace.',
    themes: 'Los que de verdad trata; otros la encontrarán por ellos.',
    ages: 'Las que se atienden de hecho.',
    companies: 'Separados: sin sus padres, con otros familiares adultos.',
    groups: 'Solo aquellos para los que se hace algo distinto.',
    stages: 'En qué punto del camino están cuando se les atiende.',
    corridor: 'De dónde vienen y hacia dónde van, si la práctica es de una ruta.',
    institution: 'La que responde por la práctica, con su nombre oficial.',
    partners: 'Quiénes más ponen trabajo, lugar o dinero, y qué pone cada uno.',
    focalPoints:
      'Hasta cinco titularidades de la red. Se nombran cargos, no personas: así siguen valiendo cuando cambia quien los ocupa.',
    began: 'El mes en que empezó a atender.',
    regular: 'Sigue funcionando y no tiene fecha de cierre.',
    ended: 'Si fue un proyecto: el último mes.',
    problem: 'Qué pasaba antes, a quiénes y con qué consecuencias. Sin datos que identifiquen a nadie.',
    objectives: 'Qué debía cambiar para las niñas y los niños.',
    howItWorks: 'Paso a paso: quién hace qué, cuándo y con qué instrumento.',
    legalBasis: 'Las normas que la sostienen, cada una con su artículo. Hasta veinte.',
    participation: 'Cómo opinan y deciden quienes reciben la atención, en el diseño y en cada caso.',
    resources: 'Personas, lugares, equipos; y quién los paga.',
    cost: 'Lo que se sepa: por año, por niña o niño, en qué moneda.',
    results:
      'Qué cambió y cómo lo saben: cifras con su período y su fuente. Cuando son menos de cinco casos, no dé el número.',
    evidence:
      'Informes, evaluaciones, fotografías: hasta diez archivos. Solo los abre quien puede leer la ficha. Nada que permita reconocer a una niña o un niño.',
    voices: 'Sus palabras o lo que contestaron en encuestas, sin nada que permita reconocer a nadie.',
    failures: 'Lo que se intentó y se dejó, y lo que todavía falla. Es lo que más ahorra a los demás.',
    sustainability: 'Qué la mantiene cuando cambian el gobierno, el equipo o el financiamiento.',
    transfer: 'Lo indispensable: normas, personal, acuerdos, tiempo. Y lo que se puede adaptar.',
    bestInterests: 'Quién determina el interés superior, cuándo y con qué procedimiento.',
    consent: 'Cómo se informa y cómo se pide el consentimiento, en su idioma y según su edad.',
    dataProtection: 'Qué datos se guardan, dónde, quién los ve y cuándo se borran. Nunca con fines migratorios.',
    cleared: 'Quien puede hacerlo en su Estado dio su acuerdo para publicar esta ficha.',
    clearedBy: 'La institución o el cargo.',
    clearedOn: 'El día de la nota o del acuerdo.',
    reviewOn: 'Una fecha futura en que convenga mirar si sigue siendo así.',
  },
  examples: {
    title: 'Tutoría pública en 24 horas para adolescentes que llegan sin compañía',
    summary:
      'Desde 2019, cuando un adolescente llega sin compañía al paso de frontera, una tutora pública lo recibe dentro de las 24 horas, le explica en su idioma qué va a ocurrir y lo acompaña en cada entrevista. La tutora no depende de migración. La defensoría lleva la lista de guardia y el juzgado confirma el nombramiento en tres días. Hoy casi ninguno declara sin tutora y las familias se localizan antes. Lo difícil sigue siendo el turno de noche y contar con tutoras que hablen lenguas indígenas.',
    places: 'Los dos pasos de frontera del sur y el centro de acogida de la capital del departamento.',
    corridor: 'De los países del norte de Centroamérica hacia el norte, por la ruta de la costa.',
    institution: 'Defensoría de la Niñez y la Adolescencia',
    partners:
      'Dirección de Migración: avisa de cada llegada. Poder Judicial: confirma a la tutora. Una universidad: forma a las tutoras.',
    focalPoints: 'Enlace técnico de la Defensoría de la Niñez.',
    problem:
      'Los adolescentes declaraban solos ante migración y pasaban en promedio once días sin que nadie los representara.',
    objectives:
      'Que ningún adolescente sin compañía declare sin tutora, y que la tutora se nombre dentro de las 24 horas.',
    howItWorks:
      '1. Migración avisa por teléfono a la guardia.\n2. La tutora llega en menos de seis horas y habla a solas con el adolescente.\n3. El juzgado confirma el nombramiento en tres días.\n4. La tutora sigue hasta que haya una solución duradera.',
    legalBasis: 'Convención sobre los Derechos del Niño, artículo 20; Ley de migración, artículo 41.',
    participation:
      'El adolescente puede pedir otra tutora. Dos veces al año un grupo revisa el folleto que se entrega al llegar y propone cambios.',
    resources: 'Catorce tutoras, una coordinadora y un teléfono de guardia; los paga el presupuesto de la Defensoría.',
    cost: 'Unos 210 dólares por adolescente en 2024.',
    results: 'Entre 2019 y 2024 el plazo medio bajó de once días a 19 horas (registro de la Defensoría).',
    voices: '«Por primera vez alguien me preguntó qué quería yo.» De una encuesta anónima de 2023.',
    failures:
      'Empezamos con voluntarios: la mitad se fue en un año. Las visitas por video no sirvieron para la primera entrevista.',
    sustainability: 'La guardia está en la ley de presupuesto, y la formación, en el plan de la universidad.',
    transfer:
      'Una norma que permita nombrar a la tutora antes de la decisión del juez, y un teléfono que atienda siempre. El número de tutoras se adapta.',
    bestInterests:
      'Un equipo de tres profesiones lo determina antes de cualquier decisión sobre el retorno, y lo deja por escrito.',
    consent:
      'La tutora explica con dibujos y en la lengua del adolescente, y vuelve a preguntar antes de cada entrevista.',
    dataProtection:
      'El expediente está cifrado en la Defensoría, lo ven la tutora y su coordinadora, y se borra a los cinco años.',
    clearedBy: 'Dirección General de la Defensoría de la Niñez',
  },
}
export type PracticeHelpMessages = Translated<typeof practiceHelp>
