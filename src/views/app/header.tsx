import type { MouseEvent } from 'react'
import { useActions, useUndo } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import type { AppDialog } from './app-dialog.ts'
import { Brand } from './brand.tsx'
import styles from './header.module.css'
import { isPlainClick } from './plain-click.ts'
import { addressOf, goTo, queryOf, useHash, VIEW_NAMES, VIEWS } from './route.ts'
import type { View } from './route.ts'
import { ScenarioSwitcher } from './scenario-switcher.tsx'
import { useAskedView } from './use-view.ts'

/** The frame's head: where one is, which scenario is open, and what can be done anywhere. */
export const Header = ({ onDialog }: { readonly onDialog: (dialog: AppDialog) => void }) => {
  const { undo, redo } = useActions()
  const { canUndo, canRedo } = useUndo()
  // A page of Learn has a first thing to do of its own.
  const view = useAskedView()
  return (
    <header className={styles.header}>
      <Brand />
      <ViewLinks />
      <div className={styles.tools}>
        <ScenarioSwitcher />
        <Button disabled={!canUndo} aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          Undo
        </Button>
        <Button disabled={!canRedo} aria-keyshortcuts="Shift+Control+Z Shift+Meta+Z" onClick={redo}>
          Redo
        </Button>
        <span data-part="import" data-topic="import">
          <Button variant={view === 'learn' ? 'plain' : 'primary'} onClick={() => onDialog('import')}>
            Import data
          </Button>
        </span>
        <Button onClick={() => onDialog('export')}>Export</Button>
        <Button onClick={() => onDialog('share')}>Share</Button>
        <Button onClick={() => void import('./present.ts').then(({ present }) => present())}>Present</Button>
      </div>
    </header>
  )
}

const ViewLinks = () => {
  const hash = useHash()
  const open = useAskedView()
  const follow = (event: MouseEvent, view: View): void => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    goTo(view)
  }
  return (
    <nav aria-label="Views" className={styles.views}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={addressOf(view, queryOf(hash))}
          aria-current={view === open ? 'page' : undefined}
          onClick={(event) => follow(event, view)}
        >
          {VIEW_NAMES[view]}
        </a>
      ))}
    </nav>
  )
}
