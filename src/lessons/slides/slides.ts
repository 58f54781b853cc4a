import type { StagedView, StagePartOf } from '../stage.ts'
import { words as pages } from '../page-slides/words.ts'
import type { SlideWords } from './slide-text.ts'
import { words } from './words.ts'

/** What a slide shows: one huge number, the numbers or the lines of two scenarios side by side, or parts of its view. */
export type SlideKind = 'number' | 'beside' | 'lines' | 'parts'

/** A view, a few parts at a time. */
export interface SlideOf<View extends StagedView> {
  /** Stays for ever: links name it. Unique in its view. */
  readonly key: string
  readonly kind: SlideKind
  readonly shows: readonly StagePartOf<View>[]
  /** Those of them that stay covered until the answer is asked for. */
  readonly covers: readonly StagePartOf<View>[]
  readonly words: SlideWords
}

export type Slide = { readonly [View in StagedView]: SlideOf<View> }[StagedView]

type Parts<View extends StagedView> = readonly StagePartOf<View>[]

type KeyOf<View extends StagedView> = Extract<keyof (typeof words)[View], string>

const makeFor =
  <View extends StagedView>(view: View) =>
  (key: KeyOf<View>, shows: Parts<View>, covers: Parts<View> = [], kind: SlideKind = 'parts'): SlideOf<View> => ({
    key,
    kind,
    shows,
    covers,
    words: (words[view] as Readonly<Record<KeyOf<View>, SlideWords>>)[key],
  })

const budget = makeFor('budget')
const alerts = makeFor('alerts')
const delivery = makeFor('delivery')
const system = makeFor('system')

/** The slides of each view, in their order. */
export const VIEW_SLIDES: { readonly [View in StagedView]: readonly [SlideOf<View>, ...SlideOf<View>[]] } = {
  budget: [
    budget('remaining', [], [], 'number'),
    budget('promise', ['good', 'target', 'budgeting-method', 'slo-window', 'allowance', 'traffic']),
    budget('spenders', ['remaining', 'spenders'], ['spenders']),
    budget('burn-down', ['burn-down'], ['burn-down']),
    budget('incidents', ['incidents']),
    budget('ahead', ['forecast'], ['forecast']),
    budget('facts', ['remaining', 'facts']),
    budget('methods', ['three-methods'], ['three-methods']),
    budget('verdicts', ['three-methods']),
    budget('why-methods-differ', ['three-methods']),
    budget('incident-costs', ['three-methods']),
    budget('nines', ['downtime-table'], ['downtime-table']),
    budget('beside', [], [], 'beside'),
    budget('both-lines', [], [], 'lines'),
  ],
  alerts: [
    alerts('woken', ['alert-headline'], ['alert-headline']),
    alerts('timeline', ['alert-timeline'], ['alert-timeline']),
    alerts('incidents', ['alert-incidents']),
    alerts('rules', ['alert-rules']),
    alerts('why', ['rule-story']),
    alerts('threshold', ['rule-story']),
    alerts('quieter', ['rule-story']),
    alerts('detection', ['detection'], ['detection']),
    alerts('strategies', ['strategies'], ['strategies']),
    alerts('code', ['rules-as-code']),
  ],
  delivery: [
    delivery('verdict', ['verdict'], ['verdict']),
    delivery('chance', ['delivery-sentence', 'chance'], ['chance']),
    delivery('spend', ['spend-by-change']),
    delivery('trade-off', ['trade-off'], ['trade-off']),
    delivery('levers', ['levers'], ['levers']),
    delivery('keys', ['four-keys']),
    delivery('policy', ['policy']),
    delivery('quarter', ['quarter'], ['quarter']),
    delivery('cost', ['cost']),
  ],
  system: [
    system('journey', ['journey'], ['journey']),
    system('graph', ['system-graph']),
    system('budget', ['system-budget'], ['system-budget']),
    system('levers', ['system-levers'], ['system-levers']),
    system('split', ['system-split']),
  ],
}

/** The pages that are one slide each. */
export const PAGE_SLIDES: Readonly<Record<keyof typeof pages, SlideWords>> = pages

/** The slide of a view that shows a part; the first where none does. */
export const slideWithPart = (view: StagedView, part: string): Slide => {
  const slides: readonly Slide[] = VIEW_SLIDES[view]
  return slides.find(({ shows }) => (shows as readonly string[]).includes(part)) ?? VIEW_SLIDES[view][0]
}
