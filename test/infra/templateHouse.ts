import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { functionNames } from '../../infra/bundle.ts'
import type { Stage } from '../../infra/settings.ts'
import type { BuiltFolders } from '../../infra/stack.ts'
import { enlacesApp } from '../../infra/stages.ts'

/** A resource as CloudFormation gets it: as many shapes as AWS has resources. */
export type Resource = ReturnType<Template['findResources']>[string]
export type StageTemplate = {
  template: Template
  all(type: string): [string, Resource][]
  /** The only one of its type, or the only one whose name fits. */
  one(type: string, named?: RegExp): Resource
}
export type House = { app: App; of(stage: Stage): StageTemplate }

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The app with small files in place of what was built: templates do not depend on what is in a function. */
export function templateHouse(): House {
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-template-'))
  folders.push(folder)
  const app = enlacesApp(smallBuild(folder), { outdir: join(folder, 'cdk.out') })
  return { app, of: (stage) => stageTemplate(app, stage) }
}

function smallBuild(folder: string): BuiltFolders {
  const built = {
    functionsFolder: join(folder, 'functions'),
    siteFolder: join(folder, 'web'),
    filesFolder: join(folder, 'functions', 'files'),
  }
  for (const name of functionNames)
    write(join(built.functionsFolder, name, 'index.mjs'), `export const handler = '${name}'`)
  write(join(built.siteFolder, 'index.html'), '<!doctype html>')
  return built
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function stageTemplate(app: App, stage: Stage): StageTemplate {
  const template = Template.fromJSON(app.synth().getStackByName(`enlaces-${stage}`).template)
  const all = (type: string) => Object.entries(template.findResources(type))
  return {
    template,
    all,
    one(type, named = /./) {
      const found = all(type).filter(([id]) => named.test(id))
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${type}`)
      return found[0][1]
    },
  }
}

/** Asynchronous paths, roles and the like name each other by reference: this finds the name in one. */
export function target(reference: unknown): string {
  return /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(reference))?.[1] ?? ''
}

/** The headers that a policy makes CloudFront say, as a browser sees them. */
export function headersSaid(policy: Resource): Record<string, string> {
  const { SecurityHeadersConfig: security, CustomHeadersConfig } = policy.Properties.ResponseHeadersPolicyConfig
  const transport = security.StrictTransportSecurity
  const said = {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': `max-age=${transport.AccessControlMaxAgeSec}${transport.IncludeSubdomains ? '; includeSubDomains' : ''}${transport.Preload ? '; preload' : ''}`,
    'x-content-type-options': security.ContentTypeOptions ? 'nosniff' : '',
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
  }
  return {
    ...said,
    ...Object.fromEntries(
      CustomHeadersConfig.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value]),
    ),
  }
}
