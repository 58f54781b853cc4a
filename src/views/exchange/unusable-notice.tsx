import type { Problem } from '../../core/result.ts'
import { fieldWords } from '../../format/field-words.ts'
import { problemWords } from '../../format/problem-words.ts'
import { Notice } from '../ui/notice.tsx'

/** Why an import cannot become a scenario. */
export const UnusableNotice = ({ problem }: { readonly problem: Problem }) => (
  <Notice kind="alert">
    <p>
      This cannot be kept. {fieldWords(problem.path)}: {problemWords(problem)}
    </p>
  </Notice>
)
