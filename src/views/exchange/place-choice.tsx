import { useId } from 'react'
import type { ReactNode } from 'react'
import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './place-choice.module.css'

/** Where an import goes: the scenario that is open, or one of its own. */
export type Place = 'this' | 'new'

export interface PlaceChoiceProps {
  readonly place: Place
  readonly onPlace: (place: Place) => void
  /** What happens to the open scenario. */
  readonly thisWords: ReactNode
  readonly name: string
  readonly onName: (name: string) => void
  /** Title of the scenario whose objective a new one takes over. */
  readonly like: string
}

/** What is wrong with the name of a new scenario. */
export const nameFault = (name: string): string | undefined => {
  if (name.trim() === '') return 'Please give the new scenario a name.'
  return name.length > LONGEST_NAME ? `At most ${formatCount(LONGEST_NAME)} characters, please.` : undefined
}

export const PlaceChoice = ({ place, onPlace, thisWords, name, onName, like }: PlaceChoiceProps) => {
  const group = useId()
  return (
    <fieldset className={styles.places}>
      <legend className={styles.legend}>Where to put it</legend>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={place === 'new'} onChange={() => onPlace('new')} />
        <span>Make a new scenario, with the target and SLO window of “{like}”</span>
      </label>
      {place === 'new' && (
        <div className={styles.name}>
          <TextField label="Name of the new scenario" value={name} onText={onName} error={nameFault(name)} />
        </div>
      )}
      <label className={styles.choice}>
        <input type="radio" name={group} checked={place === 'this'} onChange={() => onPlace('this')} />
        <span>{thisWords}</span>
      </label>
    </fieldset>
  )
}
