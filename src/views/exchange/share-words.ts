import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { counted } from '../../format/plural.ts'
import type { SharedMeasurements } from '../../interop/scenario-file/shared.ts'
import type { ShareProblem, ShareProblemCode } from '../../interop/share-link/share-problem.ts'
import { byteSize } from './byte-size.ts'

const steps = (count: number): string => counted(count, { one: 'step', other: 'steps' })

/** What becomes of the measurements of a scenario, and what that changes. */
export const measurementWords = (measurements: SharedMeasurements): string => {
  if (measurements.became === 'generated') return 'Its measurements are made by Burnline, and are made again the same.'
  const named = measurements.source === '' ? 'The measurements' : `“${measurements.source}”`
  switch (measurements.became) {
    case 'whole':
      return `${named}: all ${steps(measurements.steps)} of ${formatDuration(measurements.step)}.`
    case 'thinned':
      return `${named}: ${steps(measurements.from.steps)} of ${formatDuration(measurements.from.step)} become ${formatCount(measurements.steps)} of ${formatDuration(measurements.step)}. All events are still counted; what is shorter than ${formatDuration(measurements.step)} blurs, so time slices, alert times and burn rates over short windows may come out differently.`
    case 'left-out':
      return `${named}: ${steps(measurements.steps)} stay here. Whoever opens it is told that the measurements are missing, and sees no budget until they import the same data.`
  }
}

/** What became of measurements on their way here; null where all of them came. */
export const arrivedWords = (measurements: SharedMeasurements): string | null => {
  switch (measurements.became) {
    case 'generated':
    case 'whole':
      return null
    case 'thinned':
      return measurementWords(measurements)
    case 'left-out':
      return `“${measurements.source}” did not come along: import the same data, or the numbers cannot be worked out. If this browser still keeps it, it is found again.`
  }
}

/** From here on some programs cut an address, by their own words or by what people found. */
const CUT_BY_SOME = 2_000
const CUT_BY_MANY = 8_000
const CUT_BY_MOST = 60_000

/** How far a link of so many characters comes. */
export const lengthWords = (length: number): string => {
  const size = counted(length, { one: 'character', other: 'characters' })
  if (length <= CUT_BY_SOME) return `${size}: short enough for chats, e-mail and tickets.`
  if (length <= CUT_BY_MANY)
    return `${size}: some chat programs, e-mail programs and tickets cut links longer than ${formatCount(CUT_BY_SOME)}. Burnline notices a link that was cut, and says so.`
  if (length <= CUT_BY_MOST)
    return `${size}: many chat and e-mail programs cut a link of this length. Send the file instead, or paste the link where nothing cuts it.`
  return `${size}: too long for most programs, and for the address bar of some browsers. Send the file instead.`
}

const CUT = 'Most often its end was cut off on the way. Copy the whole link again, or ask for the scenario file.'

const WORDS: Readonly<Record<ShareProblemCode, (problem: ShareProblem) => string>> = {
  'not-a-share': () => 'This is not a whole link of Burnline: what it should hold after “#/share/1/” is missing.',
  'newer-version': ({ expected, received }) =>
    `This link was made by a newer Burnline (version ${received}). This one reads up to version ${expected ?? '1'}. Reload the page to get the newest, then open the link again.`,
  'too-long': ({ expected, received }) =>
    `This link is too long: at most ${grouped(expected)} characters. Found ${grouped(received)}. Ask for the scenario file.`,
  'not-base64': ({ received }) => `There is a sign in this link that does not belong there: “${received}”. ${CUT}`,
  damaged: () => `This link is damaged. ${CUT}`,
  'unpacks-too-large': ({ expected }) =>
    `This link would unpack to more than ${byteSize(Number(expected))}, so it was stopped on the way. Burnline makes no such links: be careful with where it comes from.`,
  'not-scenarios': () => 'This link holds something else than scenarios of Burnline.',
}

const grouped = (text: string | null): string =>
  /^\d{1,15}$/.test(text ?? '') ? formatCount(Number(text)) : (text ?? '')

/** Why a link could not be opened. */
export const shareProblemWords = (problem: ShareProblem): string => WORDS[problem.code](problem)
