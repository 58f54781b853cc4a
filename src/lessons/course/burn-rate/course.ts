import type { Course } from '../course.ts'
import { alarm } from './alarm.ts'
import { day } from './day.ts'
import { even } from './even.ts'
import { faster } from './faster.ts'
import { fastest } from './fastest.ts'
import { left } from './left.ts'
import { start } from './start.ts'
import { words } from './words.ts'

export const burnRateLesson: Course = {
  key: 'burn-rate',
  words,
  minutes: 8,
  start,
  steps: [even, faster, fastest, alarm, day, left],
}
