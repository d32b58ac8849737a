import { dangerExamples, mannerOfDanger } from './danger-examples.ts'
import { learn, ship } from './learning.ts'
import { mannerOfThemes, themeExamples } from './theme-examples.ts'

/* npm run train: what is learned of texts, of the themes of wins and of danger, from the corpora beside this file. */
ship('themeModel', 'theme-model.ts', 'test/corpus/themes/train.jsonl', learn(themeExamples(), mannerOfThemes))
ship('dangerModel', 'danger-model.ts', 'test/corpus/danger-examples.ts', learn(dangerExamples(), mannerOfDanger))
