import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** Whose items: the beginning of `PK`, see functions/adapters/dynamo-journal.ts. */
export const owners = {
  people: 'P#*',
  coaches: 'C#*',
  zones: 'ZONES',
  progress: 'PROGRESS',
  sending: 'SENDING',
  forgotten: 'FORGET',
  links: 'L#*',
  invitations: 'INVITES',
  budgets: 'BUDGETS',
} as const

type Action = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** Everything people trusted us with. Nothing here goes when the stack goes. */
export class JournalTable extends Construct {
  readonly table: TableV2
  readonly key: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.key = new Key(this, 'key', {
      description: 'Seals the journal: without it neither the table nor its backups can be read.',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.table = new TableV2(this, 'table', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: 'due',
          partitionKey: { name: 'due', type: AttributeType.STRING },
          sortKey: { name: 'PK', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: 'open',
          partitionKey: { name: 'open', type: AttributeType.STRING },
          sortKey: { name: 'claimedAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /**
   * These actions on the items of these owners. Actions that one transaction may hold together belong in one statement: AWS does
   * not say whether `LeadingKeys` then lists the keys of one item or of all, and so it holds either way.
   */
  items(actions: readonly Action[], ...of: readonly (typeof owners)[keyof typeof owners][]): PolicyStatement {
    return new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...of] } },
    })
  }

  /** Who is due, or whose text is not settled yet; an index holds keys only. */
  index(name: 'due' | 'open'): PolicyStatement {
    return new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${this.table.tableArn}/index/${name}`] })
  }

  /** The table is sealed, and DynamoDB opens it with the key in the name of whoever asks: through DynamoDB, and no other way. */
  unseal(): PolicyStatement {
    return new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey'],
      resources: [this.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
    })
  }
}
