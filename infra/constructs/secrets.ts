import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Keys } from './keys.ts'

/** Secrets that AWS draws and nobody needs to see. These are dynamic references: templates name the secret, CloudFormation puts it in place. */
export class Secrets extends Construct {
  /** What cursors, mailed codes and sealed authenticator secrets derive from. */
  readonly app: string
  /** What CloudFront shows the API, so that nobody goes round the firewall or says to be at another's address. */
  readonly originProof: string

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    this.app = this.#draw(
      'App',
      keys,
      'Authenticator secrets are sealed with a key derived from it: a new one would lock their owners out. It is changed by hand, with a resealing.',
    )
    this.originProof = this.#draw(
      'OriginProof',
      keys,
      'Both ends take it from here when they are deployed; one changed between deployments would shut everybody out.',
    )
  }

  #draw(id: string, keys: Keys, whyNotByItself: string): string {
    const secret = new Secret(this, id, {
      encryptionKey: keys.work,
      // 64 of 62 characters: 381 bits.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(secret, 'AwsSolutions-SMG4', whyNotByItself)
    return secret.secretValue.unsafeUnwrap()
  }
}
