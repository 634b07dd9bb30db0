import { join } from 'node:path'
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { FunctionName } from '../bundle.ts'
import type { Settings } from '../settings.ts'
import { acknowledge } from './acknowledge.ts'
import type { FunctionEnvironment, OwnEnvironment } from './environment.ts'
import type { Files } from './files.ts'
import type { Keys } from './keys.ts'
import type { Queues } from './queues.ts'
import type { ForumTable } from './table.ts'
import type { Vault } from './vault.ts'

/** What all functions are made of. */
export type Shared = {
  settings: Settings
  keys: Keys
  functionsFolder: string
  environment: FunctionEnvironment & OwnEnvironment
  table: ForumTable
  queues: Queues
  files: Files
  vault: Vault
}

type FunctionProps = Shared & {
  name: FunctionName
  /** Where its code lies, if it is more than its bundle. */
  codeFolder?: string
  timeoutSeconds: number
  memoryMegabytes: number
  concurrency?: number | undefined
  /** More than the 512 that Lambda gives unasked. */
  diskMegabytes?: number
  /** All that it may do besides writing its log and its traces. */
  may: PolicyStatement[]
}

/** A Lambda function of our own, with a log group and a role of its own. */
export class EnlacesFunction extends Construct {
  readonly lambda: Lambda

  constructor(scope: Construct, id: string, props: FunctionProps) {
    super(scope, id)
    const { name, settings, keys } = props
    const logGroup = encryptedLog(this, 'Log', `/enlaces/${settings.stage}/${name}`, { settings, keys })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    for (const statement of [writeLog(logGroup), ...props.may]) role.addToPolicy(statement)

    this.lambda = new Lambda(this, 'Function', {
      functionName: `enlaces-${settings.stage}-${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.codeFolder ?? join(props.functionsFolder, name)),
      handler: 'index.handler',
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      ...(props.diskMegabytes ? { ephemeralStorageSize: Size.mebibytes(props.diskMegabytes) } : {}),
      ...(props.concurrency ? { reservedConcurrentExecutions: props.concurrency } : {}),
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      environmentEncryption: keys.work,
      logGroup,
      role,
      tracing: Tracing.ACTIVE,
    })
    acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', 'X-Ray takes traces for no resource but "*".')
  }
}

export function encryptedLog(
  scope: Construct,
  id: string,
  logGroupName: string,
  { settings, keys }: Pick<Shared, 'settings' | 'keys'>,
): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: settings.logDays,
    encryptionKey: keys.work,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

/** Instead of AWS's managed policy, which lets a function write every log of the account. */
export function writeLog(logGroup: LogGroup): PolicyStatement {
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  })
}
