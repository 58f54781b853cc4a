import { alertAssessment } from '../../core/alert/alert-assessment.ts'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { maximumBurnRate } from '../../core/burn/burn-rate.ts'
import { allowedBadTime } from '../../core/objective/error-budget.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import type { SloPeriod } from '../../core/window/slo-period.ts'
import { serviceNamed, share, sloWindow } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { CardGiven } from './card.ts'
import { words } from './words.ts'

/** What a card reckons with: the open scenario, or the plain example where that has nothing to reckon with. */
export interface Ground {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
  /** Whether it is the open scenario. */
  readonly own: boolean
  readonly target: PartsPerBillion
  readonly now: Instant
  readonly period: SloPeriod
  /** Of the SLO window, as far as it counts: above 0. */
  readonly length: Milliseconds
  /** Full outage that the budget allows in it. */
  readonly allowed: Milliseconds
  /** The burn rate of an outage of everything. */
  readonly fastest: number
  readonly service: Fact
  readonly window: Fact
  /** Who promises what, over how long; says so where it is only an example. */
  readonly promise: Sentence
}

/** A ground of which every number is known. */
export interface KnownGround extends Ground {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** A scenario whose measurements are not to be had is looked at where they end. */
const instantOf = ({ now, measurements }: Scenario): Instant => {
  if (now !== null || measurements === null) return now ?? 0
  return measurements.kind === 'generated'
    ? measurements.end
    : measurements.start + measurements.steps * measurements.step
}

const lie = <Known extends Pick<CardGiven, 'scenario' | 'assessment' | 'alerts'>>(known: Known, own: boolean) => {
  const { scenario } = known
  const now = known.assessment?.now ?? instantOf(scenario)
  const period = known.assessment?.period ?? sloPeriod(scenario.sloWindow, now)
  const counted = known.assessment?.countedTime ?? 0
  const length = counted > 0 ? counted : period.end - period.start
  const said = {
    service: serviceNamed(scenario.service),
    target: share(scenario.target),
    window: sloWindow(scenario.sloWindow, period.start),
  }
  return {
    ...known,
    own,
    target: scenario.target,
    now,
    period,
    length,
    allowed: allowedBadTime(length, scenario.target),
    fastest: maximumBurnRate(scenario.target),
    service: said.service,
    window: said.window,
    promise: own
      ? sentence(words.promises, said)
      : sentence(words.supposed, { target: said.target, window: said.window }),
  }
}

/** Where the example is looked at: a midnight, as any other. */
const EXAMPLE_NOW = Date.UTC(2026, 0, 31)

/** 99.9 % over 30 days; twenty minutes of full outage by a change, and three hours of one request in twenty by a dependency. */
const exampleScenario = (): Scenario => ({
  ...newScenario('example', ''),
  now: EXAMPLE_NOW,
  incidents: [
    {
      id: 'change',
      label: '',
      began: EXAMPLE_NOW - 18 * DAY,
      lasted: 20 * MINUTE,
      failing: WHOLE,
      cause: 'change',
      measured: false,
    },
    {
      id: 'dependency',
      label: '',
      began: EXAMPLE_NOW - 7 * DAY,
      lasted: 3 * HOUR,
      failing: ppb(50_000_000),
      cause: 'dependency',
      measured: false,
    },
  ],
})

let kept: KnownGround | null = null

/** What cards fall back to: the same for everybody. */
export const exampleGround = (): KnownGround => {
  if (kept !== null) return kept
  const scenario = exampleScenario()
  const known = assessment(scenario, scenarioHistory(scenario, null, EXAMPLE_NOW), EXAMPLE_NOW)
  kept = lie({ scenario, assessment: known, alerts: alertAssessment(scenario, known) }, false)
  return kept
}

/** The open scenario where it has what a card needs, else the example. */
export const groundOf = (
  { scenario, assessment: known, alerts }: CardGiven,
  fits: (own: Ground) => boolean,
): Ground => {
  const own = lie({ scenario, assessment: known, alerts }, true)
  return fits(own) ? own : exampleGround()
}

/** The same where every number must be known. */
export const knownGroundOf = (
  { scenario, assessment: known, alerts }: CardGiven,
  fits: (own: KnownGround) => boolean,
): KnownGround => {
  if (known === null || alerts === null) return exampleGround()
  const own = lie({ scenario, assessment: known, alerts }, true)
  return fits(own) ? own : exampleGround()
}

const LOOSEST = ppb(900_000_000)
const STRICTEST = ppb(999_999_900)

/** Targets that people really promise. With others some mistakes are none, or nothing is long enough to be told. */
export const isUsual = ({ target, allowed }: Pick<Ground, 'target' | 'allowed'>): boolean =>
  target >= LOOSEST && target <= STRICTEST && allowed >= 100
