import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // Measurements may be read live, by fetch, from a Prometheus server whose address the person types: nobody can list those
  // hosts ahead. Scripts, styles, images and fonts still come from here alone, and the tests see to it that nothing but a
  // typed address is ever asked.
  "connect-src 'self' http: https:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page itself, so that any static host serves it. The dev server needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'burnline-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const ENTRY = fileURLToPath(new URL('src/main.tsx', import.meta.url))

/** The modules that the entry imports, and those that they import, and so on: not what is fetched later. */
function neededAtFirst(importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const needed = new Set([ENTRY])
  // A set that grows while it is walked is walked to its end.
  for (const id of needed) for (const imported of importsOf(id)) needed.add(imported)
  return needed
}

let atFirst: ReadonlySet<string> | null = null

/** Asks for the fonts at once: found only through the style sheet, they come late and move the text about. */
function fontsFirst(): Plugin {
  return {
    name: 'burnline-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
    },
  }
}

/**
 * Keeps the whole app in the browser: after one visit it opens without a network, and can be installed. A newer version
 * waits until the person asks for it.
 */
const kept = VitePWA({
  registerType: 'prompt',
  // The page registers it once the answer is painted.
  injectRegister: null,
  manifest: {
    name: 'Burnline',
    short_name: 'Burnline',
    description: 'How much error budget is left, how it was spent, and when it runs out.',
    theme_color: '#0b7a75',
    background_color: '#fcfcfa',
    display: 'standalone',
    start_url: './',
    scope: './',
    icons: [
      { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,json}'],
    maximumFileSizeToCacheInBytes: 4_000_000,
    navigateFallback: 'index.html',
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
  },
})

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage(), fontsFirst(), kept],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: {
      // Every browser of the target above preloads modules by itself.
      polyfill: false,
      // What a part imports is named ahead for the views alone, which are waited for. Named for every part, it is a list of
      // hundreds of files that the first visit would have to carry.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || /(?:budget-details|burn-down-chart|dialogs|-view)-/.test(file)
          ? needed
          : needed.filter((one) => one.endsWith('.css')),
    },
    chunkSizeWarningLimit: 450,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // What the first answer needs and later parts share goes into one chunk: it packs tighter than a dozen
              // small ones. What only later parts share stays out of it.
              name: (id, graph) => {
                atFirst ??= neededAtFirst((from) => graph.getModuleInfo(from)?.importedIds ?? [])
                return atFirst.has(id) ? 'base' : null
              },
              minShareCount: 2,
            },
            // The picture needs both: apart they pack worse.
            { name: 'forecast', test: /\/forecast(?:-of)?\.ts$/ },
          ],
        },
      },
    },
  },
  preview: {
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  test: {
    restoreMocks: true,
    // Far above what any test takes: a busy machine is no fault of the code.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.output/coverage',
      thresholds: { 'src/core/**': { lines: 95, branches: 90 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{core,format,interop,work,store,lessons,rooms,support}/**/*.test.ts'],
          setupFiles: ['tests/support/setup-core.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['tests/views/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-ui.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Read through the network: a real Prometheus, a real VictoriaMetrics, and a server that misbehaves.
          name: 'servers',
          environment: 'node',
          include: ['tests/servers/**/*.test.ts'],
          setupFiles: ['tests/support/setup-core.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          // Against the real Prometheus: few tests, each over many scenarios.
          name: 'oracle',
          environment: 'node',
          include: ['tests/oracle/**/*.test.ts'],
          setupFiles: ['tests/support/setup-core.ts'],
          testTimeout: 1_800_000,
        },
      },
    ],
  },
})
