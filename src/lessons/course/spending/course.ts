import type { Course } from '../course.ts'
import { afford } from './afford.ts'
import { alike } from './alike.ts'
import { leak } from './leak.ts'
import { peak } from './peak.ts'
import { repair } from './repair.ts'
import { start } from './start.ts'
import { words } from './words.ts'

export const spending: Course = {
  key: 'spending',
  words,
  minutes: 7,
  start,
  steps: [alike, leak, repair, peak, afford],
}
