import { dueShareText, parseDueShare } from '../../core/delivery/clause-text.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './due-shares.module.css'

/** From what share on an incident calls for a post-mortem, and a kind of cause for a planned fix. */
export const DueShares = () => {
  const { policy } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <div className={styles.shares}>
      <DraftField
        label="A post-mortem for one incident above"
        size={8}
        inputMode="decimal"
        placeholder="none"
        value={policy.postmortemShare}
        write={dueShareText}
        read={(text) => inWords(parseDueShare(text, 'postmortemShare'))}
        onValue={(postmortemShare) => editScenario({ policy: { ...policy, postmortemShare } }, 'post-mortem share')}
        hint={() => 'of the SLO window’s budget; “none” for no such clause'}
      />
      <DraftField
        label="A planned fix for one kind of cause above"
        size={8}
        inputMode="decimal"
        placeholder="none"
        value={policy.causeShare}
        write={dueShareText}
        read={(text) => inWords(parseDueShare(text, 'causeShare'))}
        onValue={(causeShare) => editScenario({ policy: { ...policy, causeShare } }, 'cause share')}
        hint={() => 'of a quarter’s budget, over the last 90 days; “none” for no such clause'}
      />
    </div>
  )
}
