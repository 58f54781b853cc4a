import { formatCount } from '../../format/count.ts'
import { joinWords } from '../../format/join-words.ts'

const MOST_NAMED = 4

/** What was deleted, and who needed it until then: "Database deleted; Cart and Catalogue no longer need it. Undo brings it back." */
export const deletionWords = (name: string, needers: readonly string[]): string => {
  if (needers.length === 0) return `${name} deleted. Nothing needed it. Undo brings it back.`
  const rest = needers.length - MOST_NAMED
  const named = rest > 1 ? [...needers.slice(0, MOST_NAMED), `${formatCount(rest)} others`] : needers
  return `${name} deleted; ${joinWords(named)} no longer ${needers.length === 1 ? 'needs' : 'need'} it. Undo brings it back.`
}
