/** Teaching words of another language: each text by the key of its folder and its place there, "error-budgets.lead.unspent". */
export type Translation = Readonly<Record<string, string>>

let translation: Translation = {}

/**
 * Chooses the language of the teaching words. It counts for what is fetched from then on, so it is chosen before anything is.
 *
 * @param chosen {} for the words as they are written here.
 */
export const setTranslation = (chosen: Translation): void => {
  translation = chosen
}

const isObject = (words: unknown): words is object => typeof words === 'object' && words !== null

const translated = (key: string, words: unknown): unknown => {
  if (typeof words === 'string') return translation[key] ?? words
  if (Array.isArray(words)) return words.map((one, place) => translated(`${key}.${place}`, one))
  if (!isObject(words)) return words
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, translated(`${key}.${name}`, one)]))
}

/**
 * The words of a folder in the chosen language. What has not been translated stays as it is written here. The type is that of
 * the words as written, so that the compiler still checks each sentence's placeholders.
 *
 * @param key the folder's own, the same for ever: translations name it.
 */
export const keyed = <const Words extends object>(key: string, words: Words): Words =>
  Object.keys(translation).length === 0 ? words : (translated(key, words) as Words)
