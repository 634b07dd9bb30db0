import { depsFrom } from '../deps.ts'
import { takeIn } from '../feedback/taking.ts'
import { certificatesFrom } from '../platform/certificates.ts'
import { readEnv } from '../platform/env.ts'

const env = readEnv()
const certificates = certificatesFrom(env.SNS_ENDPOINT ?? `https://sns.${env.AWS_REGION}.amazonaws.com`)
const deps = { ...depsFrom(env), topicArn: env.FEEDBACK_TOPIC_ARN, certificates }

/** Lambda `feedback`: the topic that tells what became of each mail, and its dead letters while somebody puts them back. */
export async function handler(event: unknown): Promise<void> {
  await takeIn(deps, event)
}
