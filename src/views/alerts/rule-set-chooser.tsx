import { useState } from 'react'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { RuleSetKey } from '../../core/alert/rule-set.ts'
import { RULE_SETS, ruleSetOf } from '../../core/alert/rule-sets.ts'
import { ruleSetGroupName, ruleSetName, ruleSetNote } from '../../format/rule-set-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { ListPopover } from '../ui/list-popover.tsx'

/** Which ready-made set the rules are, and every other one to put in its place. */
export const RuleSetChooser = ({ objective }: { readonly objective: AlertObjective }) => {
  const { alertRules } = useOpenScenario()
  const { editScenario } = useActions()
  // Some sets are alike: then it is called what the person chose.
  const [chosen, setChosen] = useState<RuleSetKey | null>(null)
  const current = ruleSetOf(alertRules, objective.sloWindow, chosen)
  const words = current === null ? 'Custom' : ruleSetName(current)
  return (
    <ListPopover
      trigger={words}
      triggerLabel="Rule set"
      triggerDescription={words}
      label="Rule sets"
      items={RULE_SETS.map(({ key, group }) => ({
        id: key,
        label: ruleSetName(key),
        note: ruleSetNote(key),
        group: ruleSetGroupName(group),
      }))}
      currentId={current}
      onChoose={(id) => {
        const set = RULE_SETS.find(({ key }) => key === id)
        if (set === undefined) return
        setChosen(set.key)
        editScenario({ alertRules: set.rules(objective.sloWindow) }, '')
      }}
    />
  )
}
