import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { type ResponseHeaders, responseHeadersFor } from '../headers.ts'
import { type Settings, vaultOrigin } from '../settings.ts'

export function siteHeaders(scope: Construct, id: string, settings: Settings): ResponseHeadersPolicy {
  return headersPolicy(scope, id, responseHeadersFor(vaultOrigin(settings)))
}

type Headers = Record<Named, string> & Record<string, string>
type Named = keyof Pick<
  ResponseHeaders,
  | 'content-security-policy'
  | 'strict-transport-security'
  | 'x-content-type-options'
  | 'x-frame-options'
  | 'referrer-policy'
>

/** Headers of `infra/headers.ts` as CloudFront wants them: some by name, the others as "custom" ones. They win over the origin's. */
export function headersPolicy(scope: Construct, id: string, headers: Headers): ResponseHeadersPolicy {
  const {
    'content-security-policy': contentSecurityPolicy,
    'strict-transport-security': transport,
    'x-content-type-options': _nosniff,
    'x-frame-options': _deny,
    'referrer-policy': _noReferrer,
    ...others
  } = headers
  const override = true
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      strictTransportSecurity: { ...hstsFrom(transport), override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
    removeHeaders: ['server'],
  })
}

function hstsFrom(header: string) {
  const seconds = /max-age=(\d+)/.exec(header)?.[1]
  return {
    accessControlMaxAge: Duration.seconds(Number(seconds)),
    includeSubdomains: header.includes('includeSubDomains'),
    preload: header.includes('preload'),
  }
}
