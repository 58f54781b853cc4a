import { checkSystem } from '../../core/dependency/check-system.ts'
import { formatCount } from '../../format/count.ts'
import { problemWords } from '../../format/problem-words.ts'
import type { OutlineReading } from '../../interop/system-outline/read-outline.ts'

/** What is wrong with an outline, in words and with its place. */
export interface OutlineTrouble {
  readonly id: string
  readonly words: string
  /** From 1 on; null where no line is known. */
  readonly line: number | null
  readonly column: number | null
  /** "line 4, character 7"; empty where no line is known. */
  readonly where: string
}

const COMPONENT = /^components\[(\d+)\]/

/** What the reader found, and then what is wrong with the system that it read, such as a need that goes in a circle. */
export const outlineTrouble = ({ system, problems, lines }: OutlineReading): readonly OutlineTrouble[] => [
  ...problems.map((problem) => ({
    id: `${problem.path} ${problem.code}`,
    words: problemWords(problem),
    line: problem.line,
    column: problem.column,
    where: `line ${formatCount(problem.line)}, character ${formatCount(problem.column)}`,
  })),
  ...checkSystem(system).map((problem) => {
    const component = system.components[Number(COMPONENT.exec(problem.path)?.[1] ?? -1)]
    const line = component === undefined ? undefined : lines.get(component.id)
    return {
      id: `${problem.path} ${problem.code}`,
      words: problemWords(problem),
      line: line ?? null,
      column: null,
      where: line === undefined ? '' : `line ${formatCount(line)}`,
    }
  }),
]
