import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import type { Keys } from './keys.ts'

/** Who sends: a domain that SES signs for, mail by TLS alone, and a topic that tells what became of it. Nothing tracks opening or clicks. */
export class MailIdentity extends Construct {
  readonly configurationSetName: string
  readonly configurationSetArn: string
  readonly identityArn: string
  /** What becomes of each mail. */
  readonly feedback: Topic

  constructor(scope: Construct, id: string, { settings, keys }: { settings: Settings; keys: Keys }) {
    super(scope, id)
    this.configurationSetName = `enlaces-${settings.stage}`
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Which address is stopped, from what, and how it comes back is kept in our own table: a second list would have a way back of its own.
      disableSuppressionList: true,
      maxDeliveryDuration: Duration.hours(12),
    })
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.domain),
      configurationSet,
      dkimSigning: true,
      mailFromDomain: `bounce.${settings.domain}`,
      feedbackForwarding: false,
    })
    this.identityArn = identity.emailIdentityArn
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    })
    this.feedback = new Topic(this, 'Feedback', { masterKey: keys.work, enforceSSL: true, signatureVersion: '2' })
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(this.feedback),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    })
    tellDkimRecords(this, identity)
  }
}

// Whoever keeps the domain's DNS adds these.
function tellDkimRecords(scope: Construct, identity: EmailIdentity): void {
  identity.dkimRecords.forEach(({ name, value }, index) => {
    new CfnOutput(scope, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` })
  })
}
