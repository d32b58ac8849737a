import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import type { CodeOf } from './lambda.ts'
import { SmallWins } from './small-wins.ts'

/** The app with everything that checks it. Synthesising fails on a finding that nobody has given a reason for. */
export const smallWinsApp = ({ code, ...props }: AppProps & { code: CodeOf }): { app: App; stack: SmallWins } => {
  const app = new App(props)
  // A table with a key of ours needs to know its region when it is described; the account is the one deployed with.
  const region: unknown = app.node.tryGetContext('region') ?? 'us-east-1'
  if (typeof region !== 'string') throw new Error('context: region is a name such as us-east-1')
  const stack = new SmallWins(app, 'small-wins', { code, env: { region } })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  return { app, stack }
}
