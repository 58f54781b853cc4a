import type { Course } from '../course.ts'
import { back } from './back.ts'
import { border } from './border.ts'
import { calendar } from './calendar.ts'
import { calm } from './calm.ts'
import { recovery } from './recovery.ts'
import { start } from './start.ts'
import { words } from './words.ts'

export const rollingOrCalendar: Course = {
  key: 'rolling-or-calendar',
  words,
  minutes: 7,
  start,
  steps: [calm, back, calendar, border, recovery],
}
