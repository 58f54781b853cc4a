const UP = [
  '1',
  'up',
  'true',
  'ok',
  'okay',
  'good',
  'yes',
  'healthy',
  'online',
  'available',
  'alive',
  'success',
  'pass',
  'passed',
  'passing',
  'operational',
  'running',
  'green',
]
const DOWN = [
  '0',
  'down',
  'false',
  'fail',
  'failed',
  'failing',
  'failure',
  'bad',
  'no',
  'unhealthy',
  'offline',
  'unavailable',
  'dead',
  'error',
  'outage',
  'critical',
  'stopped',
  'red',
]

const STATES: ReadonlyMap<string, 0 | 1> = new Map([
  ...UP.map((word) => [word, 1] as const),
  ...DOWN.map((word) => [word, 0] as const),
])

/** Whether a cell says up (1) or down (0), in any case: up/down, 1/0, 1.0/0.0, true/false, ok/fail. Null: neither. */
export const readState = (text: string): 0 | 1 | null =>
  STATES.get(text) ??
  STATES.get(
    text
      .trim()
      .toLowerCase()
      .replace(/^([01])\.0+$/, '$1'),
  ) ??
  null
