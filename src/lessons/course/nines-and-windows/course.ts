import type { Course } from '../course.ts'
import { longest } from './longest.ts'
import { month } from './month.ts'
import { nine } from './nine.ts'
import { people } from './people.ts'
import { start } from './start.ts'
import { window } from './window.ts'
import { words } from './words.ts'

export const ninesAndWindows: Course = {
  key: 'nines-and-windows',
  words,
  minutes: 6,
  start,
  steps: [nine, window, month, longest, people],
}
