import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { region, settingsFor, stages } from './settings.ts'
import { type BuiltFolders, EnlacesStack } from './stack.ts'

/** How new CDK projects begin; without these the library keeps to older, laxer habits. Here, not in cdk.json, so that tests see the same. */
const habits = {
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
}

/** Every stage as a stack of its own, looked at by cdk-nag: a finding that nobody has acknowledged, with its reason, ends the synthesis. */
export function enlacesApp(built: BuiltFolders, props: AppProps = {}): App {
  const app = new App({ ...props, context: habits, analyticsReporting: false })
  for (const stage of stages) {
    new EnlacesStack(app, `enlaces-${stage}`, { env: { region }, settings: settingsFor(stage), ...built })
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
