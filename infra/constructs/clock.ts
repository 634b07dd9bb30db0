import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { EnlacesFunction, type Shared } from './function.ts'
import { readTable, sendTo, useKey, writeTable } from './permissions.ts'

const everyMinutes = 15
// The next ring does what an older one would have done.
const patience = Duration.minutes(everyMinutes).toSeconds()
const retries = 2

/** Rings every quarter of an hour. Whatever could not be delivered or done ends in the clock's dead letters. */
export class ClockFunction extends Construct {
  constructor(scope: Construct, id: string, props: Shared) {
    super(scope, id)
    const { table, queues, keys, settings, environment } = props
    const { firstCoordinator } = settings
    const mayBury = [sendTo(queues.clockDead), useKey.toSend(keys.work)]
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'clock',
      environment: firstCoordinator
        ? { ...environment, FIRST_COORDINATOR: JSON.stringify(firstCoordinator) }
        : environment,
      timeoutSeconds: 120,
      memoryMegabytes: 512,
      // It would do no harm twice at once, only work.
      concurrency: 1,
      may: [readTable(table), writeTable(table), useKey.ofTable(keys.data), ...mayBury],
    })
    new CfnEventInvokeConfig(this, 'Invocations', {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: patience,
      maximumRetryAttempts: retries,
      destinationConfig: { onFailure: { destination: queues.clockDead.queueArn } },
    })

    const role = new Role(this, 'ScheduleRole', { assumedBy: fromThisAccount(this) })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }))
    for (const statement of mayBury) role.addToPolicy(statement.copy())
    new CfnSchedule(this, 'Schedule', {
      name: `enlaces-${settings.stage}-clock`,
      scheduleExpression: `rate(${everyMinutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumEventAgeInSeconds: patience, maximumRetryAttempts: retries },
        deadLetterConfig: { arn: queues.clockDead.queueArn },
      },
    })
  }
}

// Without the account, any customer of AWS could have the scheduler act for them with this role (the "confused deputy").
function fromThisAccount(scope: Construct): ServicePrincipal {
  return new ServicePrincipal('scheduler.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  })
}
