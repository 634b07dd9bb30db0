import { expect, test } from 'vitest'
import { readSettings } from '../../infra/local/settings.ts'

test('the ports beside those that are set are free ones', () => {
  expect(readSettings({ PORT: '9000', MAIL_PORT: '9100' })).toMatchObject({ filesPort: 9001, smtpPort: 9101 })
})

test.each([
  [
    { PORT: '9000', MAIL_PORT: '9001' },
    'FILES_PORT and MAIL_PORT are both 9001: choose another one with MAIL_PORT=… npm start.',
  ],
  [
    { PORT: '9000', MAIL_PORT: '8999' },
    'PORT and SMTP_PORT are both 9000: choose another one with SMTP_PORT=… npm start.',
  ],
  [{ PORT: '0' }, /^The setting PORT cannot be used/],
])('what cannot be is said in one sentence: %o', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence)
})
