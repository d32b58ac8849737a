import { CannotStart } from './local/cannot-start.ts'
import { run } from './local/run.ts'

// The whole system on one machine: `npm start`, or `npm start -- --demo`.
run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
})
