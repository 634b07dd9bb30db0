import { mapPaths } from 'dynalite/db/index.js'
import {
  type Condition,
  convertKeyCondition,
  type ExpressionTexts,
  type KeyCondition,
  type ParsedExpressions,
  type UpdateSection,
  validateExpressionParams,
  validateExpressions,
} from 'dynalite/validations/index.js'
import { invalid } from './errors.ts'
import { expressionMemory } from './expressionMemory.ts'
import type { Item } from './wire.ts'

export type Path = (string | number)[]
export type { Condition, ExpressionTexts, KeyCondition, UpdateSection }

export type Expressions = {
  condition: Condition | undefined
  filter: { expression: Condition; attributes: string[] } | undefined
  keyConditions: Record<string, KeyCondition> | undefined
  projection: Path[] | undefined
  update: { sections: UpdateSection[]; paths: Path[] } | undefined
}

/** Parses whatever expressions a request carries; unused, undefined and reserved names are refused as DynamoDB does. */
export function parseExpressions(request: ExpressionTexts): Expressions {
  return isPlain(request) ? none : remembered(textsOf(request))
}

const remembered = expressionMemory(parsed)

function parsed(texts: ExpressionTexts): Expressions {
  const work: ExpressionTexts & ParsedExpressions = { ...texts }
  const refusal = unaccompanied(texts) ?? validateExpressions(work)
  if (refusal) throw invalid(refusal)
  const filter = work._filter
  return {
    condition: work._condition?.expression,
    filter: filter && { expression: filter.expression, attributes: Object.keys(filter.pathHeads) },
    keyConditions: work._keyCondition && keyConditionsOf(work._keyCondition.expression),
    projection: work._projection?.paths,
    update: work._updates,
  }
}

export const projected = (paths: Path[], item: Item): Item => mapPaths(paths, item)

/** A request carries much else besides. */
function textsOf(request: ExpressionTexts): ExpressionTexts {
  const texts = expressionNames.map((name) => [name, request[name]])
  const { ExpressionAttributeNames, ExpressionAttributeValues } = request
  return { ...Object.fromEntries(texts), ExpressionAttributeNames, ExpressionAttributeValues }
}

function isPlain(texts: ExpressionTexts): boolean {
  return (
    texts.ExpressionAttributeNames === undefined &&
    texts.ExpressionAttributeValues === undefined &&
    expressionNames.every((name) => texts[name] === undefined)
  )
}

function unaccompanied(texts: ExpressionTexts): string | undefined {
  return validateExpressionParams(texts, [...expressionNames], [])
}

function keyConditionsOf(expression: Condition): Record<string, KeyCondition> {
  const conditions = convertKeyCondition(expression)
  if (typeof conditions === 'string') throw invalid(conditions)
  return conditions
}

const expressionNames = [
  'ConditionExpression',
  'UpdateExpression',
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
] as const

const none: Expressions = {
  condition: undefined,
  filter: undefined,
  keyConditions: undefined,
  projection: undefined,
  update: undefined,
}
