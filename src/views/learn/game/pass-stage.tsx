import type { Ref } from 'react'
import { turnOf, weekOf } from '../../../core/game/game-state.ts'
import type { GameState } from '../../../core/game/game-state.ts'
import { amount, word } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../said.tsx'
import { StageTitle } from './stage-title.tsx'
import styles from './stages.module.css'

export interface PassStageProps {
  readonly game: GameState
  readonly heading: Ref<HTMLHeadingElement>
  readonly onTaken: () => void
}

/** The device goes to the next role. Nothing of any vote is on this page. */
export const PassStage = ({ game, heading, onTaken }: PassStageProps) => {
  const turn = turnOf(game)
  if (turn === null) return null
  const role = word(words.roles[turn].name)
  return (
    <>
      <StageTitle heading={heading}>
        <Said sentence={sentence(words.pass.title, { role })} />
      </StageTitle>
      <p className={styles.text}>
        <Said sentence={sentence(words.pass.text, { role, week: amount(weekOf(game)) })} />
      </p>
      <p className={styles.text}>{words.roles[turn].speaks}</p>
      <div>
        <Button variant="primary" className={styles.main} onClick={onTaken}>
          <Said sentence={sentence(words.pass.button, { role })} />
        </Button>
      </div>
    </>
  )
}
