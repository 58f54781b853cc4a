// The rules of the language that the words are in, which is English, whatever locale the digits are in.
const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** Clauses as one list: "a", "a and b", "a, b, and c". */
export const joinWords = (words: readonly string[]): string => lists.format(words)
