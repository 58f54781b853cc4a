import { ppb } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { shortenedIncident } from '../../../core/scenario/shortened-incident.ts'
import { duration, incidentNamed, percent } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { OUTAGE, withOutageAndLeak } from './start.ts'
import { words } from './words.ts'

const HALF = 1 / 2

export const repair: Step = {
  key: 'repair',
  view: 'budget',
  shows: ['allowance', 'remaining', 'spenders', 'burn-down', 'incidents'],
  covers: [],
  begin: withOutageAndLeak,
  told: (begin, look) => {
    const { scenario } = begin
    const assessment = measuredIn(begin)
    const outage = entryIn(begin, OUTAGE)
    const shorter = shortenedIncident(assessment, outage, HALF)
    const mended = measuredIn(look({ ...scenario, backgroundFailing: ppb(Math.round(scenario.backgroundFailing / 2)) }))
    const outageShare = shorter?.saved ?? 0
    const leakShare = mended.remaining.share - assessment.remaining.share
    const outageBack = percent(outageShare)
    const leakCost = percent(assessment.underlying.share)
    const name = { outage: incidentNamed(outage.incident) }
    const { option, why } = words.repair
    return {
      say: sentence(words.repair.say, { ...name, outageCost: percent(outage.own.share), leakCost }),
      question: {
        text: sentence(words.repair.question, {}),
        options: [
          { text: sentence(option.outage, {}), why: sentence(why.outage, { outageBack }) },
          { text: sentence(option.leak, {}), why: sentence(why.leak, { leakBack: percent(leakShare), outageBack }) },
          { text: sentence(option.neither, {}), why: sentence(why.neither, { leakCost }) },
        ],
        right: leakShare > outageShare ? 1 : 0,
      },
      task: sentence(words.repair.task, { ...name, half: duration(shorter?.lasted ?? outage.incident.lasted) }),
      notes: [sentence(words.repair.notes.say, {}), sentence(words.repair.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => sooner(begin),
    done: (now, begin) => leavesAsMuch(now, begin, sooner(begin)),
  },
}

const sooner = (begin: Scenario): Scenario =>
  withIncident(begin, OUTAGE, { lasted: ownIncident(begin, OUTAGE).lasted * HALF })
