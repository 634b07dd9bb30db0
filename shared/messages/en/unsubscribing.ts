import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  digest: {
    title: 'Digest by mail',
    ask: 'Do you want to stop receiving the digest of Enlaces by mail? Codes for signing in and notices about your account will go on.',
    done: 'Done: you will receive no more digests by mail, not even one that was about to go out.',
  },
  alerts: {
    title: 'Notices by mail',
    ask: 'Do you want to stop receiving at once, by mail, what is asked of you? The digest will go on.',
    done: 'Done: it will no longer reach you at once. What you have not read will be in your digest.',
  },
  public: {
    title: 'Public digest by mail',
    ask: 'Do you want to stop getting the public digest of Enlaces?',
    done: 'Done: you will get no more digests, not even one that was about to go out. Your address has been deleted.',
    back: 'If you change your mind, you can ask for it again on the digest’s page.',
  },
  button: 'Stop receiving it',
  back: 'Should you change your mind, you can choose it again under “My account”.',
  unknown: 'This address is not valid. You can choose what you receive by mail under “My account”.',
}
