import { useActions, useUndo } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Brand } from './brand.tsx'
import styles from './header.module.css'
import { ScenarioSwitcher } from './scenario-switcher.tsx'

/** The frame's head: where one is, which scenario is open, and what can be done anywhere. */
export const Header = ({ onImport }: { readonly onImport: () => void }) => {
  const { undo, redo } = useActions()
  const { canUndo, canRedo } = useUndo()
  return (
    <header className={styles.header}>
      <Brand />
      <nav aria-label="Views" className={styles.views}>
        <a href="#/budget" aria-current="page" onClick={(event) => event.preventDefault()}>
          Budget
        </a>
      </nav>
      <div className={styles.tools}>
        <ScenarioSwitcher />
        <Button disabled={!canUndo} aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          Undo
        </Button>
        <Button disabled={!canRedo} aria-keyshortcuts="Shift+Control+Z Shift+Meta+Z" onClick={redo}>
          Redo
        </Button>
        <span data-part="import" data-topic="import">
          <Button variant="primary" onClick={onImport}>
            Import data
          </Button>
        </span>
      </div>
    </header>
  )
}
