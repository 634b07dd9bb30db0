import { fileURLToPath } from 'node:url'
import { enlacesApp } from './stages.ts'

const built = (folder: string) => fileURLToPath(new URL(`../build/${folder}`, import.meta.url))

// What the CDK's command line runs (cdk.json), after it has built both folders.
enlacesApp({ functionsFolder: built('functions'), filesFolder: built('files-function'), siteFolder: built('web') })
