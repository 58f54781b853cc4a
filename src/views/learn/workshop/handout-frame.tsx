import type { ReactNode } from 'react'
import { words } from '../../../lessons/workshop/page-words.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import './handout-print.css'
import styles from './handout-frame.module.css'

export interface HandoutFrameProps {
  readonly title: string
  /** Other pages that belong to it. */
  readonly links: readonly { readonly address: string; readonly name: string }[]
  readonly children: ReactNode
}

/** A sheet of paper on the screen, that is the only thing printed, and what can be done with it. */
export const HandoutFrame = ({ title, links, children }: HandoutFrameProps) => (
  <div className={styles.frame}>
    <div className={styles.verbs}>
      <Button variant="primary" onClick={() => print()}>
        {words.print}
      </Button>
      {links.map(({ address, name }) => (
        <ButtonLink key={address} href={address}>
          {name}
        </ButtonLink>
      ))}
      <ButtonLink href="#/learn/handouts">{words.handouts.all}</ButtonLink>
    </div>
    <article data-handout data-paper className={styles.sheet} aria-labelledby="handout-title">
      <h1 id="handout-title" className={styles.title}>
        {title}
      </h1>
      {children}
    </article>
  </div>
)
