import { createSign, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { SNSEvent } from 'aws-lambda'
import { signedText } from '../../../functions/feedback/rules.ts'
import { ownCertificate } from './certificate.ts'
import type { SesNotification } from './simulator.ts'

export const topicArn = 'arn:aws:sns:us-east-1:000000000000:feedback'
export const certificatePath = '/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem'

/** The topic that mail events are told to: signs as SNS does, with a key and a certificate of its own. */
export type Topic = {
  /** What SNS hands to a function that subscribed. The same id gives the same notification. */
  eventOf(notification: SesNotification | string, id: string, at: string): Promise<SNSEvent>
  certificate(): Promise<string>
}

type Keys = { privateKey: KeyObject; certificate: string }

export function openTopic(endpoint: () => string, version: '1' | '2' = '2'): Topic {
  return {
    certificate: async () => (await keysOfProcess()).certificate,
    async eventOf(notification, MessageId, Timestamp) {
      const { privateKey } = await keysOfProcess()
      const Message = typeof notification === 'string' ? notification : JSON.stringify(notification)
      const told = { Type: 'Notification' as const, MessageId, TopicArn: topicArn, Message, Timestamp }
      const signing = createSign(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256').update(signedText(told))
      const Sns = {
        ...{ ...told, Subject: '', SignatureVersion: version, Signature: signing.sign(privateKey, 'base64') },
        ...{
          SigningCertUrl: `${endpoint()}${certificatePath}`,
          UnsubscribeUrl: `${endpoint()}/`,
          MessageAttributes: {},
        },
      }
      const EventSubscriptionArn = `${topicArn}:00000000-0000-4000-8000-000000000000`
      return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn, Sns }] }
    },
  }
}

// Made when the first mail is told of: it takes longer than all the rest of a start.
let made: Promise<Keys> | undefined
function keysOfProcess(): Promise<Keys> {
  made ??= makeKeys()
  return made
}

async function makeKeys(): Promise<Keys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { privateKey, certificate: ownCertificate('sns.local', publicKey, privateKey) }
}
