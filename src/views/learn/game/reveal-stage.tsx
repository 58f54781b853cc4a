import type { Ref } from 'react'
import { decisionOf, weekOf } from '../../../core/game/game-state.ts'
import type { GameState } from '../../../core/game/game-state.ts'
import { ROLES } from '../../../core/game/vote.ts'
import type { Choice } from '../../../core/game/vote.ts'
import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { formatCount } from '../../../format/count.ts'
import { amount } from '../../../lessons/fact.ts'
import { toldFit, toldStanding } from '../../../lessons/game/tell-rules.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Said } from '../said.tsx'
import { StageTitle } from './stage-title.tsx'
import styles from './stages.module.css'

export interface RevealStageProps {
  readonly game: GameState
  readonly left: Ratio
  readonly heading: Ref<HTMLHeadingElement>
  readonly onPlay: () => void
  readonly onAgain: () => void
}

interface VoteRow {
  readonly name: string
  readonly choice: Choice
}

/** All votes are open: to be talked about, and then decided by a rule that all know. */
export const RevealStage = ({ game, left, heading, onPlay, onAgain }: RevealStageProps) => {
  const decision = decisionOf(game)
  const verdict = policyVerdict(game.run.promise.policy, left)
  if (decision === null || verdict === null) return null
  const week = amount(weekOf(game))
  const rows: readonly VoteRow[] = [
    ...ROLES.map((role, place) => ({ name: words.roles[role].name, choice: game.votes[place] as Choice })),
    { name: words.reveal.decision, choice: decision },
  ]
  return (
    <>
      <StageTitle heading={heading}>
        <Said sentence={sentence(words.reveal.title, { week })} />
      </StageTitle>
      <p className={styles.text}>
        <Said sentence={toldStanding(game.run.promise, left)} />
      </p>
      <div className={styles.votes}>
        <DataTable
          caption={words.reveal.caption}
          captionHidden
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { id: 'role', header: words.reveal.role, rowHeader: true, cell: ({ name }) => name },
            {
              id: 'releases',
              header: words.reveal.releases,
              align: 'end',
              cell: ({ choice }) => formatCount(choice.releases),
            },
            { id: 'work', header: words.reveal.work, align: 'end', cell: ({ choice }) => formatCount(choice.work) },
            {
              id: 'canary',
              header: words.reveal.canary,
              cell: ({ choice }) => (choice.canary ? words.reveal.yes : words.reveal.no),
            },
          ]}
        />
      </div>
      <p className={styles.fit}>
        {toldFit(decision, verdict.clause).map((one) => (
          <span key={one.text}>
            <Said sentence={one} />{' '}
          </span>
        ))}
      </p>
      <p className={styles.text}>{words.reveal.talk}</p>
      <p className={styles.note}>{words.reveal.rule}</p>
      <div className={styles.actions}>
        <Button variant="primary" className={styles.main} onClick={onPlay}>
          <Said sentence={sentence(words.reveal.play, { week })} />
        </Button>
        <Button className={styles.main} onClick={onAgain}>
          {words.reveal.again}
        </Button>
      </div>
    </>
  )
}
