/** The content that a page may load and run. No script of another origin, none inline, and HTML only by a named Trusted Types policy. */
const contentSecurityPolicy = (vault: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${vault}`,
    `img-src 'self' data: ${vault}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Created in web/ui/trustedHtml.ts and web/worker/register.ts, and nowhere else.
    'trusted-types enlaces-rendered enlaces-worker',
  ].join('; ')

const permissionsPolicy = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'clipboard-write=(self)',
  ...['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`),
].join(', ')

/** On every answer of the site and of the API, by CloudFront and by the gateway of the local machine. `vault` is the origin of the files. */
export const responseHeadersFor = (vault: string) => ({
  'content-security-policy': contentSecurityPolicy(vault),
  // Two years: what https://hstspreload.org asks for.
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': permissionsPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

export type ResponseHeaders = ReturnType<typeof responseHeadersFor>

/** On every file that people sent: at an origin of its own, where nothing runs, and nothing is taken for more than it is. */
export const vaultHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  // The pages of the application show pictures from here; an address holds for a minute, and is what guards them.
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** On the public pages: they hold text, one sheet of styles and a form, and run nothing at all. */
export const publicHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Vite puts a hash of the content into each name below this folder. */
export const hashedFolder = '/assets/'

/** Browsers keep a hashed file for a year; everything else (the shell, the worker, the manifest) is asked for each time. */
export function cacheControlFor(pathname: string): string {
  return pathname.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
