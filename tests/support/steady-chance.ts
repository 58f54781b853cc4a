import { configureGlobal } from 'fast-check'

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it changed. To search further:
 * `PROPERTY_SEED=$RANDOM npm run test:unit`.
 */
export const steadyChance = (): void => configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_161) })
