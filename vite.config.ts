import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// What every page needs is one file, asked for by the page itself beside the first script, instead of after it.
const everyPage =
  /web[\\/](ui[\\/](?!combobox|fileField|focusKept)|(?!otherPages)[^\\/]+\.tsx?$|worker[\\/]register)|node_modules[\\/](preact|wouter|regexparam|@tanstack)/
// The pages that people read and write in, without those of administration.
const reading =
  /web[\\/](home[\\/]|composer[\\/](messages|outbox|quote|quoteText|quoting|waiting|draftsAtHome)\.|forum[\\/](?!MakeSpace|EditSpace|SpacePeople|NewThread|M(?:ove|erge)Thread|moveTrace|SplitThread|splitChoice|targetThread|exchanges|plainText|postsFrom|PrintThread|personPicker|matching|[\w]*[hH]istory|versions|wordDiff|changes|twoTexts|printedExchanges|requestDate|movingMessages|datingMessages|conflict|edit[A-Z]|renameThread|titleFields|threadActParts|transferPage|replyForm|compose|preview|requestFields|kindChoice|chosenKind))/
const firstScript =
  /web[\\/](boot|area|device|early|language|messages|page|pages|shelf|(?:access|composer|files|forum|home|notices|search)[\\/](pages|words|messages|address))\.ts$|shared[\\/](languages|limits|messages[\\/]translated)\.ts$|vite[\\/]preload-helper|rolldown[\\/]runtime/
// What the reading pages say comes in one file for each language.
const readersWords = (['es', 'en', 'pt', 'fr'] as const).map((language) => ({
  name: `${language}.reader`,
  test: new RegExp(
    `messages[\\\\/]${language}[\\\\/](index|forum|home|interface|kinds|marks|problems|reading|notices|composing)\\.ts$`,
  ),
  priority: 3,
}))

export default defineConfig({
  root: at('./web'),
  publicDir: at('./web/public'),
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
      // wouter's one CommonJS import: Preact has the hook itself.
      'use-sync-external-store/shim/index.js': 'preact/compat',
    },
  },
  plugins: [preloadApp(), serviceWorker()],
  build: {
    outDir: at('./build/web'),
    emptyOutDir: true,
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" at the head of a library's files is a word to servers that render.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${languageOf(facadeModuleId) ?? ''}[name]-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'boot', test: firstScript, priority: 2 },
            { name: 'app', test: everyPage, priority: 1 },
            { name: 'forum', test: reading },
            // One file for what somebody may have to do, at home too.
            { name: 'tasks', test: /web[\\/]tasks[\\/](atHome|rows)|shared[\\/]practicePath/ },
            ...readersWords,
          ],
        },
      },
    },
  },
})

// `es.` for a file of Spanish messages, so that one language can be told from another.
function languageOf(module: string | null): string | undefined {
  const language = /messages[\\/](\w\w)[\\/]/.exec(module ?? '')?.[1]
  return language && `${language}.`
}

function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        return ['app', 'forum', 'rolldown-runtime'].flatMap((name) => {
          const fileName = chunks.find((chunk) => chunk.name === name)?.fileName
          const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }
          return fileName ? [{ tag: 'link', attrs, injectTo: 'head' as const }] : []
        })
      },
    },
  }
}

function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'worker',
    filename: 'worker.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['index.html', 'assets/*.{js,css}', 'icon.svg'],
      // Of the messages the reader's own are kept when they are read, not those of all four languages.
      // The editor with formatting is kept once somebody writes with it.
      globIgnores: ['assets/{es,en,pt,fr}.*.js', 'assets/richBox-*.js'],
    },
  })
}
