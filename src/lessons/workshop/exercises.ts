import type { ExerciseKey } from '../course/course-keys.ts'
import { chooseAnSliExercise } from './choose-an-sli/exercise.ts'
import type { Exercise } from './exercise.ts'
import { nightWatchExercise } from './night-watch/exercise.ts'
import { promiseOfAChainExercise } from './promise-of-a-chain/exercise.ts'
import { testTheTargetExercise } from './test-the-target/exercise.ts'
import { voteOnTheBudgetExercise } from './vote-on-the-budget/exercise.ts'

/** Every exercise on paper. A key without one is an error here. */
export const exercises: Readonly<Record<ExerciseKey, Exercise>> = {
  'choose-an-sli': chooseAnSliExercise,
  'test-the-target': testTheTargetExercise,
  'night-watch': nightWatchExercise,
  'vote-on-the-budget': voteOnTheBudgetExercise,
  'promise-of-a-chain': promiseOfAChainExercise,
}
