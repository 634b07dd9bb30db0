import type { Language } from './languages.ts'

/** The 35 States of the Americas, ISO 3166-1 alpha-2. Which of them belong to the network is data that coordinators keep. */
export const americas = [
  'AG',
  'AR',
  'BS',
  'BB',
  'BZ',
  'BO',
  'BR',
  'CA',
  'CL',
  'CO',
  'CR',
  'CU',
  'DM',
  'DO',
  'EC',
  'SV',
  'GD',
  'GT',
  'GY',
  'HT',
  'HN',
  'JM',
  'MX',
  'NI',
  'PA',
  'PY',
  'PE',
  'KN',
  'LC',
  'VC',
  'SR',
  'TT',
  'US',
  'UY',
  'VE',
] as const
export type Country = (typeof americas)[number]

export function isCountry(text: string): text is Country {
  return americas.some((country) => country === text)
}

/** The State's name as the language says it (CLDR, by Intl). */
export function countryName(country: Country, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
}

/** The zone of the seat of government (IANA): what somebody invited there begins with, until they choose their own. */
export const zoneOfCapital: Record<Country, string> = {
  AG: 'America/Antigua',
  AR: 'America/Argentina/Buenos_Aires',
  BS: 'America/Nassau',
  BB: 'America/Barbados',
  BZ: 'America/Belize',
  BO: 'America/La_Paz',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  CR: 'America/Costa_Rica',
  CU: 'America/Havana',
  DM: 'America/Dominica',
  DO: 'America/Santo_Domingo',
  EC: 'America/Guayaquil',
  SV: 'America/El_Salvador',
  GD: 'America/Grenada',
  GT: 'America/Guatemala',
  GY: 'America/Guyana',
  HT: 'America/Port-au-Prince',
  HN: 'America/Tegucigalpa',
  JM: 'America/Jamaica',
  MX: 'America/Mexico_City',
  NI: 'America/Managua',
  PA: 'America/Panama',
  PY: 'America/Asuncion',
  PE: 'America/Lima',
  KN: 'America/St_Kitts',
  LC: 'America/St_Lucia',
  VC: 'America/St_Vincent',
  SR: 'America/Paramaribo',
  TT: 'America/Port_of_Spain',
  US: 'America/New_York',
  UY: 'America/Montevideo',
  VE: 'America/Caracas',
}

/** The Institute has its seat in Montevideo. */
export const zoneOfInstitute = 'America/Montevideo'
