import { counted } from '../../format/plural.ts'
import type { LeftOut } from '../../interop/json/left-out.ts'
import type { ReportNote } from './report-note.ts'

const SHOWN = 3

/** What was left out of a JSON file, by reason, with the first places: "2 samples are below 0: left out. result[0].values[7]". */
export const leftOutNotes = <Code extends string>(
  { byCode, examples }: LeftOut<Code>,
  words: Readonly<Record<Code, { readonly one: string; readonly other: string }>>,
): readonly ReportNote[] =>
  (Object.entries(byCode) as [Code, number][]).map(([code, count]) => {
    const shown = examples.filter((example) => example.code === code).slice(0, SHOWN)
    const places = shown.map(({ place, received }) => (received === '' ? place : `${place}: ${received}`))
    return {
      id: code,
      words: `${counted(count, words[code])}: left out.`,
      where: `${places.join('; ')}${count > shown.length ? '; …' : ''}`,
    }
  })
