import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { LONGEST_NAME } from '../../core/scenario/read-scenario.ts'
import { formatTarget } from '../../format/percent.ts'
import { formatSloWindowShort } from '../../format/slo-window.ts'
import { useActions, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { ListPopover } from '../ui/list-popover.tsx'
import { NEW_SERVICE } from './address.ts'
import styles from './scenario-switcher.module.css'

/** Which scenario is open, and everything that can be done with scenarios. */
export const ScenarioSwitcher = () => {
  const scenarios = useWorkspace((state) => state.scenarios)
  const open = useOpenScenario()
  const { openScenario, createScenario, duplicateScenario, renameScenario, deleteScenario } = useActions()
  return (
    <div data-topic="scenarios" data-part="new-scenario" className={styles.switcher}>
      <ListPopover
        trigger={<span className={styles.current}>{scenarioTitle(open)}</span>}
        triggerLabel={`Scenario: ${scenarioTitle(open)}`}
        label="Scenarios"
        items={scenarios.map((scenario) => ({
          id: scenario.id,
          label: scenarioTitle(scenario),
          note: `${formatTarget(scenario.target)}, ${formatSloWindowShort(scenario.sloWindow)}`,
        }))}
        currentId={open.id}
        onChoose={openScenario}
      >
        {(close) => (
          <div className={styles.foot}>
            <DraftField
              key={open.id}
              label="Name of this scenario"
              value={open.name}
              placeholder={open.service}
              write={(name) => name}
              read={(text) =>
                text.length > LONGEST_NAME
                  ? { ok: false, message: `At most ${LONGEST_NAME} characters, please.` }
                  : { ok: true, value: text.trim() }
              }
              onValue={renameScenario}
              hint={() => 'Left empty, it is called after its service.'}
            />
            <div className={styles.verbs}>
              <Button
                onClick={() => {
                  createScenario(NEW_SERVICE)
                  close()
                }}
              >
                New scenario
              </Button>
              <Button
                onClick={() => {
                  duplicateScenario()
                  close()
                }}
              >
                Duplicate
              </Button>
              <Button
                onClick={() => {
                  deleteScenario(NEW_SERVICE)
                  close()
                }}
              >
                Delete
              </Button>
            </div>
          </div>
        )}
      </ListPopover>
    </div>
  )
}
