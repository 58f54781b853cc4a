import { profileOf, sameOutage } from '../../../core/budget/same-outage.ts'
import { HOUR, ratioOf } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, incidentNamed, percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { costOf, entryIn, measuredIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { atNight, OUTAGE } from './start.ts'
import { words } from './words.ts'

/** From that night to the busiest hour of the evening. */
const LATER = 16 * HOUR

/** As dear as then, to what is read: a quarter of an hour more or less. */
const NEARLY = 0.99

export const peak: Step = {
  key: 'peak-and-night',
  view: 'budget',
  shows: ['allowance', 'incidents', 'peak-and-night'],
  covers: ['peak-and-night'],
  begin: atNight,
  told: (begin) => {
    const { events, outlook, allowedBadTime } = measuredIn(begin)
    const { incident, own } = entryIn(begin, OUTAGE)
    const profile = profileOf(events, outlook, begin.scenario.trafficProfile)
    const evening = sameOutage(outlook, profile, incident.lasted, ratioOf(incident.failing)).peak
    const name = { outage: incidentNamed(incident) }
    const { why } = words.peak
    return {
      say: sentence(words.peak.say, {}),
      question: figureQuestion(
        sentence(words.peak.question, { ...name, night: percentExactly(own.share), lasted: duration(incident.lasted) }),
        { value: evening.share, why: sentence(why.right, {}) },
        [
          { value: own.share, why: sentence(why.same, {}) },
          { value: incident.lasted / allowedBadTime, why: sentence(why.mean, {}) },
        ],
        (part) => sentence(words.peak.option, { share: percentExactly(part) }),
      ),
      task: sentence(words.peak.task, { ...name, later: duration(LATER) }),
      notes: [sentence(words.peak.notes.say, {}), sentence(words.peak.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => inTheEvening(begin),
    done: (now, begin) => costOf(now, begin, OUTAGE) >= NEARLY * costOf(inTheEvening(begin), begin, OUTAGE),
  },
}

const inTheEvening = (begin: Scenario): Scenario =>
  withIncident(begin, OUTAGE, { began: ownIncident(begin, OUTAGE).began + LATER })
