import { formatCount } from '../../format/count.ts'
import { counted } from '../../format/plural.ts'
import type { RemarkKind, SpecificationCode, SpecificationRemark } from '../../interop/specification/specification.ts'
import type { ReportNote } from './report-note.ts'

/** What became of the places that a group of remarks is about. */
export const REMARK_TITLES: Readonly<Record<RemarkKind, string>> = {
  missing: 'Missing',
  'left-out': 'Left out',
  kept: 'Kept, though a scenario cannot say it',
  assumed: 'Assumed',
}

/** A remark without its place, and with the name of the field that it is about. */
interface Said {
  readonly name: string
  readonly kind: RemarkKind
  readonly expected: string | null
  readonly received: string
}

const wanted = ({ expected }: Said): string => (expected === null ? '' : ` Expected ${expected}.`)

const found = ({ received }: Said): string => (received === '' ? '' : ` Found “${received}”.`)

const ALERT_RULES = { one: 'alert rule', other: 'alert rules' }

/** A number with its thousands apart; anything else as it is. */
const amount = (text: string | null): string =>
  /^\d{1,15}$/.test(text ?? '') ? formatCount(Number(text)) : (text ?? '')

/** A value that was taken for another is said so; one that was not is said to be wrong. */
const wrong =
  (what: string) =>
  (said: Said): string =>
    said.kind === 'assumed' && said.expected !== null && said.received !== ''
      ? `${said.name}: “${said.received}” is taken for ${said.expected}.`
      : `${said.name} is ${what}.${wanted(said)}${found(said)}`

/** A sentence for every rule that a specification can break, and for everything that a scenario cannot say. */
const WORDS: Readonly<Record<SpecificationCode, (said: Said) => string>> = {
  'not-yaml': (said) => `A document cannot be read as YAML.${found(said)}`,
  tab: (said) => `A tab stands where YAML wants blanks, so that the document cannot be read.${found(said)}`,
  'duplicate-key': ({ name, received }) =>
    `“${received === '' ? name : received}” stands there twice: the first counts.`,
  'too-many-aliases': () =>
    'A document repeats parts of itself by aliases until it is larger than anybody would write, or holds itself.',
  tag: ({ received }) =>
    `The tag “${received}” is not followed, and its value counts as empty: a file builds nothing here.`,
  'too-deep': ({ expected }) => `A document is nested too deeply: at most ${amount(expected)} levels are read.`,
  'too-large': ({ expected }) => `This is more than is read: at most ${amount(expected)}.`,
  'too-many-documents': ({ expected }) => `There are too many documents: the first ${amount(expected)} were read.`,
  'unknown-kind': (said) => `A document is of a kind that is not read.${wanted(said)}${found(said)}`,
  'unknown-version': (said) => `A document has a version that is not read.${wanted(said)}${found(said)}`,
  missing: (said) => `${said.name} is missing.${wanted(said)}${found(said)}`,
  'not-text': wrong('no text'),
  'not-a-number': wrong('no number that fits'),
  'not-a-list': wrong('no list'),
  'not-an-object': wrong('no group of fields'),
  'not-a-choice': wrong('none of the words that it may be'),
  'not-a-duration': wrong('no length of time that fits'),
  'not-a-target': wrong('no target that fits'),
  'not-a-time': wrong('no time'),
  'not-a-time-zone': wrong('no time zone that this browser knows'),
  'too-long': ({ name, expected }) => `${name} is too long: at most ${amount(expected)} characters are shown.`,
  conflict: ({ name, expected, received }) =>
    `${name}${received === '' ? '' : ` (“${received}”)`} contradicts what else stands there${expected === null ? '' : `: ${expected} counts`}.`,
  'not-found': ({ name, expected, received }) =>
    `${name} names ${expected === null ? '' : `the ${expected} `}“${received}”, which is not in this text.`,
  'repeated-name': ({ received }) => `The name “${received}” is given twice: the first counts.`,
  unused: ({ expected, received }) => `Nothing${expected === null ? '' : ` (no ${expected})`} refers to “${received}”.`,
  'no-place': (said) =>
    said.expected === null
      ? `${said.name} says what a scenario has no place for.${found(said)}`
      : `${said.name} says more than a scenario can, which takes ${amount(said.expected)}.${found(said)}`,
  'foreign-queries': ({ name, received }) =>
    received === ''
      ? `${name}: its queries are kept, Burnline does not use them, for nothing here says what system they ask.`
      : `${name}: its ${received} queries are kept, Burnline does not use them.`,
  'complex-queries': ({ name }) =>
    `${name}: its Prometheus queries are kept, Burnline does not use them, for they are not one plain counter each.`,
  'two-counters': ({ name }) =>
    `${name}: good and total requests are two different counters, of which Burnline cannot make one of failed requests. The queries are kept.`,
  'unknown-field': ({ name }) => `${name} is a field that the format does not have.`,
  usual: ({ name, expected, received }) =>
    received === ''
      ? `${name} is not said: taken for ${expected ?? 'the usual'}.`
      : `${name}: “${received}” is taken for ${expected ?? 'the usual'}.`,
  'made-rules': ({ expected, received }) =>
    received === '1'
      ? `1 alert rule, which the text does not name: the one that ${expected ?? 'the tool'} makes by itself for this SLO window.`
      : `${counted(Number(received), ALERT_RULES)}, which the text does not name: those that ${expected ?? 'the tool'} makes by itself for this SLO window.`,
}

