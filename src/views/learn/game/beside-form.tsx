import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { GameRun } from '../../../core/game/played-quarter.ts'
import { runBeside } from '../../../core/game/runs-beside.ts'
import type { BesideProblem, RunBeside } from '../../../core/game/runs-beside.ts'
import { words } from '../../../lessons/game/links/words.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './beside-form.module.css'

export interface BesideFormProps {
  readonly run: GameRun
  readonly kept: readonly RunBeside[]
  readonly onAdd: (beside: RunBeside) => void
}

/** Where the run of another team is pasted, to stand in the same table. */
export const BesideForm = ({ run, kept, onAdd }: BesideFormProps) => {
  const id = useId()
  const [link, setLink] = useState('')
  const [name, setName] = useState('')
  const [outcome, setOutcome] = useState<BesideProblem | 'added' | null>(null)

  const add = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const read = runBeside(link, name, run, kept, storefrontWords().service)
    if (typeof read === 'string') {
      setOutcome(read)
      return
    }
    onAdd(read)
    setLink('')
    setName('')
    setOutcome('added')
  }

  return (
    <form className={styles.form} onSubmit={add} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{words.beside.title}</h4>
      <p className={styles.lead}>{words.beside.lead}</p>
      <div className={styles.fields}>
        <TextField
          label={words.beside.link}
          value={link}
          onText={(text) => {
            setLink(text)
            setOutcome(null)
          }}
          error={outcome === null || outcome === 'added' ? undefined : words.beside.problems[outcome]}
        />
        <TextField label={words.beside.name} value={name} onText={setName} hint={words.beside.nameHint} />
      </div>
      <Button onClick={(event) => event.currentTarget.form?.requestSubmit()}>{words.beside.add}</Button>
      <p role="status" className={styles.added}>
        {outcome === 'added' && words.beside.added}
      </p>
    </form>
  )
}
