import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { writeLink } from '../../interop/readable-link/write-link.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { NEW_SERVICE } from './built-in.ts'
import { sendTo } from './parts.ts'
import styles from './scenario-verbs.module.css'

/** What can be done with the open scenario, and with scenarios at large. */
export const ScenarioVerbs = ({ close }: { readonly close: () => void }) => {
  const open = useOpenScenario()
  const { createScenario, duplicateScenario, renameScenario, deleteScenario } = useActions()
  return (
    <div className={styles.foot}>
      <DraftField
        key={open.id}
        label="Name of this scenario"
        halvesCount
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
      <p className={styles.note}>
        {writeLink(open) === null
          ? 'The address of this page cannot hold all of this scenario. “Share” makes a link that does.'
          : 'The address of this page holds this scenario, to bookmark. To give it to others, “Share” makes a link that shows when it was cut.'}
      </p>
      <div className={styles.verbs}>
        <Button
          onClick={() => {
            createScenario(NEW_SERVICE)
            close()
            // Closing gives the focus back to the button; the new scenario begins with its service.
            requestAnimationFrame(() => sendTo('service'))
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
  )
}
