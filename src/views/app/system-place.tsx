import { fetchedPart } from '../ui/fetched-part.tsx'
import styles from './app.module.css'

const view = () => import('../system/system-view.tsx')
const outline = () => import('../exchange/system-outline.tsx')

const SystemView = fetchedPart(
  'The System view',
  async () => (await view()).SystemView,
  <p className={styles.waiting}>Fetching the system…</p>,
)
const SystemOutline = fetchedPart('The system as text', async () => (await outline()).SystemOutline)

/** Fetches what the System view is made of, so that it opens at once. */
export const fetchSystem = async (): Promise<void> => {
  await Promise.all([view(), outline(), import('../learn/system-ideas.tsx')])
}

/** The System view, and with it what only this room may put there. */
export const SystemPlace = () => <SystemView outline={<SystemOutline />} />
