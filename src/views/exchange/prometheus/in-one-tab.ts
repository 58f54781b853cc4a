/**
 * Runs a job unless another tab runs the one of that name: two that write the same scenario at once would both be kept.
 * null: another tab is at it.
 */
export const inOneTab = async <Value>(name: string, job: () => Promise<Value>): Promise<Value | null> =>
  // Only secure pages have locks.
  'locks' in navigator
    ? await navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? null : await job()))
    : await job()
