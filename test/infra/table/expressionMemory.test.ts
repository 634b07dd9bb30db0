import { expect, test } from 'vitest'
import { type ExpressionTexts, parseExpressions } from '../../../infra/local/table/expressions.ts'

const names = { '#a': 'a', '#b': 'b' }
const of = (said: ExpressionTexts) => said

const requests = [
  of({ UpdateExpression: 'SET #a = :s, #b = if_not_exists(#b, :n) + :m' }),
  of({ UpdateExpression: 'SET #a = list_append(#a, :l) REMOVE #b' }),
  of({ UpdateExpression: 'ADD #a :n DELETE #b :set', ConditionExpression: 'attribute_exists(#a) AND #b <> :s' }),
  of({ ConditionExpression: '#a IN (:s, :n) OR NOT (size(#b) > :m AND contains(#a, :s))' }),
  of({ KeyConditionExpression: '#a = :s AND begins_with(#b, :t)', FilterExpression: 'c < :n' }),
  of({ KeyConditionExpression: '#a = :s AND #b BETWEEN :t AND :u' }),
  of({ KeyConditionExpression: '#a = :s AND #b >= :t', ProjectionExpression: 'd[1].e, #a' }),
]

type Values = NonNullable<ExpressionTexts['ExpressionAttributeValues']>
const some = (with_: string, number: number): Values => ({
  ':s': { S: `${with_}s` },
  ':t': { S: `${with_}a` },
  ':u': { S: `${with_}b` },
  ':n': { N: `${number}` },
  ':m': { N: `${number + 1}` },
  ':l': { L: [{ S: with_ }] },
  ':set': { SS: [with_, `${with_}x`] },
})

function asked(said: ExpressionTexts, values: Values): ExpressionTexts {
  const text = Object.values(said).join()
  const used = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(text)))
  const [mine, named] = [used(values), used(names)]
  return {
    ...said,
    ...(Object.keys(mine).length > 0 ? { ExpressionAttributeValues: mine } : {}),
    ...(Object.keys(named).length > 0 ? { ExpressionAttributeNames: named } : {}),
  }
}

/** The same, in words that nobody said before: blanks mean nothing, and are another text. */
let blanks = 0
function anew(said: ExpressionTexts): ExpressionTexts {
  const more = ' '.repeat(++blanks)
  return Object.fromEntries(
    Object.entries(said).map(([name, text]) => [name, typeof text === 'string' ? text + more : text]),
  )
}

test.each(requests)('%o means the same with the second values as if nobody had said it before', (said) => {
  parseExpressions(asked(said, some('first', 1)))
  for (const values of [some('second', 5), some('third', 7)]) {
    const known = parseExpressions(asked(said, values))
    expect(JSON.stringify(known)).toBe(JSON.stringify(parseExpressions(anew(asked(said, values)))))
    expect(JSON.stringify(known)).not.toContain('first')
  }
})

test.each<[string, Values]>([
  ['a number that is none', { ...some('a', 1), ':n': { N: 'one' } }],
  ['another type', { ...some('a', 1), ':n': { S: 'one' } }],
  ['an empty set', { ...some('a', 1), ':set': { SS: [] } }],
])('what was right once is refused with %s', (_name, values) => {
  const [, , said = {}] = requests
  parseExpressions(asked(said, some('a', 1)))
  expect(() => parseExpressions(asked(said, values))).toThrow()
})

test('bounds are looked at each time: the lower one first', () => {
  const [, , , , , said = {}] = requests
  parseExpressions(asked(said, some('a', 1)))
  expect(() => parseExpressions(asked(said, { ...some('a', 1), ':t': { S: 'z' }, ':u': { S: 'a' } }))).toThrow()
})
