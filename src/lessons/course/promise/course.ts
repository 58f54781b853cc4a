import type { Course } from '../course.ts'
import { contract } from './contract.ts'
import { good } from './good.ts'
import { measure } from './measure.ts'
import { objective } from './objective.ts'
import { order } from './order.ts'
import { perfect } from './perfect.ts'
import { start } from './start.ts'
import { words } from './words.ts'

export const promise: Course = {
  key: 'promise',
  words,
  minutes: 7,
  start,
  steps: [measure, good, objective, perfect, contract, order],
}
