import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/**
 * Slows down an address that asks far more than people do, before it costs the others anything. AWS's ready-made rules are left out:
 * they take a long post for an attack. No request is sampled: samples show addresses and paths.
 */
export class Firewall extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false })
    const acl = new CfnWebACL(this, 'Acl', {
      name: `enlaces-${settings.stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('requests'),
      rules: [
        {
          name: 'requests-per-address',
          priority: 0,
          statement: {
            rateBasedStatement: {
              limit: settings.requestsPerAddress,
              evaluationWindowSec: 300,
              aggregateKeyType: 'IP',
            },
          },
          action: {
            block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'Retry-After', value: '60' }] } },
          },
          visibilityConfig: seen('requests-per-address'),
        },
      ],
    })
    this.arn = acl.attrArn
  }
}
