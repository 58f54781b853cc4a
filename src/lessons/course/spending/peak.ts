import { profileOf, sameOutage } from '../../../core/budget/same-outage.ts'
import { HOUR, MINUTE, ratioOf } from '../../../core/quantity/units.ts'
import { duration, incidentNamed, percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { costOf, entryIn, measuredIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { atNight, OUTAGE } from './start.ts'
import { words } from './words.ts'

/** From the deepest night to the evening. */
const LATER = 16 * HOUR + 15 * MINUTE

/** Clearly dearer than at night: not merely an hour or two later. */
const DEARER = 2

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
      task: sentence(words.peak.task, name),
      notes: [sentence(words.peak.notes.say, {}), sentence(words.peak.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => withIncident(begin, OUTAGE, { began: ownIncident(begin, OUTAGE).began + LATER }),
    done: (now, begin) => costOf(now, begin, OUTAGE) >= DEARER * costOf(begin, begin, OUTAGE),
  },
}
