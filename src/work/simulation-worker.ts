import { expose } from 'comlink'
import { simulationJobs } from './simulation-jobs.ts'

// A worker has globals of its own, so the page's Temporal does not reach it. Loaded inside the jobs: a module that waits
// before it listens would miss the page's first message.
const loadTemporal = async (): Promise<void> => {
  if (typeof Temporal === 'undefined') await import('temporal-polyfill/global')
}

expose(simulationJobs(loadTemporal, () => performance.now()))
