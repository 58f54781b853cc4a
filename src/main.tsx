import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chooseTranslation } from './lessons/translations.ts'
import { App } from './views/app/app.tsx'
import { start } from './views/app/start.ts'

if (typeof Temporal === 'undefined') await import('temporal-polyfill/global')

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
await chooseTranslation(navigator.languages)
const remembered = await start()
createRoot(root).render(
  <StrictMode>
    <App remembered={remembered} />
  </StrictMode>,
)
