import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './journey-sentence.module.css'
import { promiseWords } from './promise-words.ts'
import { useEditSystem } from './use-system.ts'

export interface JourneySentenceProps {
  readonly system: SystemModel
  readonly assessment: SystemAssessment | null
}

const NONE = ''

/** The answer as a sentence, which asks for the journey. */
export const JourneySentence = ({ system, assessment }: JourneySentenceProps) => {
  const edit = useEditSystem()
  const { components, journey } = system
  const known = components.some(({ id }) => id === journey)
  return (
    <div className={styles.sentence}>
      <SelectField
        label="Journey"
        variant="sentence"
        value={known && journey !== null ? journey : NONE}
        options={[
          ...(known ? [] : [{ value: NONE, label: 'Choose a component' }]),
          ...components.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValue={(id) => {
          if (id !== NONE) edit((before) => ({ ...before, journey: id }), 'journey')
        }}
      />{' '}
      {!known ? <span>to see what it can promise.</span> : <AtBest assessment={assessment} />}
    </div>
  )
}

const AtBest = ({ assessment }: { readonly assessment: SystemAssessment | null }) => {
  if (assessment === null) return <span>cannot be answered for yet.</span>
  return <span>{promiseWords(assessment)}.</span>
}
