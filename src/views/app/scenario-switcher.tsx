import { Suspense, lazy } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindowShort } from '../../format/slo-window.ts'
import { useActions, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { ListPopover } from '../ui/list-popover.tsx'
import styles from './scenario-switcher.module.css'

const ScenarioVerbs = lazy(async () => ({ default: (await import('./scenario-verbs.tsx')).ScenarioVerbs }))

/** Which scenario is open, and everything that can be done with scenarios. */
export const ScenarioSwitcher = () => {
  const scenarios = useWorkspace((state) => state.scenarios)
  const open = useOpenScenario()
  const { openScenario } = useActions()
  return (
    <div data-topic="scenarios" data-part="new-scenario" className={styles.switcher}>
      <ListPopover
        trigger={<span className={styles.current}>{scenarioTitle(open)}</span>}
        triggerLabel={`Scenario: ${scenarioTitle(open)}`}
        label="Scenarios"
        items={scenarios.map((scenario) => ({
          id: scenario.id,
          label: scenarioTitle(scenario),
          note: `${formatShare(scenario.target)}, ${formatSloWindowShort(scenario.sloWindow)}`,
        }))}
        currentId={open.id}
        onChoose={openScenario}
      >
        {(close) => (
          <Suspense>
            <ScenarioVerbs close={close} />
          </Suspense>
        )}
      </ListPopover>
    </div>
  )
}
