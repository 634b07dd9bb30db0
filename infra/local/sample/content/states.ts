import { americas, type Country } from '../../../../shared/countries.ts'

type Membership = { country: Country; joinedOn: string; leftOn?: string }

// Cuba takes no part; Nicaragua left in November 2023 and keeps what it contributed.
const outside: Country[] = ['CU']
const left: Partial<Record<Country, string>> = { NI: '2023-11-19' }
const founding: Country[] = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'HN', 'MX', 'PA', 'PE', 'PY', 'SV', 'UY']

export const sampleStates: Membership[] = americas
  .filter((country) => !outside.includes(country))
  .map((country) => {
    const joinedOn = founding.includes(country) ? '2019-09-02' : '2020-01-13'
    const leftOn = left[country]
    return { country, joinedOn, ...(leftOn ? { leftOn } : {}) }
  })
