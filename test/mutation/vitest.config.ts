import { defineConfig } from 'vitest/config'

/**
 * Only the tests a mutant is asked of. Stryker's own `testFiles` would do, but with it a mutant of what is worked out when a file is
 * loaded is switched on after the loading, and nobody can notice it (seen with 10.1.1).
 */
export default defineConfig({
  test: { include: (process.env.MUTANTS_ASKED_OF ?? '').split(','), testTimeout: 60_000, retry: 0 },
})
