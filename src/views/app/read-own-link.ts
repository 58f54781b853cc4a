import { failure, success } from '../../core/result.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { readLink } from '../../interop/readable-link/read-link.ts'
import { readShare } from '../../interop/share-link/read-share.ts'
import type { LinkContents } from '../exchange/open-link-dialog.tsx'
import { shareProblemWords } from '../exchange/share-words.ts'
import { builtInScenario, NEW_SERVICE } from './built-in.ts'
import { placedProblem } from './notice-words.ts'
import { fragmentOf } from './own-link.ts'
import { isPackedLink, queryOf, viewOf } from './route.ts'

/** Reads what a link of either kind holds. Nothing is opened for it. */
export const readOwnLink = async (text: string, clock: Instant): Promise<LinkContents> => {
  const fragment = fragmentOf(text)
  if (isPackedLink(fragment)) {
    const read = await readShare(text)
    return read.ok ? read : failure([shareProblemWords(read.problem)])
  }
  const reading = readLink(queryOf(fragment), { service: NEW_SERVICE, clock })
  if (reading.kind === 'empty') return failure(['There is no scenario in this link.'])
  if (reading.kind === 'refused') return failure(reading.problems.map(placedProblem))
  const scenario = reading.kind === 'built-in' ? builtInScenario(reading.now) : reading.scenario
  return success({
    scenarios: [scenario],
    openId: scenario.id,
    series: [],
    view: viewOf(fragment),
    problems: reading.problems,
  })
}
