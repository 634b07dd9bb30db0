import { describe, expect, test } from 'vitest'
import { vaultHeaders } from '../../infra/headers.ts'
import { settingsFor, stages } from '../../infra/settings.ts'
import { headersSaid, target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('where %s keeps what people send', (stage) => {
  const { one } = house.of(stage)
  const settings = settingsFor(stage)

  test('files are at another origin, with headers of their own, and nothing of them is kept there', () => {
    const { Aliases, Origins, WebACLId, DefaultCacheBehavior } = one('AWS::CloudFront::Distribution', /^VaultSite/)
      .Properties.DistributionConfig
    expect(Aliases).toEqual([`files.${settings.domain}`])
    expect(target(Origins[0].DomainName)).toContain('VaultBucket')
    // S3 judges each address by its own name, and lets CloudFront in for no other reason.
    expect(Origins[0].OriginAccessControlId).toBeUndefined()
    expect(DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    })
    expect(target(WebACLId)).toContain('Firewall')
    expect(headersSaid(one('AWS::CloudFront::ResponseHeadersPolicy', /^VaultSite/))).toEqual(vaultHeaders)
  })

  test('pages of ours alone send files and fetch them; what was begun and never ended goes, what is gone can be restored', () => {
    const { CorsConfiguration, LifecycleConfiguration, VersioningConfiguration } = one(
      'AWS::S3::Bucket',
      /^VaultBucket/,
    ).Properties
    expect(CorsConfiguration.CorsRules).toMatchObject([{ AllowedOrigins: [`https://${settings.domain}`] }])
    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(LifecycleConfiguration.Rules).toMatchObject([
      { NoncurrentVersionExpiration: { NoncurrentDays: 35 } },
      { Prefix: 'pieces/', ExpirationInDays: 2 },
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
    ])
  })
})