/** "spec.objectives[0].target" is about "target". */
const nameOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('.') + 1).replace(/(\[\d+\])+$/, '')
  return name === '' ? 'The document' : name
}

/** What a remark says, without where. */
export const remarkWords = ({ kind, code, place, expected, received }: SpecificationRemark): string =>
  WORDS[code]({ name: nameOf(place.path), kind, expected, received })

const placeWords = ({ place: { document, line, path } }: SpecificationRemark): string =>
  [document === null ? '' : `document ${formatCount(document)}`, line === null ? '' : `line ${formatCount(line)}`, path]
    .filter((part) => part !== '')
    .join(', ')

const PLACES_SHOWN = 3

/** The remarks of one kind as sentences, each once, with the first places where it holds. */
export const remarkNotes = (remarks: readonly SpecificationRemark[], kind: RemarkKind): readonly ReportNote[] => {
  const places = new Map<string, Set<string>>()
  for (const remark of remarks) {
    if (remark.kind !== kind) continue
    const words = remarkWords(remark)
    const there = places.get(words) ?? new Set()
    places.set(words, there.add(placeWords(remark)))
  }
  return [...places].map(([words, all]) => {
    const shown = [...all].filter((place) => place !== '').slice(0, PLACES_SHOWN)
    const further = all.size - shown.length
    return {
      id: words,
      words,
      where: `${shown.join('; ')}${further > 0 && shown.length > 0 ? `; and ${formatCount(further)} more` : ''}`,
    }
  })
}

/** A field that is kept as it stands, without anything further to say of it. */
const isMerelyKept = ({ kind, code, expected }: SpecificationRemark): boolean =>
  kind === 'kept' && code === 'no-place' && expected === null

const LINES_SHOWN = 10

/** The fields of one objective that are merely kept, in one sentence; null for none. */
const keptNote = (remarks: readonly SpecificationRemark[]): ReportNote | null => {
  const fields = remarks.filter(isMerelyKept)
  if (fields.length === 0) return null
  const names = [...new Set(fields.map(({ place }) => nameOf(place.path)))]
  const lines = [...new Set(fields.flatMap(({ place: { line } }) => (line === null ? [] : [line])))].toSorted(
    (a, b) => a - b,
  )
  const further = lines.length - LINES_SHOWN
  const shown = [
    ...lines.slice(0, LINES_SHOWN).map(formatCount),
    ...(further > 0 ? [`and ${formatCount(further)} more`] : []),
  ]
  const words = `Kept as ${fields.length === 1 ? 'it is' : 'they are'}: ${names.join(', ')}`
  const where = shown.length === 0 ? '' : `(${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')})`
  return { id: `${words} ${where}`, words, where }
}

/**
 * What is kept: what there is to say of it, and then the fields that merely are, one note for each objective.
 *
 * @param groups the remarks of each objective, and of what belongs to none.
 */
export const keptNotes = (groups: readonly (readonly SpecificationRemark[])[]): readonly ReportNote[] => {
  const merely = new Map<string, ReportNote>()
  for (const note of groups.map(keptNote)) if (note !== null) merely.set(note.id, note)
  const others = groups.flat().filter((remark) => !isMerelyKept(remark))
  return [...remarkNotes(others, 'kept'), ...merely.values()]
}

/** What an objective refers to and its text does not hold: "SLI “answered”, Service “shop”"; empty where all is there. */
export const missingWords = (remarks: readonly SpecificationRemark[]): string =>
  [
    ...new Set(
      remarks
        .filter(({ kind }) => kind === 'missing')
        .map(({ expected, received }) => `${expected === null ? '' : `${expected} `}“${received}”`),
    ),
  ].join(', ')
