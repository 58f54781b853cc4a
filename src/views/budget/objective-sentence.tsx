import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Staged } from '../scenario/staged.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { GoodChoice } from './good-choice.tsx'
import { MethodChoice } from './method-choice.tsx'
import styles from './objective-sentence.module.css'
import { GoodWords, MethodWords, SloWindowWords, TargetWords } from './objective-words.tsx'
import { SloWindowEditor } from './slo-window-editor.tsx'
import { TargetField } from './target-field.tsx'

/** The whole promise in one sentence. Its underlined words are the controls. */
export const ObjectiveSentence = () => {
  const { id, service } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <div className={styles.sentence} data-topic="objective" data-promise key={id}>
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
      <Staged part="good" otherwise={<GoodWords />}>
        <span data-part="good">
          <GoodChoice />
        </span>
      </Staged>{' '}
      <span>for</span>{' '}
      <Staged part="target" otherwise={<TargetWords />}>
        <span data-part="target">
          <TargetField />
        </span>
      </Staged>{' '}
      <span>of</span>{' '}
      <Staged part="budgeting-method" otherwise={<MethodWords />}>
        <span data-part="budgeting-method">
          <MethodChoice />
        </span>
      </Staged>{' '}
      <span>over</span>{' '}
      <Staged part="slo-window" otherwise={<SloWindowWords />}>
        <span data-part="slo-window">
          <SloWindowEditor />
        </span>
      </Staged>
      <span className={styles.stop}>.</span>
    </div>
  )
}
