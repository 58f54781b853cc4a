import { expect, it } from 'vitest'
import { parseTarget } from '../../src/core/objective/parse-target.ts'
import { DAY } from '../../src/core/quantity/units.ts'
import { problemWords } from '../../src/format/problem-words.ts'
import { targetProblemWords } from '../../src/format/target-problem-words.ts'

it.each(['', 'abc', '100', 'ten nines', '0', '-1', '101', '99.99999999999', '31d', '0m', '٩٩'])(
  'says of the target %j what all problems are said with',
  (text) => {
    const result = parseTarget(text, 'target', 30 * DAY)
    if (result.ok) throw new Error(`${text} is a target`)
    expect(targetProblemWords(result.problem)).toBe(problemWords(result.problem))
  },
)
