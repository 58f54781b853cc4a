import { slug } from '../core/scenario/slug.ts'

/** With its ending it is within what every file system takes. */
const LONGEST = 116

/**
 * The name of a file from what is in it: `fileName('Berlin checkout Incidents', 'csv')` is "berlin-checkout-incidents.csv".
 * It leads nowhere and hides nothing, whatever the words are; without any letter or digit they are "burnline".
 *
 * @param ending without its dot.
 */
export const fileName = (words: string, ending: string): string => `${slug(words, LONGEST) || 'burnline'}.${ending}`
