import { type CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { accept } from './accept.ts'
import type { FunctionName } from './functions.ts'
import { type Lambda, may } from './lambda.ts'

/** Pictures, under ids alone, seen by nobody who was not given an address. As with the table, nothing here goes when the stack goes. */
export class PhotoBucket extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = new Bucket(this, 'bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Without versions: what somebody asks to be erased is gone.
      versioned: false,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    accept(this.bucket, {
      'AwsSolutions-S1':
        'A log of who looked at which picture when would be one more thing to keep from others, and nobody would read it.',
    })
  }

  /** Lets a function do this with pictures, and find all that somebody has where it erases them. */
  opensTo(lambda: Lambda<FunctionName>, ...actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[]): void {
    lambda.allow(
      may(
        actions.map((action) => `s3:${action}`),
        this.bucket.arnForObjects('*'),
      ),
    )
    if (actions.includes('DeleteObject')) lambda.allow(may(['s3:ListBucket'], this.bucket.bucketArn))
    if (lambda.role === undefined) return
    const id = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnElement)
    accept(lambda.role, {
      [`AwsSolutions-IAM5[Resource::<${id}.Arn>/*]`]:
        'Whose picture it is stands in its key, which the function makes of ids that it has checked; this bucket holds nothing else.',
    })
  }
}
