import { invalid } from './answers.ts'
import { hasControls } from './headers.ts'

/** SES counts To, Cc and Bcc together: https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
export const maxRecipients = 50

/**
 * The bare addresses of an address field such as `"Ana" <ana@x.org>, b@y.org`, each checked as SES checks it.
 * Written out here because the parsers of mail libraries repair what SES refuses.
 */
export function addressesIn(field: string): string[] {
  if (hasControls(field.replaceAll('\t', ' '))) throw invalid('Address contains control or whitespace')
  return mailboxesIn(field).map(addressOf)
}

/** Each text is one address, perhaps with a name; SES refuses two in one. */
export function singleAddress(text: string): string {
  const [address, ...others] = addressesIn(text)
  if (address === undefined) throw invalid('Empty address')
  if (others.length > 0) throw invalid('Illegal address')
  return address
}

export function refuseRecipients(recipients: string[]): void {
  if (recipients.length === 0) throw invalid("Missing required header 'To'.")
  if (recipients.length > maxRecipients) throw invalid(`Recipient count exceeds ${maxRecipients}.`)
}

// One mailbox for each comma outside quotes, brackets and comments; the name of a group (`name: a, b;`) goes.
function mailboxesIn(field: string): string[] {
  const found: string[] = []
  let current = ''
  for (const token of field.match(/"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^>]*>|./gs) ?? []) {
    if (token === ',' || token === ';') {
      found.push(current)
      current = ''
    } else if (token === ':') current = ''
    else if (!token.startsWith('(') || token === '(') current += token
  }
  return [...found, current].map((mailbox) => mailbox.trim()).filter((mailbox) => mailbox !== '')
}

function addressOf(mailbox: string): string {
  const unquoted = mailbox.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  if (unquoted.replaceAll('""', '').includes('"')) throw invalid('Unbalanced quoted string')
  const [, bracketed] = /^[^<>]*<([^<>]*)>$/.exec(unquoted) ?? []
  if (bracketed === undefined && /[<>]/.test(unquoted)) throw invalid('Extra route-addr')
  const address = bracketed ?? unquoted
  const why = whyNotAddress(address)
  if (why) throw invalid(why)
  return address
}

const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/** The words are SES's own where they are known. */
export function whyNotAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  if (at === -1) return "Missing final '@domain'"
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  return whyNotLocal(local) ?? whyNotDomain(domain)
}

function whyNotLocal(local: string): string | undefined {
  if (local === '') return 'Missing local name'
  if (/\s/.test(local) || hasControls(local)) return 'Local address contains control or whitespace'
  if (!/^[!-~]+$/.test(local)) return 'Local address contains non-ASCII characters'
  if (Buffer.byteLength(local) > 64) return 'Local address is longer than 64 characters'
  if (local.startsWith('.')) return 'Local address starts with dot'
  if (local.endsWith('.')) return 'Local address ends with dot'
  if (local.includes('..')) return 'Local address contains dot-dot'
  if (/[()<>[\]:;@\\,"]/.test(local)) return 'Illegal address'
  return undefined
}

function whyNotDomain(domain: string): string | undefined {
  if (domain === '') return "Missing final '@domain'"
  if (/\s/.test(domain) || hasControls(domain)) return 'Domain contains control or whitespace'
  if (!/^[!-~]+$/.test(domain)) return 'Domain contains non-ASCII characters'
  if (domain.startsWith('.')) return 'Domain starts with dot'
  if (domain.endsWith('.')) return 'Domain ends with dot'
  if (domain.includes('..')) return 'Domain contains dot-dot'
  if (!domain.includes('.')) return "Missing final '@domain'"
  if (domain.length > 253 || !domain.split('.').every((label) => domainLabel.test(label))) return 'Illegal address'
  return undefined
}
