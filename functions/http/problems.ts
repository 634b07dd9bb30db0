import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Language } from '../../shared/languages.ts'
import * as en from '../../shared/messages/en/problems.ts'
import * as es from '../../shared/messages/es/problems.ts'
import * as fr from '../../shared/messages/fr/problems.ts'
import * as pt from '../../shared/messages/pt/problems.ts'
import { type FieldFaultCode, Problem, type ProblemBody, problemStatus } from '../../shared/problem.ts'
import { factsOfDefect, type Log } from '../platform/log.ts'

const words = { es, en, pt, fr }

/** Every trouble leaves here: RFC 9457 `application/problem+json` in the reader's language. What is no Problem is a defect and is logged. */
export function problemAnswer(c: Context, error: unknown, language: Language, log: Log, requestId: string): Response {
  const problem = asProblem(error)
  if (problem.code === 'unexpected') log('error', 'defect', { requestId, ...factsOfDefect(error) })
  const status = problemStatus[problem.code]
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json', 'Content-Language': language }
  if (problem.details.retryAfterSeconds) headers['Retry-After'] = String(problem.details.retryAfterSeconds)
  return c.body(JSON.stringify(problemBody(problem, language)), status, headers)
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  // Hono throws its own kind for a body it cannot parse.
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed')
  return new Problem('unexpected')
}

function problemBody({ code, details }: Problem, language: Language): ProblemBody {
  const { fields, ...others } = details
  return {
    type: `/api/docs#${code}`,
    title: words[language].problems[code],
    status: problemStatus[code],
    code,
    ...others,
    ...(fields
      ? { fields: fields.map((one) => ({ ...one, message: faultMessage(one.fault, one.limit ?? 0, language) })) }
      : {}),
  }
}

/** What is wrong with a field, in words. */
export function faultMessage(fault: FieldFaultCode, limit: number, language: Language): string {
  return words[language].faults[fault](limit)
}
