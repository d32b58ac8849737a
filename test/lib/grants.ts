import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { grantsTable, withGrants } from './granted.ts'
import { synthesize } from './template.ts'

/* npm run grants: writes into the README what every function may do, from the template as it is. */

const file = join(import.meta.dirname, '../../README.md')
const table = grantsTable(synthesize().template)
writeFileSync(file, withGrants(readFileSync(file, 'utf8'), table))
console.log(`${table.split('\n').length - 2} grants are in README.md`)
