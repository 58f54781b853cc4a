import { useEffect } from 'react'
import type { ComponentType } from 'react'
import { sendTo } from './parts.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import type { LearnPageProps } from '../learn/learn-page.ts'
import styles from './app.module.css'
import { followPresented } from './present.ts'
import { useTold } from './use-told.ts'

const FETCHING = <p className={styles.waiting}>Fetching the page…</p>

const fetches = {
  '': async () => (await import('../learn/home/learn-home.tsx')).LearnHome,
  ideas: async () => (await import('../learn/ideas/ideas-page.tsx')).IdeasPage,
  cards: async () => (await import('../learn/cards/cards-page.tsx')).CardsPage,
  game: async () => (await import('../learn/game/game-page.tsx')).GamePage,
  workshop: async () => (await import('../learn/workshop/workshop-page.tsx')).WorkshopPage,
  handouts: async () => (await import('../learn/workshop/handout-page.tsx')).HandoutPage,
  glossary: async () => (await import('../learn/glossary/glossary-page.tsx')).GlossaryPage,
} as const satisfies Readonly<Record<string, () => Promise<ComponentType<LearnPageProps>>>>

type Page = keyof typeof fetches

const NAMES = Object.keys(fetches) as readonly Page[]

const pages = Object.fromEntries(
  NAMES.map((name) => [name, fetchedPart('This page', fetches[name], FETCHING)]),
) as Readonly<Record<Page, ComponentType<LearnPageProps>>>

/** Fetches every page of Learn, so that all of it is there without a network. */
export const fetchLearn = async (): Promise<void> => {
  await Promise.allSettled(NAMES.map(async (name) => fetches[name]()))
}

export interface LearnPlaceProps {
  readonly path: readonly string[]
  /** Where a part of a view is shown instead; in the view itself when not given. */
  readonly onTry?: LearnPageProps['onTry']
}

/** The pages of Learn that explain the open scenario. Courses, which have one of their own, are in `CoursePlace`. */
export const LearnPlace = ({ path: [name = '', ...path], onTry = sendTo }: LearnPlaceProps) => {
  const told = useTold()
  useEffect(() => {
    document.addEventListener('click', followPresented)
    return () => document.removeEventListener('click', followPresented)
  }, [])
  const known = NAMES.find((one) => one === name)
  const Shown = pages[known ?? '']
  return <Shown path={known === undefined ? [name, ...path] : path} told={told} onTry={onTry} />
}
