/** Where somebody goes on with what they are told of a good practice. */
export function practicePath(practiceId: string, about: string): string {
  const isOfReview = [
    'practice-review',
    'practice-reply',
    'practice-gate',
    'practice-name',
    'practice-decide',
  ].includes(about)
  if (isOfReview) return `/practices/${practiceId}/review`
  // What is to be done there, while others may read what is published at the shorter address.
  const isOfRecord = [
    ...['practice-question', 'practice-confirm', 'practice-returned', 'practice-decided'],
    ...['practice-check', 'practice-publish', 'practice-redacted'],
  ].includes(about)
  return `/practices/${practiceId}${isOfRecord ? '/record' : ''}`
}
