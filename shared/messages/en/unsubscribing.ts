import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  title: 'Digest by mail',
  ask: 'Do you want to stop receiving the digest of Enlaces by mail? Codes for signing in and notices about your account will go on.',
  button: 'Stop receiving it',
  done: 'Done: you will receive no more digests by mail, not even one that was about to go out.',
  back: 'Should you change your mind, you can choose it again under “My account”.',
  unknown: 'This address is not valid. You can choose when you receive the digest under “My account”.',
}
