import { Duration, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { acknowledgeSearch, readSearch } from './files.ts'
import { EnlacesFunction, encryptedLog, type Shared } from './function.ts'
import { countIn, readTable, useKey, writeTable } from './permissions.ts'
import type { Secrets } from './secrets.ts'
import { acknowledgeVault, signForVault } from './vault.ts'

// The table is given 3 s per call (safeguards, section 6); a request makes two or three calls, seldom slow ones.
const apiSeconds = 10

/** The API: every path and method to one function, which knows its routes and who may use them. */
export class Api extends Construct {
  /** Where CloudFront finds it. */
  readonly originDomain: string

  constructor(scope: Construct, id: string, props: Shared & { secrets: Secrets }) {
    super(scope, id)
    const { settings, keys, table, files, vault, queues } = props
    const { lambda } = new EnlacesFunction(this, 'Function', {
      ...props,
      name: 'api',
      environment: { ...props.environment, ORIGIN_PROOF: props.secrets.originProof },
      timeoutSeconds: apiSeconds,
      memoryMegabytes: 1_024,
      concurrency: settings.apiConcurrency,
      may: [
        readTable(table),
        writeTable(table),
        useKey.ofTable(keys.data),
        ...readSearch(files),
        ...signForVault(vault),
        useKey.toKeep(keys.data),
        countIn([queues.effects['urgent-mail'], queues.effects['bulk-mail'], ...Object.values(queues.mailDead)]),
      ],
    })
    acknowledgeSearch(this)
    acknowledgeVault(this, 'pieces', 'kept')
    const api = new HttpApi(this, 'Http', {
      apiName: `enlaces-${settings.stage}`,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Lambda', lambda, { timeout: Duration.seconds(apiSeconds + 1) }),
    })
    const log = encryptedLog(this, 'AccessLog', `/aws/vendedlogs/enlaces/${settings.stage}/api-access`, props)
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.api.ratePerSecond, burstLimit: settings.api.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(accessLogLine),
      },
    })
    acknowledge(
      api,
      'AwsSolutions-APIG4',
      'Who asks is told by the session cookie, which the function checks on every route (shared/policy.ts; the tests are made from it).',
    )
    this.originDomain = `${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }
}

// How it went, never who asked or for what: no address, no path, no query, no user agent (safeguards, section 1).
const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  method: '$context.httpMethod',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  answerBytes: '$context.responseLength',
  functionLatencyMs: '$context.integrationLatency',
  functionStatus: '$context.integration.status',
  error: '$context.error.responseType',
})
