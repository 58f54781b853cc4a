import { clauseAt, policyVerdict, remainingParts } from '../../../core/delivery/policy-verdict.ts'
import { DAY, HOUR, ratioOf } from '../../../core/quantity/units.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import type { Incident } from '../../../core/incident/incident.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { clauseRange, count, percent, span, verdictNamed, word } from '../../fact.ts'
import type { Fact } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { AnswerOption, Course, Known, Question, Step } from '../course.ts'
import { words } from './words.ts'

const left = ({ assessment }: Known): Ratio => assessment.remaining?.share ?? 0

/** The dearest incident that a change set off. */
export const failedDeploy = ({ incidents }: Scenario): Incident => {
  const failed = incidents.find(({ cause }) => cause === 'change')
  if (failed === undefined) throw new RangeError('no change has failed')
  return failed
}

/** The scenario after the same deploy has failed once more, just now. */
export const failedAgain = (begin: Scenario): Scenario => {
  const { lasted, failing, label } = failedDeploy(begin)
  const again: Incident = {
    id: 'failed-again',
    label,
    began: (begin.now ?? 0) - lasted - HOUR,
    lasted,
    failing,
    cause: 'change',
    measured: false,
  }
  return { ...begin, incidents: [...begin.incidents, again] }
}

/** Every clause as an option, and what to say of the right one, of those above and of those below it. */
const clauseQuestion = (
  { scenario }: Known,
  then: Ratio,
  text: Sentence,
  why: Readonly<Record<'looser' | 'stricter', (verdict: Fact) => Sentence>> & { readonly right: Sentence },
): Question => {
  const { policy } = scenario
  const right = clauseAt(policy, remainingParts(then))
  const reason = (place: number, verdict: Fact): Sentence => {
    if (place === right) return why.right
    return place < right ? why.looser(verdict) : why.stricter(verdict)
  }
  const options = policy.clauses.map(
    (clause, place): AnswerOption => ({
      text: sentence(words.clause, { verdict: verdictNamed(clause), range: clauseRange(policy, place) }),
      why: reason(place, verdictNamed(clause)),
    }),
  )
  const [one, two, ...others] = options
  if (one === undefined || two === undefined) throw new RangeError('a policy of one clause leaves nothing to ask')
  return { text, options: [one, two, ...others], right }
}

const firstVote: Step = {
  key: 'first-vote',
  view: 'budget',
  shows: ['target', 'slo-window', 'remaining', 'facts', 'spenders', 'burn-down', 'incidents'],
  covers: [],
  begin: (start) => start,
  attempt: { kind: 'look', part: 'incidents' },
  told: (begin) => {
    const text = words.firstVote
    return {
      say: sentence(text.say, { left: percent(left(begin)) }),
      task: sentence(text.task, {}),
      question: clauseQuestion(begin, left(begin), sentence(text.question, {}), {
        right: sentence(text.right, {}),
        looser: (verdict) => sentence(text.looser, { verdict }),
        stricter: (verdict) => sentence(text.stricter, { verdict }),
      }),
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const oneMore: Step = {
  key: 'one-more-failure',
  view: 'delivery',
  shows: ['verdict', 'policy'],
  covers: ['verdict'],
  begin: (start) => start,
  attempt: { kind: 'look', part: 'policy' },
  told: (begin, look) => {
    const text = words.oneMore
    const then = left(look(failedAgain(begin.scenario)))
    const cost = percent(left(begin) - then)
    return {
      say: sentence(text.say, { outage: word(failedDeploy(begin.scenario).label) }),
      task: sentence(text.task, {}),
      question: clauseQuestion(begin, then, sentence(text.question, {}), {
        right: sentence(text.right, { cost, rest: percent(then) }),
        looser: (verdict) => sentence(text.looser, { cost, verdict }),
        stricter: (verdict) => sentence(words.firstVote.stricter, { verdict }),
      }),
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const wait: Step = {
  key: 'wait',
  view: 'budget',
  shows: ['slo-window', 'remaining', 'facts', 'burn-down', 'incidents'],
  covers: ['facts', 'burn-down'],
  begin: failedAgain,
  attempt: { kind: 'look', part: 'chart' },
  told: ({ scenario, assessment }) => {
    const text = words.wait
    const { budgetReturn, now, period } = assessment
    if (budgetReturn === null || budgetReturn.kind !== 'roll-off') throw new RangeError('nothing rolls off')
    const option = (ms: number) => sentence(words.after, { after: span(ms) })
    return {
      say: sentence(text.say, {}),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(DAY), why: sentence(text.soon, {}) },
          {
            text: option(budgetReturn.at - now),
            why: sentence(text.right, {
              outage: word(failedDeploy(scenario).label),
              back: percent(budgetReturn.share),
            }),
          },
          { text: option(period.end - period.start), why: sentence(text.whole, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const frozen: Step = {
  key: 'what-a-freeze-stops',
  view: 'delivery',
  shows: ['verdict', 'policy'],
  covers: ['policy'],
  begin: failedAgain,
  attempt: { kind: 'look', part: 'verdict' },
  told: ({ scenario, assessment }) => {
    const text = words.frozen
    const { clauses } = scenario.policy
    const holding = policyVerdict(scenario.policy, assessment.remaining?.share ?? null)
    if (holding === null || holding.above === null) throw new RangeError('no freeze')
    const option = (shipping: Ratio) => sentence(words.shipping, { shipping: percent(shipping) })
    return {
      say: sentence(text.say, { clauses: count(clauses.length, nouns.clause) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(0), why: sentence(text.none, {}) },
          { text: option(ratioOf(holding.clause.shipping)), why: sentence(text.right, {}) },
          { text: option(ratioOf(holding.above.clause.shipping)), why: sentence(text.careful, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

/** Product owner, developer and SRE see the same budget, vote in secret, and hold their votes against the policy. */
export const voteOnTheBudget: Course = {
  key: 'vote-on-the-budget',
  words: words.course,
  minutes: 20,
  start: ({ builtIn }) => builtIn,
  steps: [firstVote, oneMore, wait, frozen],
}
