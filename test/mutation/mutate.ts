import { globSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { nearestTests } from './nearest.ts'
import { isMutated, testedIn } from './scope.ts'

/**
 * `npm run mutate`: changes one thing at a time in the rules of `functions/domain`, and asks the tests nearest to them whether they
 * notice. Lists every change that nobody noticed. Ends with 1 where fewer than nine in ten were.
 *
 *     npm run mutate                                  every file; hours
 *     npm run mutate -- functions/domain/daily.ts     one; about a minute
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Processes at once. */
    workers: { type: 'string', default: '2' },
    /** Only says which files and tests there would be. */
    list: { type: 'boolean', default: false },
    /** Tests to ask instead of the nearest, separated by commas. */
    tests: { type: 'string' },
  },
})

const enough = 90
/** Of this run alone: another may be at work beside it. */
const copies = `dist/mutants/${process.pid}`

/** Where tests are looked for; what lives for minutes is not asked for each of a thousand mutants. */
const looked = ['test/*.ts', 'test/domain/*.ts', 'functions/**/*.ts']

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

const run = (file: string, tests: readonly string[]): Promise<Mutant[]> => {
  process.env.MUTANTS_ASKED_OF = tests.join(',')
  return new Stryker({
    mutate: [file],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Number(values.workers),
    reporters: ['json'],
    jsonReporter: { fileName: 'dist/mutation.json' },
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
    logLevel: 'warn',
    // Under `dist`, which neither git, the linter nor a reader looks into.
    tempDirName: copies,
    cleanTempDir: 'always',
    // There to be rewritten for another folder, with a compiler that TypeScript 7 no longer brings; ours needs no rewriting.
    tsconfigFile: 'none',
    ignorePatterns: ['dist', 'cdk.out', '.small-wins'],
    allowEmpty: true,
  } as ConstructorParameters<typeof Stryker>[0]).runMutationTest()
}

const noticed = new Set(['Killed', 'Timeout'])
const missed = new Set(['Survived', 'NoCoverage'])

const shown = ({ fileName, location, status, mutatorName, replacement }: Mutant) => {
  const { line, column } = location.start
  const from = fileName.slice(fileName.indexOf('functions/'))
  const changed = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 110)
  return `  ${from}:${line}:${column} ${status} ${mutatorName} -> ${changed}`
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const sources = new Map(
  globSync(looked)
    .toSorted()
    .map((file) => [file, readFileSync(file, 'utf8')]),
)
const files = (positionals.length > 0 ? positionals : [...sources.keys()]).filter(isMutated)
type Row = { file: string; total: number; killed: number }

const score = ({ total, killed }: Row) => (total === 0 ? 100 : (100 * killed) / total)

const row = (measured: Row) =>
  `| \`${measured.file}\` | ${measured.total} | ${measured.killed} | ${score(measured).toFixed(1)} % |`

const unmeasured: string[] = []
const rows: Row[] = []
for (const file of files) {
  const tests = values.tests?.split(',') ?? testedIn[file] ?? nearestTests(file, sources)
  say(`${file}: ${tests.join(' ')}`)
  if (values.list) continue
  rmSync(copies, { recursive: true, force: true })
  const mutants = await run(file, tests).catch((error: unknown) => say(`  not measured: ${error}`))
  if (!mutants) {
    unmeasured.push(file)
    continue
  }
  const alive = mutants.filter(({ status }) => missed.has(status))
  const killed = mutants.filter(({ status }) => noticed.has(status)).length
  for (const mutant of alive) say(shown(mutant))
  for (const mutant of mutants.filter(({ status }) => !noticed.has(status) && !missed.has(status))) say(shown(mutant))
  const measured = { file, total: killed + alive.length, killed }
  rows.push(measured)
  say(row(measured))
}

for (const each of rows) say(row(each))
process.exitCode = unmeasured.length > 0 || rows.some((each) => score(each) < enough) ? 1 : 0
