import { cut } from './label-rows.ts'

/** As many characters of the beginning and of the end as there is room for. */
const cutInside = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const kept = Math.max(2, longest - 1)
  const end = Math.floor(kept / 2)
  return `${text.slice(0, kept - end).trimEnd()}…${text.slice(text.length - end).trimStart()}`
}

/** From a few characters before the first in which the texts differ. */
const cutBefore = (text: string, longest: number, same: number): string => {
  const from = Math.max(0, same - Math.floor(longest / 4))
  return text.length <= longest || from === 0
    ? cut(text, longest)
    : `…${cut(text.slice(from).trimStart(), longest - 1)}`
}

/** How many characters all of the texts begin with. */
const sameStart = (texts: readonly string[]): number => {
  const [first = '', ...others] = texts
  let same = 0
  while (same < first.length && others.every((other) => other[same] === first[same])) same += 1
  return same
}

/**
 * Names that fit into so many characters each, and that can still be told apart: cut at their end, inside, or before what they
 * differ in, whichever comes first that keeps different names different.
 *
 * @param longest at least 4.
 */
export const cutApart = (texts: readonly string[], longest: number): readonly string[] => {
  const same = sameStart([...new Set(texts)].filter((text) => text.length > longest))
  const ways = [
    texts.map((text) => cut(text, longest)),
    texts.map((text) => cutInside(text, longest)),
    texts.map((text) => cutBefore(text, longest, same)),
  ]
  const told = ways.map((names) => new Set(names).size)
  return ways[told.indexOf(Math.max(...told))] ?? texts
}
