// The fence between the rooms of src, for dependency-cruiser. The same table stands in README.md: change both together.
// Everything goes by pattern, so a new view, format or lesson is fenced from its first file.

const ours = (...rooms) => `^src/(${rooms.join('|')})/`
const npm = (...packages) => `^node_modules/(@types/)?(${packages.join('|')})/`

/**
 * A room may import what is listed and nothing else: no other room, no other package, none of Node's own modules and
 * nothing that cannot be found. No list has main, and only the one of main has views/app.
 */
const room = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  comment: `${name} may import only what the table in README.md lists for it`,
  from: typeof from === 'string' ? { path: from } : from,
  to: { pathNot: allowed },
})

const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const useStore = '^src/store/use-(store|alerts|assessments|learning)\\.tsx?$'
const rooms = ours('core', 'format', 'interop', 'store', 'work', 'lessons', 'views/[^/]+')
const main = '^src/main\\.tsx$'
// The main entry of zustand brings React; these two do not.
const zustandWithoutReact = '^node_modules/zustand/(esm/)?(vanilla|middleware)[./]'

module.exports = {
  forbidden: [
    room('core', ours('core'), ours('core')),
    room('format', ours('format'), ours('core', 'format')),
    room('interop', ours('interop'), ours('core', 'interop'), npm('papaparse', 'yaml')),
    room(
      'store',
      { path: ours('store'), pathNot: useStore },
      ours('core', 'store'),
      zustandWithoutReact,
      npm('zundo', 'idb-keyval'),
    ),
    room('store/use-store', useStore, ours('core', 'store'), npm('react', 'zustand', 'zundo')),
    room('work', ours('work'), ours('core', 'interop', 'work'), npm('comlink', 'temporal-polyfill')),
    room('lessons', ours('lessons'), ours('core', 'lessons')),
    room('views/ui', ours('views/ui'), ours('format', 'views/ui'), npm('react')),
    room(
      'views/charts',
      ours('views/charts'),
      ours('core', 'format', 'views/ui', 'views/charts'),
      npm('react', 'recharts'),
    ),
    room(
      'a view',
      '^src/views/(?!(?:ui|charts|app)/)([^/]+)/',
      ours(
        'core',
        'format',
        'store',
        'work',
        'views/ui',
        'views/charts',
        'views/scenario',
        'views/methods',
        'views/$1',
      ),
      // Fenced further by the two rules "interop is for" and "lessons are for".
      ours('interop', 'lessons'),
      npm('react'),
      // Fenced further by the rule "the graph library is for system".
      npm('@xyflow/[^/]+', '@dagrejs/[^/]+'),
      // Fenced further by the rule "codes and colours are for exchange".
      npm('uqr', 'prismjs'),
    ),
    room(
      'views/app',
      ours('views/app'),
      ours('core', 'format', 'interop', 'store', 'work', 'lessons', 'views/[^/]+'),
      npm('react'),
      // Of the plugin that keeps the app in the browser: made while building.
      '^virtual:pwa-register$',
    ),
    room('main', main, rooms, npm('react', 'react-dom', 'temporal-polyfill', '@fontsource-variable/[^/]+')),
    never(
      'interop is for exchange',
      'among the views only exchange and app may import interop',
      { path: ours('views/[^/]+'), pathNot: ours('views/(exchange|app)') },
      { path: ours('interop') },
    ),
    never(
      'lessons are for learn and present',
      'among the views only learn, present and app may import lessons; every view may name its parts as they do',
      { path: ours('views/[^/]+'), pathNot: ours('views/(learn|present|app)') },
      { path: ours('lessons'), pathNot: '^src/lessons/(stage|term-keys)\\.ts$' },
    ),
    never(
      'the graph library is for system',
      'only the System view draws a graph, and it alone fetches what draws one',
      { path: '^src/', pathNot: ours('views/system') },
      { path: npm('@xyflow/[^/]+', '@dagrejs/[^/]+') },
    ),
    never(
      'codes and colours are for exchange',
      'what draws QR codes and what colours code is fetched by the dialogs that show them, and by nothing else',
      { path: '^src/', pathNot: ours('views/exchange') },
      { path: npm('uqr', 'prismjs') },
    ),
    never('no cycles', 'two files that need each other are one file, or a third is missing', {}, { circular: true }),
    never(
      'a known room',
      'a file in src lies outside every room: give it a room, or give the new room a line here and in README.md',
      { path: '^src/', pathNot: [rooms, main] },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // An `import type` counts as an import.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.css', '.json'],
    },
  },
}
