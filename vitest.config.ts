import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes begins first, so that the last minutes of a run are many short files on every core, and not one long one on half of them. */
const heaviest = ['simulation/simulation.test.ts', 'local/local.test.ts', 'simulation/crash.test.ts', 'browser/']

const rank = ({ moduleId }: TestSpecification) => {
  const at = heaviest.findIndex((name) => moduleId.includes(`/test/${name}`))
  return at < 0 ? heaviest.length : at
}

class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  // Under `dist` lie copies of the tests while `npm run mutate` is at work.
  test: { exclude: [...configDefaults.exclude, 'dist/**'], sequence: { sequencer: HeaviestFirst } },
})
