import { useId } from 'react'
import { formatCount } from '../../../format/count.ts'
import { SIDES } from '../../../lessons/comparison.ts'
import type { Side } from '../../../lessons/comparison.ts'
import { words } from '../../../lessons/comparison/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './ideas-filter.module.css'

export interface IdeasFilterProps {
  /** null: all sides. */
  readonly side: Side | null
  readonly text: string
  readonly shown: number
  readonly all: number
  readonly isUnfolded: boolean
  readonly onSide: (side: Side | null) => void
  readonly onText: (text: string) => void
  readonly onUnfold: (isUnfolded: boolean) => void
}

/** Which of the ideas are on the page, and how many those are. */
export const IdeasFilter = ({ side, text, shown, all, isUnfolded, onSide, onText, onUnfold }: IdeasFilterProps) => {
  const name = useId()
  const choices = [null, ...SIDES]
  return (
    <div className={styles.filter}>
      <fieldset className={styles.sides}>
        <legend>Ideas of</legend>
        <div className={styles.choices}>
          {choices.map((one) => (
            <label key={one ?? ''} className={styles.choice}>
              <input type="radio" name={name} checked={side === one} onChange={() => onSide(one)} />
              <span>{one === null ? 'All' : words.sides[one].name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label="Find in the ideas" value={text} onText={onText} inputMode="search" />
      <p role="status" className={styles.count}>
        {formatCount(shown)} of {formatCount(all)} ideas
      </p>
      <Button onClick={() => onUnfold(!isUnfolded)}>{isUnfolded ? 'Fold all' : 'Unfold all'}</Button>
    </div>
  )
}
