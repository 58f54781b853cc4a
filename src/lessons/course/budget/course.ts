import type { Course } from '../course.ts'
import { allowance } from './allowance.ts'
import { left } from './left.ts'
import { partial } from './partial.ts'
import { ship } from './ship.ts'
import { spend } from './spend.ts'
import { start } from './start.ts'
import { words } from './words.ts'

export const budget: Course = {
  key: 'budget',
  words,
  minutes: 6,
  start,
  steps: [allowance, spend, partial, left, ship],
}
