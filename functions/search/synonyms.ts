import type { Language } from '../../shared/languages.ts'

/**
 * What the network says for the same thing, in any language: whoever looks for one finds all (mission.md, "Words" and "Themes"). Changing
 * them makes another index, which is built by itself.
 */
export const synonyms: readonly Record<Language, readonly string[]>[] = [
  {
    es: ['NNA', 'niños, niñas y adolescentes', 'niñas, niños y adolescentes', 'niñez y adolescencia', 'niños', 'niñez'],
    en: ['NNA', 'children and adolescents', 'children', 'child'],
    pt: ['NNA', 'crianças e adolescentes', 'crianças'],
    fr: ['NNA', 'enfants et adolescents', 'enfants'],
  },
  { es: ['enlace'], en: ['liaison'], pt: ['enlace'], fr: ['agent de liaison'] },
  { es: ['titularidad'], en: ['seat'], pt: ['titularidade'], fr: ['siège'] },
  { es: ['espacio'], en: ['space'], pt: ['espaço'], fr: ['espace'] },
  { es: ['hilo'], en: ['thread'], pt: ['tópico'], fr: ['fil'] },
  { es: ['buena práctica'], en: ['good practice'], pt: ['boa prática'], fr: ['bonne pratique'] },
  { es: ['consulta de caso'], en: ['case consultation'], pt: ['consulta de caso'], fr: ['consultation de cas'] },
  { es: ['cuestionario'], en: ['questionnaire'], pt: ['questionário'], fr: ['questionnaire'] },
  { es: ['observación'], en: ['observation'], pt: ['observação'], fr: ['observation'] },
  { es: ['posición'], en: ['position'], pt: ['posição'], fr: ['position'] },
  { es: ['recomendación'], en: ['recommendation'], pt: ['recomendação'], fr: ['recommandation'] },
  { es: ['boletín'], en: ['digest'], pt: ['boletim'], fr: ['bulletin'] },
  { es: ['marco jurídico', 'marco legal'], en: ['legal framework'], pt: ['marco legal'], fr: ['cadre juridique'] },
  { es: ['acogida'], en: ['reception'], pt: ['acolhimento', 'acolhida'], fr: ['accueil'] },
  {
    es: ['privación de libertad'],
    en: ['deprivation of liberty'],
    pt: ['privação de liberdade'],
    fr: ['privation de liberté'],
  },
  {
    es: ['trata', 'trata de personas'],
    en: ['trafficking', 'human trafficking'],
    pt: ['tráfico de pessoas'],
    fr: ['traite', 'traite des personnes'],
  },
  {
    es: ['explotación sexual'],
    en: ['sexual exploitation'],
    pt: ['exploração sexual'],
    fr: ['exploitation sexuelle'],
  },
  { es: ['asilo', 'refugio'], en: ['asylum'], pt: ['asilo', 'refúgio'], fr: ['asile'] },
  { es: ['no devolución'], en: ['non-refoulement'], pt: ['não devolução'], fr: ['non-refoulement'] },
  { es: ['primera infancia'], en: ['early childhood'], pt: ['primeira infância'], fr: ['petite enfance'] },
  { es: ['movilidad humana'], en: ['human mobility'], pt: ['mobilidade humana'], fr: ['mobilité humaine'] },
  { es: ['vida familiar'], en: ['family life'], pt: ['vida familiar'], fr: ['vie familiale'] },
  { es: ['retorno'], en: ['return'], pt: ['retorno'], fr: ['retour'] },
  { es: ['reintegración'], en: ['reintegration'], pt: ['reintegração'], fr: ['réintégration'] },
]
