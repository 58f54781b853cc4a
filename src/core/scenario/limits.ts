import { DAY, HOUR, SECOND } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { LONGEST_SLO_WINDOW } from '../window/slo-window.ts'

/** The most incidents one scenario holds. */
export const MOST_INCIDENTS = 2_000

/** The longest service, scenario or incident name. */
export const LONGEST_NAME = 200

/** The longest story of a scenario. */
export const LONGEST_STORY = 4_000

/** The longest incident: as long as the longest SLO window. */
export const LONGEST_INCIDENT: Milliseconds = LONGEST_SLO_WINDOW

/** The most alert rules one scenario holds. */
export const MOST_ALERT_RULES = 100

/** The shortest window of an alert rule. */
export const SHORTEST_ALERT_WINDOW: Milliseconds = SECOND

/** The longest window, and the longest `for`, of an alert rule. */
export const LONGEST_ALERT_WINDOW: Milliseconds = LONGEST_SLO_WINDOW

/** The shortest time from one scrape, or one evaluation, to the next. */
export const SHORTEST_SAMPLING: Milliseconds = SECOND

/** The longest. */
export const LONGEST_SAMPLING: Milliseconds = HOUR

/** The highest burn rate a rule may ask for, in millionths: more than nine nines could ever burn. */
export const HIGHEST_BURN_RATE = 1_000_000_000_000_000

/** The most label matchers of one selector. */
export const MOST_MATCHERS = 50

/** The longest value of a label matcher. */
export const LONGEST_MATCHER_VALUE = 1_000

/** The most exclusions one scenario holds. */
export const MOST_EXCLUSIONS = 500

/** The shortest time slice. */
export const SHORTEST_SLICE: Milliseconds = SECOND

/** The longest time slice. */
export const LONGEST_SLICE: Milliseconds = DAY

/** The longest time in which an answer may still be called good. */
export const LONGEST_LATENCY: Milliseconds = DAY

/** The most deploys of a week. */
export const MOST_DEPLOYS = 100_000

/** The most canary steps. */
export const MOST_CANARY_STEPS = 20

/** The longest canary step, time to detect, time to restore or lead time: a year. */
export const LONGEST_DELIVERY_TIME: Milliseconds = 366 * DAY

/** The most clauses of a policy. */
export const MOST_CLAUSES = 20

/** The longest text of a clause. */
export const LONGEST_CLAUSE = 1_000

/** How far overspent a clause may begin, in parts per billion of the budget. */
export const LOWEST_CLAUSE = -1_000_000_000_000

/** The most components of a system. */
export const MOST_COMPONENTS = 2_000

/** The most replicas of a component. */
export const MOST_REPLICAS = 1_000

/** The largest weight of a component. */
export const LARGEST_WEIGHT = 1_000_000

/** The longest mean time to failure or to repair: a century. */
export const LONGEST_REPAIR: Milliseconds = 36_525 * DAY

/** The most money of a field. */
export const MOST_MONEY = 1_000_000_000_000_000

/** How many times dearer a nine may be than the one before it. */
export const STEEPEST_GROWTH = 1_000

/** The most credit bands of an SLA. */
export const MOST_CREDIT_BANDS = 20
