import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const LESSONS = resolve(import.meta.dirname, '../../../src/lessons')

/** A file of the lessons, by its path there, and what is written in it. */
export interface LessonFile {
  readonly path: string
  readonly full: string
  readonly text: string
}

export const lessonFiles: readonly LessonFile[] = readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const full = resolve(LESSONS, path)
    return { path, full, text: readFileSync(full, 'utf8') }
  })

/** Those that hold words to be translated: whatever hands some to `keyed`. */
export const keyedFiles: readonly LessonFile[] = lessonFiles.filter(
  ({ path, text }) => path !== 'keyed.ts' && /\bkeyed\(/.test(text),
)

/** Every text of a tree of words by the key that a translation has for it. */
export const textsByKey = (key: string, words: unknown): readonly (readonly [key: string, text: string])[] => {
  if (typeof words === 'string') return [[key, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, one]) => textsByKey(`${key}.${name}`, one))
}
