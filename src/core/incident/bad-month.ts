import { seededRandom } from '../quantity/seeded-random.ts'
import { shuffled } from '../quantity/shuffled.ts'
import { HOUR, MINUTE, ppb, WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import type { Cause } from './incident.ts'

/** What an incident of a bad month is like: everything down, a part of it, hardly anything for days, or a moment. */
export type GeneratedKind = 'outage' | 'brown-out' | 'slow-leak' | 'spike'

/** An incident that never happened. */
export interface GeneratedIncident {
  readonly kind: GeneratedKind
  /** On a whole minute. */
  readonly began: Instant
  /** Whole minutes, 1 or more. */
  readonly lasted: Milliseconds
  readonly failing: PartsPerBillion
  readonly cause: Cause
}

/** How a kind is drawn: lengths and shares between two bounds, evenly in their logarithms, and in round steps. */
interface Recipe {
  readonly shortest: Milliseconds
  readonly longest: Milliseconds
  readonly lengthStep: Milliseconds
  readonly least: PartsPerBillion
  readonly most: PartsPerBillion
  readonly shareStep: PartsPerBillion
  /** One of these, each as likely as another. */
  readonly causes: readonly Cause[]
}

const PERCENT = WHOLE / 100

const percent = (share: number): PartsPerBillion => ppb(share * PERCENT)

const RECIPES: Readonly<Record<GeneratedKind, Recipe>> = {
  outage: {
    shortest: 2 * MINUTE,
    longest: 40 * MINUTE,
    lengthStep: MINUTE,
    least: WHOLE,
    most: WHOLE,
    shareStep: WHOLE,
    causes: ['change', 'change', 'own', 'dependency'],
  },
  'brown-out': {
    shortest: 30 * MINUTE,
    longest: 6 * HOUR,
    lengthStep: 5 * MINUTE,
    least: percent(1),
    most: percent(30),
    shareStep: percent(0.5),
    causes: ['dependency', 'dependency', 'change', 'own'],
  },
  'slow-leak': {
    shortest: 6 * HOUR,
    longest: 72 * HOUR,
    lengthStep: 30 * MINUTE,
    least: percent(0.1),
    most: percent(1),
    shareStep: percent(0.05),
    causes: ['change', 'own'],
  },
  spike: {
    shortest: MINUTE,
    longest: 5 * MINUTE,
    lengthStep: MINUTE,
    least: percent(20),
    most: WHOLE,
    shareStep: percent(5),
    causes: ['own', 'dependency', 'change'],
  },
}

const FEWEST = 6
const MOST = 12

/** Every bad month has at least these; what comes on top is drawn from `MORE`. */
const ALWAYS: readonly GeneratedKind[] = ['outage', 'brown-out', 'slow-leak', 'spike']
const MORE: readonly GeneratedKind[] = ['outage', 'brown-out', 'brown-out', 'slow-leak', 'spike', 'spike', 'spike']

/**
 * A made-up bad month: 6 to 12 incidents of every kind within `[span.from, span.to]`, in the order in which they begin. The
 * same seed and length of span give the same incidents wherever the span lies, as long as it moves by whole minutes.
 *
 * The span is cut into as many parts as there are incidents, and one begins in each and lasts no longer than a part. So
 * they neither pile up nor leave half a month empty; a slow leak may still run into what comes after it.
 *
 * @param seed any whole number; `seedFromText` makes one of a word.
 * @throws RangeError when the span is shorter than 12 whole minutes.
 */
export const badMonth = (
  seed: number,
  span: { readonly from: Instant; readonly to: Instant },
): readonly GeneratedIncident[] => {
  const start = Math.ceil(span.from / MINUTE)
  const minutes = Math.floor(span.to / MINUTE) - start
  if (!(minutes >= MOST)) throw new RangeError(`too short for a bad month: ${span.to - span.from}`)
  const random = seededRandom(seed)
  const count = FEWEST + Math.floor(random() * (MOST - FEWEST + 1))
  const more = Array.from({ length: count - ALWAYS.length }, () => oneOf(MORE, random))
  const edge = (index: number): number => Math.floor((index * minutes) / count)
  return shuffled([...ALWAYS, ...more], random).map((kind, index) => {
    const { shortest, longest, lengthStep, least, most, shareStep, causes } = RECIPES[kind]
    const drawn = inSteps(between(shortest, longest, random()), lengthStep)
    const lasted = Math.min(drawn, edge(1) * MINUTE)
    const failing = ppb(inSteps(between(least, most, random()), shareStep))
    const chosen = edge(index) + Math.floor(random() * (edge(index + 1) - edge(index)))
    const began = (start + Math.min(chosen, minutes - lasted / MINUTE)) * MINUTE
    return { kind, began, lasted, failing, cause: oneOf(causes, random) }
  })
}

/** Between `least` and `most`, evenly in the logarithm. */
const between = (least: number, most: number, at: number): number => least * (most / least) ** at

const inSteps = (value: number, step: number): number => Math.round(value / step) * step

const oneOf = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item
