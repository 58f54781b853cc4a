import type { Agenda, AgendaItem, AgendaPart, ItemWords } from './agenda.ts'
import type { CardKey } from '../cards/card-keys.ts'
import type { Course } from '../course/course.ts'
import type { CourseKey } from '../course/course-keys.ts'
import { words } from './agenda-words.ts'

const item = (minutes: number, part: AgendaPart, said: ItemWords): AgendaItem => ({ minutes, part, ...said })

const course = (minutes: number, key: CourseKey, said: ItemWords): AgendaItem =>
  item(minutes, { kind: 'course', key }, said)

const cards = (minutes: number, ...keys: readonly [CardKey, ...CardKey[]]): AgendaItem =>
  item(minutes, { kind: 'cards', keys }, words.cards)

const welcome = (minutes: number): AgendaItem =>
  item(minutes, { kind: 'talk', title: words.titles.welcome }, words.welcome)

const pause = (minutes: number): AgendaItem => item(minutes, { kind: 'break', title: words.titles.pause }, words.pause)

const results = (minutes: number): AgendaItem =>
  item(minutes, { kind: 'debrief', title: words.titles.results }, words.results)

const debrief = (minutes: number): AgendaItem =>
  item(minutes, { kind: 'debrief', title: words.titles.debrief }, words.debrief)

/** The agendas by their length, which is their address: "#/learn/workshop/90". */
export const AGENDAS: readonly [Agenda, ...Agenda[]] = [
  {
    ...words.half,
    minutes: 30,
    items: [
      welcome(2),
      cards(6, 'perfect-target', 'only-downtime'),
      course(6, 'budget', words.budget),
      course(12, 'vote-on-the-budget', words.vote),
      debrief(4),
    ],
  },
  {
    ...words.short,
    minutes: 90,
    items: [
      welcome(5),
      cards(8, 'slo-and-sla', 'up-but-slow'),
      course(6, 'promise', words.promise),
      course(18, 'choose-an-sli', words.chooseAnSli),
      course(7, 'budget', words.budget),
      pause(5),
      course(20, 'test-the-target', words.testTheTarget),
      cards(6, 'unspent-budget', 'freeze-as-punishment'),
      course(10, 'vote-on-the-budget', words.vote),
      debrief(5),
    ],
  },
  {
    ...words.long,
    minutes: 180,
    items: [
      welcome(6),
      cards(8, 'speed-and-brakes', 'perfect-target', 'slo-and-sla'),
      course(14, 'tour', words.tour),
      course(18, 'choose-an-sli', words.chooseAnSli),
      course(6, 'nines-and-windows', words.nines),
      course(20, 'test-the-target', words.testTheTarget),
      pause(10),
      course(7, 'burn-rate', words.burnRate),
      cards(6, 'burn-rate-as-percent', 'short-window-detects'),
      course(17, 'night-watch', words.nightWatch),
      course(15, 'promise-of-a-chain', words.chain),
      pause(8),
      course(5, 'ship-or-freeze', words.shipOrFreeze),
      item(28, { kind: 'game' }, words.game),
      results(6),
      debrief(6),
    ],
  },
]

/** An item, and when it begins and ends, in minutes since the workshop began. */
export interface PlannedItem {
  readonly item: AgendaItem
  readonly begins: number
  readonly ends: number
}

/** The items one after another. */
export const plannedItems = ({ items }: Pick<Agenda, 'items'>): readonly PlannedItem[] => {
  let ends = 0
  return items.map((one) => {
    const begins = ends
    ends += one.minutes
    return { item: one, begins, ends }
  })
}

/** The least and the most minutes that a course takes: as long as it says itself, or as the agendas give it. */
export const minutesFor = ({ key, minutes }: Pick<Course, 'key' | 'minutes'>): readonly [number, number] => {
  const given = AGENDAS.flatMap(({ items }) =>
    items.flatMap((one) => (one.part.kind === 'course' && one.part.key === key ? [one.minutes] : [])),
  )
  return [Math.min(minutes, ...given), Math.max(minutes, ...given)]
}

/** Which agenda an address means: the one of so many minutes, and whether there is none but one that comes near. */
export interface NamedAgenda {
  readonly agenda: Agenda
  /** Whether the address names it; a link of another version may name what there is not. */
  readonly named: boolean
}

/**
 * The agenda that an address names by its minutes; the nearest one, of two the shorter, where there is none so long, and the
 * middle one where the address names no number. Without a name it is the middle one, too.
 */
export const agendaNamed = (name: string | undefined): NamedAgenda => {
  const middle = AGENDAS[Math.floor(AGENDAS.length / 2)] ?? AGENDAS[0]
  if (name === undefined) return { agenda: middle, named: true }
  const minutes = /^\d{1,4}$/.test(name) ? Number(name) : null
  if (minutes === null) return { agenda: middle, named: false }
  const away = (agenda: Agenda): number => Math.abs(agenda.minutes - minutes)
  const agenda = AGENDAS.reduce((nearest, one) => (away(one) < away(nearest) ? one : nearest))
  return { agenda, named: agenda.minutes === minutes }
}
