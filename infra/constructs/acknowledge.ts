import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Accepts one finding of cdk-nag at the place it concerns. `reason` is for whoever audits the stack. */
export function acknowledge(place: IConstruct, finding: string, reason: string): void {
  Validations.of(place).acknowledge({ id: finding, reason })
}
