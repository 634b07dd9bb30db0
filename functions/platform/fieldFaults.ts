import type { z } from 'zod'
import type { FieldFaultCode, ProblemDetails } from '../../shared/problem.ts'

type Fault = NonNullable<ProblemDetails['fields']>[number]

/** zod's findings as fields with closed codes, one for each field: the first says enough. The value that was sent never comes back. */
export function fieldFaultsOf(error: z.ZodError): Fault[] {
  const faults = error.issues.slice(0, 20).flatMap((issue): Fault[] => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.').slice(0, 100), fault: 'unknown' }))
    }
    return [{ field, ...faultOf(issue) }]
  })
  return faults.filter(({ field }, at) => faults.findIndex((one) => one.field === field) === at)
}

function faultOf(issue: z.core.$ZodIssue): { fault: FieldFaultCode; limit?: number } {
  switch (issue.code) {
    case 'invalid_type':
      return { fault: issue.input === undefined ? 'required' : 'wrong-type' }
    case 'too_small':
      return { fault: 'too-short', limit: Number(issue.minimum) }
    case 'too_big':
      return { fault: 'too-long', limit: Number(issue.maximum) }
    case 'invalid_value':
      return { fault: 'not-a-choice' }
    case 'invalid_format':
      if (issue.input === '') return { fault: 'required' }
      return { fault: issue.format === 'email' ? 'not-an-email' : 'malformed' }
    case 'custom':
      return customFault(issue)
    default:
      return { fault: 'malformed' }
  }
}

function customFault(issue: z.core.$ZodIssueCustom): { fault: FieldFaultCode; limit?: number } {
  const limit = issue.params?.limit
  if (issue.message === 'too-many-bytes' && typeof limit === 'number') return { fault: 'too-many-bytes', limit }
  if (issue.message === 'invisible' || issue.message === 'not-a-choice') return { fault: issue.message }
  return { fault: 'malformed' }
}
