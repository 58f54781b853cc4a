import { followsScenario, isPresented } from './route.ts'

/** Whether something is being practised, played or presented there: nothing that can wait may come between. */
export const isExercise = (hash: string): boolean => isPresented(hash) || !followsScenario(hash)
