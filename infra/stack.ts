import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Api } from './constructs/api.ts'
import { ClockFunction } from './constructs/clock.ts'
import { environmentOf } from './constructs/environment.ts'
import { FeedbackFunction } from './constructs/feedback.ts'
import { Files } from './constructs/files.ts'
import { FilesFunction } from './constructs/filesFunction.ts'
import { Firewall } from './constructs/firewall.ts'
import { InboundFunction } from './constructs/inbound.ts'
import { Inbox } from './constructs/inbox.ts'
import { IndexFunction } from './constructs/index.ts'
import { Keys } from './constructs/keys.ts'
import { MailFunction } from './constructs/mail.ts'
import { MailIdentity } from './constructs/mailIdentity.ts'
import { NoticesFunction } from './constructs/notices.ts'
import { PublicSite } from './constructs/publicSite.ts'
import { PublishFunction } from './constructs/publish.ts'
import { Queues } from './constructs/queues.ts'
import { RelayFunction } from './constructs/relay.ts'
import { Secrets } from './constructs/secrets.ts'
import { Site } from './constructs/site.ts'
import { SiteFiles } from './constructs/siteFiles.ts'
import { ForumTable } from './constructs/table.ts'
import { Vault, VaultSite } from './constructs/vault.ts'
import type { Settings } from './settings.ts'

/** What `npm run build` made. */
export type BuiltFolders = {
  /** Of `functions/entry`: one folder per function. */
  functionsFolder: string
  /** The function `files` with its native code: `infra/filesFunction.ts`. */
  filesFolder: string
  /** Of `web/`. */
  siteFolder: string
}

/** The whole system of one stage. Composes; defines nothing itself. */
export class EnlacesStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & BuiltFolders & { settings: Settings }) {
    super(scope, id, props)
    const { settings, functionsFolder, siteFolder } = props

    const keys = new Keys(this, 'Keys', settings)
    const table = new ForumTable(this, 'Table', keys)
    const queues = new Queues(this, 'Queues', keys)
    const files = new Files(this, 'Files', keys)
    const vault = new Vault(this, 'Vault', { settings, keys })
    const mailIdentity = new MailIdentity(this, 'MailIdentity', { settings, keys })
    const secrets = new Secrets(this, 'Secrets', keys)
    const inbox = new Inbox(this, 'Inbox', { settings, keys, queues })
    const publicSite = new PublicSite(this, 'Public')

    const stores = { table, queues, files, vault, inbox, publicSite }
    const environment = environmentOf({ settings, ...stores, mailIdentity, secrets })
    const shared = { settings, keys, functionsFolder, environment, table, queues, files, vault }
    const api = new Api(this, 'Api', { ...shared, secrets })
    new RelayFunction(this, 'Relay', shared)
    new MailFunction(this, 'Mail', { ...shared, mailIdentity, name: 'mail' })
    new MailFunction(this, 'BulkMail', { ...shared, mailIdentity, name: 'bulkMail' })
    new FeedbackFunction(this, 'Feedback', { ...shared, mailIdentity })
    new ClockFunction(this, 'Clock', shared)
    new NoticesFunction(this, 'Notices', shared)
    new IndexFunction(this, 'Index', shared)
    new FilesFunction(this, 'FilesWork', { ...shared, codeFolder: props.filesFolder })

    new PublishFunction(this, 'Publish', { ...shared, publicSite })
    new InboundFunction(this, 'InboundWork', { ...shared, inbox })

    const firewall = new Firewall(this, 'Firewall', settings)
    const site = new Site(this, 'Site', { settings, api, firewall, secrets, publicSite })
    new VaultSite(this, 'VaultSite', { settings, vault, firewall })
    new SiteFiles(this, 'SiteFiles', { settings, keys, site, siteFolder })
  }
}
