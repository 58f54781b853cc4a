import { setTranslation } from './keyed.ts'
import type { Translation } from './keyed.ts'

/** The language in which the words stand in this folder. */
const WRITTEN_IN = 'en'

/**
 * The other languages, each a file of its own: `de: async () => (await import('./translations/de.ts')).de`.
 * None has been written yet.
 */
const LANGUAGES: Translations = {}

/** Languages by their tags, in small letters: "de", "pt-br". */
type Translations = Readonly<Record<string, () => Promise<Translation>>>

/** "pt-BR" asks for "pt-br", and for "pt" where there is none. */
const asked = (tag: string): readonly string[] => {
  const whole = tag.toLowerCase()
  return [whole, whole.split('-')[0] as string]
}

/**
 * Has the lessons speak the first of these languages that they can speak. Words count from when they are fetched, so this
 * comes before any of them is.
 *
 * @param wanted language tags, the one most wanted first, as in `navigator.languages`.
 */
export const chooseTranslation = async (
  wanted: readonly string[],
  languages: Translations = LANGUAGES,
): Promise<void> => {
  const known = (tag: string): boolean => tag === WRITTEN_IN || Object.hasOwn(languages, tag)
  const chosen = wanted.flatMap(asked).find(known)
  const fetchChosen = chosen === undefined ? undefined : languages[chosen]
  setTranslation(fetchChosen === undefined ? {} : await fetchChosen().catch(() => ({})))
}
