type Work = () => unknown

interface Comparison {
  readonly name: string
  /** What the subject is held against, run in turn with it. */
  readonly baseline: Work
  readonly subject: Work
  /** The ratio of subject to baseline that we aim to stay within. */
  readonly aim: number
  /** Timed pairs of runs. */
  readonly rounds?: number
  /** Pairs of runs before the timing starts. */
  readonly warmups?: number
}

export interface Ratio {
  /** Median milliseconds of one run. */
  readonly subject: number
  readonly baseline: number
  readonly ratio: number
}

// A sample shorter than this is repeated: the clock and the collector would drown it.
const SHORTEST_SAMPLE = 5

// What the work last returned is kept where all can see it, so that the engine cannot leave the work out.
const keeper = globalThis as { kept?: unknown }

const timed = async (work: Work, repeats: number): Promise<number> => {
  const start = performance.now()
  for (let run = 0; run < repeats; run++) {
    const result = work()
    keeper.kept = result instanceof Promise ? await result : result
  }
  return (performance.now() - start) / repeats
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 3 : 1)

/** Runs baseline and subject in turn (A B A B ...), prints one line with the ratio of their medians, and returns it. */
export const compare = async ({
  name,
  baseline,
  subject,
  aim,
  rounds = 15,
  warmups = 3,
}: Comparison): Promise<Ratio> => {
  let once = { baseline: 0, subject: 0 }
  for (let run = 0; run < warmups; run++) {
    once = { baseline: await timed(baseline, 1), subject: await timed(subject, 1) }
  }
  const repeats = (milliseconds: number) => Math.max(1, Math.ceil(SHORTEST_SAMPLE / Math.max(milliseconds, 0.001)))
  const baselines: number[] = []
  const subjects: number[] = []
  for (let round = 0; round < rounds; round++) {
    baselines.push(await timed(baseline, repeats(once.baseline)))
    subjects.push(await timed(subject, repeats(once.subject)))
  }

  const result = { subject: median(subjects), baseline: median(baselines) }
  const ratio = result.subject / result.baseline
  const verdict = ratio <= aim ? '' : '  OVER THE AIM'
  console.log(
    `${name}: subject ${shown(result.subject)} ms, baseline ${shown(result.baseline)} ms, ` +
      `ratio ${ratio.toFixed(2)} (aim <= ${aim})${verdict}`,
  )
  return { ...result, ratio }
}
