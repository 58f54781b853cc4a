import { parseShare, percentText } from '../../core/quantity/share.ts'
import { ppb } from '../../core/quantity/units.ts'
import type { Problem } from '../../core/result.ts'
import { STATUSPAGE_SHARES } from '../../interop/statuspage/chosen-incidents.ts'
import type { StatusChoice } from '../../interop/statuspage/chosen-incidents.ts'
import { IMPACTS } from '../../interop/statuspage/incidents.ts'
import type { Impact, StatusContents } from '../../interop/statuspage/incidents.ts'

/** What the person makes of a status page, as typed. */
export interface StatuspageDraft {
  /** Share of requests that failed, in percent; 0 leaves incidents of that impact out. */
  readonly shares: Readonly<Record<Impact, string>>
  readonly component: string | null
  /** Whether planned maintenance becomes time that does not count. */
  readonly maintenance: boolean
}

const percent = (impact: Impact): string => `${percentText(STATUSPAGE_SHARES[impact])} %`

export const FIRST_DRAFT: StatuspageDraft = {
  shares: { critical: percent('critical'), major: percent('major'), minor: percent('minor'), none: percent('none') },
  component: null,
  maintenance: true,
}

/** The impacts that the file has, the worst first. */
export const impactsIn = ({ incidents }: StatusContents): readonly Impact[] =>
  IMPACTS.filter((impact) => incidents.some((incident) => incident.impact === impact))

/** What is wrong with a typed share. */
export const shareProblem = ({ shares }: StatuspageDraft, impact: Impact): Problem | null => {
  const result = parseShare(shares[impact], impact, true)
  return result.ok ? null : result.problem
}

const shareOf = (text: string): StatusChoice['shares'][Impact] => {
  const result = parseShare(text, 'share', true)
  return result.ok ? result.value : ppb(0)
}

/** The finished choice; null while a share that the file needs cannot be read. */
export const choiceOf = (draft: StatuspageDraft, contents: StatusContents): StatusChoice | null =>
  impactsIn(contents).some((impact) => shareProblem(draft, impact) !== null)
    ? null
    : {
        shares: {
          critical: shareOf(draft.shares.critical),
          major: shareOf(draft.shares.major),
          minor: shareOf(draft.shares.minor),
          none: shareOf(draft.shares.none),
        },
        component: draft.component,
      }
