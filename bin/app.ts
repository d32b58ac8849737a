import { join } from 'node:path'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { smallWinsApp } from '../lib/app.ts'
import { bundle } from '../lib/bundle.ts'

const outdir = join(import.meta.dirname, '..', 'dist')

await bundle({ outdir })
smallWinsApp({ code: (name) => Code.fromAsset(join(outdir, name), { exclude: ['*.map'] }) }).app.synth()
