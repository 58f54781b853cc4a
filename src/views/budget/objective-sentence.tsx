import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { GoodChoice } from './good-choice.tsx'
import { MethodChoice } from './method-choice.tsx'
import styles from './objective-sentence.module.css'
import { SloWindowEditor } from './slo-window-editor.tsx'
import { TargetField } from './target-field.tsx'

/** The whole promise in one sentence. Its underlined words are the controls. */
export const ObjectiveSentence = () => {
  const { id, service } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <div className={styles.sentence} data-topic="objective" key={id}>
      <span data-part="service">
        <DraftField
          label="Service"
          halvesCount
          variant="sentence"
          value={service}
          write={(value) => value}
          read={(text) => {
            const name = text.trim()
            if (name === '') return { ok: false, message: 'Give the service a name: the sentence is about it.' }
            return name.length > LONGEST_NAME
              ? { ok: false, message: `At most ${LONGEST_NAME} characters, please.` }
              : { ok: true, value: name }
          }}
          onValue={(value) => editScenario({ service: value }, 'service')}
        />
      </span>{' '}
      <GoodChoice /> <span>for</span>{' '}
      <span data-part="target">
        <TargetField />
      </span>{' '}
      <span>of</span> <MethodChoice /> <span>over</span>{' '}
      <span data-part="slo-window">
        <SloWindowEditor />
      </span>
      <span className={styles.stop}>.</span>
    </div>
  )
}
