import { stricterTarget } from '../../core/objective/stricter-target.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from './course.ts'

const stricter = ({ target }: Scenario): PartsPerBillion => stricterTarget(target) ?? target

/** The one thing of several steps: a target with one nine more, that one and no other. */
export const oneNineMore: Attempt = {
  kind: 'change',
  part: 'target',
  apply: (begin) => ({ ...begin, target: stricter(begin) }),
  done: (now, begin) => now.target === stricter(begin),
}
