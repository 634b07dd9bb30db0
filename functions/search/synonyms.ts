import type { Language } from '../../shared/languages.ts'

/** What the network says for the same thing, in any language: whoever looks for one finds all (mission.md, "Words" and "Themes"). */
export const synonyms: readonly Record<Language, readonly string[]>[] = [
  {
    es: ['NNA', 'niños, niñas y adolescentes', 'niñas, niños y adolescentes', 'niñez y adolescencia', 'niños', 'niñez'],
    en: ['NNA', 'children and adolescents', 'children'],
    pt: ['NNA', 'crianças e adolescentes', 'crianças'],
    fr: ['NNA', 'enfants et adolescents', 'enfants'],
  },
  { es: ['enlace'], en: ['liaison'], pt: ['enlace'], fr: ['agent de liaison'] },
  { es: ['hilo'], en: ['thread'], pt: ['tópico'], fr: ['fil'] },
  { es: ['buena práctica'], en: ['good practice'], pt: ['boa prática'], fr: ['bonne pratique'] },
  { es: ['cuestionario'], en: ['questionnaire'], pt: ['questionário'], fr: ['questionnaire'] },
  { es: ['observación'], en: ['observation'], pt: ['observação'], fr: ['observation'] },
  { es: ['recomendación'], en: ['recommendation'], pt: ['recomendação'], fr: ['recommandation'] },
  { es: ['boletín'], en: ['digest'], pt: ['boletim'], fr: ['bulletin'] },
  { es: ['acogida'], en: ['reception'], pt: ['acolhimento', 'acolhida'], fr: ['accueil'] },
  { es: ['trata'], en: ['trafficking'], pt: ['tráfico de pessoas'], fr: ['traite'] },
  { es: ['asilo', 'refugio'], en: ['asylum'], pt: ['asilo', 'refúgio'], fr: ['asile'] },
  { es: ['no devolución'], en: ['non-refoulement'], pt: ['não devolução'], fr: ['non-refoulement'] },
  { es: ['primera infancia'], en: ['early childhood'], pt: ['primeira infância'], fr: ['petite enfance'] },
  { es: ['movilidad humana'], en: ['human mobility'], pt: ['mobilidade humana'], fr: ['mobilité humaine'] },
  { es: ['retorno'], en: ['return'], pt: ['retorno'], fr: ['retour'] },
  { es: ['reintegración'], en: ['reintegration'], pt: ['reintegração'], fr: ['réintégration'] },
]
