import { useId, useState } from 'react'
import type { Explore } from '../../../lessons/cards/card.ts'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import styles from './card-explore.module.css'
import { CardPicture } from './card-picture.tsx'

interface ControlProps {
  readonly explore: Explore
  readonly place: number
  readonly onPlace: (place: number) => void
}

const Slider = ({ explore: { label, values }, place, onPlace }: ControlProps) => {
  const id = useId()
  const value = values[place]
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        <Said sentence={label} />
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={values.length - 1}
        step={1}
        value={place}
        aria-valuetext={value === undefined ? undefined : sentenceWords(value)}
        onChange={(event) => onPlace(Number(event.target.value))}
      />
      <span className={styles.at} aria-hidden="true">
        {value !== undefined && <Said sentence={value} />}
      </span>
    </div>
  )
}

const Choice = ({ explore: { label, values }, place, onPlace }: ControlProps) => {
  const id = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>
        <Said sentence={label} />
      </legend>
      <div className={styles.ways}>
        {values.map((value, other) => (
          <label key={other} className={styles.way}>
            <input type="radio" name={id} checked={other === place} onChange={() => onPlace(other)} />
            <span>
              <Said sentence={value} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Something to move that shows why the misconception is wrong. What it shows is read out as it is moved. */
export const CardExplore = ({ explore }: { readonly explore: Explore }) => {
  const [moved, setMoved] = useState(explore.first)
  // Another scenario may have fewer values.
  const place = Math.min(moved, explore.values.length - 1)
  const { sentences, picture } = explore.at(place)
  const Control = explore.control === 'slider' ? Slider : Choice
  return (
    <section className={styles.explore}>
      <h3 className={styles.invite}>
        <Said sentence={explore.invite} />
      </h3>
      <Control explore={explore} place={place} onPlace={setMoved} />
      <p role="status" className={styles.sentences}>
        {sentences.map((sentence, index) => (
          <span key={index}>
            {index > 0 && ' '}
            <Said sentence={sentence} marked />
          </span>
        ))}
      </p>
      <CardPicture picture={picture} />
    </section>
  )
}
