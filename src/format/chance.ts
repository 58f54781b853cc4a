import { formatPercent } from './percent.ts'

const LEAST = 0.001
const MOST = 0.999

/**
 * A chance from 0 to 1 with one decimal: "65.4 %". What is neither impossible nor certain is never written as that, nor with
 * a row of nines that says nothing more: "<0.1 %" and ">99.9 %".
 */
export const formatChance = (chance: number): string => {
  if (chance > 0 && chance < LEAST) return `<${formatPercent(LEAST)}`
  if (chance > MOST && chance < 1) return `>${formatPercent(MOST)}`
  return formatPercent(chance)
}
