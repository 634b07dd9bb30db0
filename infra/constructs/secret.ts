import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Keys } from './keys.ts'

/** The secret that cursors, mailed codes and sealed authenticator secrets derive from; AWS draws it, and nobody needs to see it. */
export class AppSecret extends Construct {
  /** A dynamic reference: the template names the secret, CloudFormation puts it into the functions' encrypted environment. */
  readonly reference: string

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      encryptionKey: keys.work,
      // 64 of 62 characters: 381 bits.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.reference = secret.secretValue.unsafeUnwrap()
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'Authenticator secrets are sealed with a key derived from it: a new one would lock their owners out. It is changed by hand, with a resealing.',
    )
  }
}
