import { validateAttributeValue } from 'dynalite/validations/index.js'
import type { Expressions, ExpressionTexts } from './expressions.ts'

const most = 1_000
// Stands for a value in what is kept: no expression can name it.
const place = '\u0000'

/**
 * What was made of expressions, for the next request that says the same with other values of the same types: parsing is a tenth of all that
 * the table server does. Where the values themselves decide whether an expression is right (`BETWEEN`) nothing is kept.
 */
export function expressionMemory(parse: (texts: ExpressionTexts) => Expressions) {
  const kept = new Map<string, string>()
  return (texts: ExpressionTexts): Expressions => {
    const { ExpressionAttributeValues: values = {}, ...said } = texts
    const types = Object.entries(values).map(([name, value]) => [name, Object.keys(value).join()])
    const key = JSON.stringify([said, types])
    const known = kept.get(key)
    if (known && Object.values(values).every((value) => !validateAttributeValue(value))) return filled(known, values)
    const parsed = parse(texts)
    if (/\bbetween\b|\\u0000/i.test(key)) return parsed
    if (kept.size >= most) kept.clear()
    kept.set(key, emptied(parsed, values))
    return parsed
  }
}

type Values = NonNullable<ExpressionTexts['ExpressionAttributeValues']>

function emptied(parsed: Expressions, values: Values): string {
  const names = new Map<unknown, string>(Object.entries(values).map(([name, value]) => [value, place + name]))
  return JSON.stringify(parsed, (_, part) => names.get(part) ?? part)
}

function filled(kept: string, values: Values): Expressions {
  return JSON.parse(kept, (_, part) =>
    typeof part === 'string' && part.startsWith(place) ? values[part.slice(place.length)] : part,
  )
}
