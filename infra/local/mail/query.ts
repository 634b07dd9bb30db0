import { SesError } from './answers.ts'

/** The parameters of AWS's Query protocol: `Destination.ToAddresses.member.1=…`. */
export type Query = {
  one(name: string): string | undefined
  /** The members of a list, in the order of their numbers. */
  list(name: string): string[]
  /** The records of a list: `Tags.member.1.Name` and `Tags.member.1.Value` are one. */
  records(name: string, fields: string[]): Record<string, string>[]
}

export function parseQuery(body: Buffer): Query {
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (values.has(name)) throw new SesError('MalformedQueryString', `Duplicate parameter ${JSON.stringify(name)}`)
    values.set(name, value)
  }
  return { one: (name) => values.get(name), list: (name) => membersOf(values, name), records }

  function records(name: string, fields: string[]): Record<string, string>[] {
    const numbers = numbersOf(values, `${name}.member.`)
    return numbers.map((number) =>
      Object.fromEntries(fields.map((field) => [field, values.get(`${name}.member.${number}.${field}`) ?? ''])),
    )
  }
}

function membersOf(values: Map<string, string>, name: string): string[] {
  const numbers = numbersOf(values, `${name}.member.`)
  return numbers.flatMap((number) => values.get(`${name}.member.${number}`) ?? [])
}

function numbersOf(values: Map<string, string>, prefix: string): number[] {
  const found = new Set<number>()
  for (const name of values.keys()) {
    const number = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (Number.isInteger(number)) found.add(number)
  }
  return [...found].sort((a, b) => a - b)
}
