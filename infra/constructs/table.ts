import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { tableShape } from '../../functions/platform/tableShape.ts'
import type { Keys } from './keys.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })
const recoveryDays = 35

/** Everything that people wrote, in one table. It outlives its stack, and no command deletes it while it is protected. */
export class ForumTable extends Construct {
  readonly table: Table
  readonly streamArn: string
  readonly indexArns: string[]

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      timeToLiveAttribute: tableShape.expiry,
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: keys.data,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recoveryDays },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(tableShape.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.ALL,
      })
    }
    if (!this.table.tableStreamArn) throw new TypeError('the table has no stream')
    this.streamArn = this.table.tableStreamArn
    this.indexArns = Object.keys(tableShape.indexes).map((name) => `${this.table.tableArn}/index/${name}`)
  }
}
