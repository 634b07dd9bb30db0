import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

// The dependency rule of the house, executed: who may import what. See CONTRIBUTING.md.
const files = globSync('{functions,infra,shared,web}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts'))

type Import = { file: string; target: string; typeOnly: boolean }

// `import … from 'x'`, `export … from 'x'`, `import('x')` and `import 'x'`.
const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].map(([, type, named, lazy]) => {
    const written = named ?? lazy ?? ''
    const target = written.startsWith('.') ? normalize(join(dirname(file), written)) : written
    return { file, target, typeOnly: Boolean(type) }
  })
}

const imports = files.flatMap(importsOf)
const isPackage = (target: string) =>
  !/^(functions|infra|shared|web|build|test)\//.test(target) && target !== 'package.json'
const feature = (path: string) => /^functions\/(?!platform|http|entry)([^/]+)\//.exec(path)?.[1]

/**
 * What a feature shows to the others (docs/decisions/0016-the-face-of-a-feature.md): what it does, who may pass and why not, what it has
 * to say by mail, and the few things that are read or written together with another feature's. Stores, items and routes never.
 */
const byRole = ['actions', 'doors', 'rules', 'letters', 'mailMessages']
const byName = [
  'activity/activity',
  'catalogue/filters',
  'catalogue/publication',
  'catalogue/told',
  'files/file',
  'forum/byline',
  'forum/mentions',
  'forum/personRows',
  'forum/transferring',
  'invitations/invitation',
  'members/account',
  'members/directory',
  'members/roster',
  'members/readership',
  'members/standing',
  'order/passage',
  'practices/passage',
  'practices/passing',
  'replies/address',
  'search/concepts',
  'search/shape',
  'search/spelling',
  'search/words',
  'subscribers/subscriber',
  'subscriptions/localTime',
  'subscriptions/schedule',
  'subscriptions/subscription',
  'subscriptions/unsubscribing',
  'tasks/task',
]
const publicFace = new RegExp(`/(${byRole.join('|')})\\.ts$|^functions/(${byName.join('|')})\\.ts$`)

/** What breaks a rule, as `file → target` lines: an empty list is what every rule wants. */
function broken(within: RegExp, forbidden: (one: Import) => boolean): string[] {
  return imports.filter((one) => within.test(one.file) && forbidden(one)).map((one) => `${one.file} → ${one.target}`)
}

describe('imports', () => {
  test('there are files to look at, and the reader sees their imports', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.some((one) => one.file === 'functions/http/app.ts' && one.target === 'shared/endpoints.ts')).toBe(
      true,
    )
  })

  test('shared imports itself, and zod alone of the packages', () => {
    expect(
      broken(/^shared\//, ({ target }) => (isPackage(target) ? target !== 'zod' : !target.startsWith('shared/'))),
    ).toEqual([])
  })

  test('the web imports shared, and nothing of the server but types', () => {
    expect(broken(/^web\//, ({ target, typeOnly }) => /^(functions|infra|test)\//.test(target) && !typeOnly)).toEqual(
      [],
    )
  })

  test('the web carries no zod to the browser', () => {
    const zodFiles = new Set(
      imports.filter((one) => one.file.startsWith('shared/') && one.target === 'zod').map((one) => one.file),
    )
    expect(broken(/^web\//, ({ target, typeOnly }) => !typeOnly && (target === 'zod' || zodFiles.has(target)))).toEqual(
      [],
    )
  })

  test('functions import neither infra, nor web, nor tests', () => {
    expect(broken(/^functions\//, ({ target }) => /^(infra|web|test)\//.test(target))).toEqual([])
  })

  test('what is deployed imports nothing of the local machine', () => {
    expect(
      broken(/^(functions|shared|web|infra\/(?!local\/))/, ({ target }) => target.startsWith('infra/local/')),
    ).toEqual([])
  })

  test('constructs know of functions only the shape of the table and the names of the environment', () => {
    const known = new Set([
      'functions/platform/env.ts',
      'functions/platform/tableShape.ts',
      'functions/platform/outbox.ts',
    ])
    expect(
      broken(/^infra\/(?!local\/)/, ({ target }) => target.startsWith('functions/') && !known.has(target)),
    ).toEqual([])
  })

  test('only platform/ and stores import the AWS SDK', () => {
    expect(
      broken(/^functions\/(?!platform\/|\w+\/store\.ts$)/, ({ target }) => target.startsWith('@aws-sdk/')),
    ).toEqual([])
  })

  test('rules import only rules, shapes and other pure parts', () => {
    const impure = /\/(store|actions|routes)\.ts$|^@aws-sdk|^node:(?!crypto)|functions\/(http|deps)/
    expect(broken(/^functions\/.*rules\.ts$/, ({ target, typeOnly }) => impure.test(target) && !typeOnly)).toEqual([])
  })

  test('routes reach the world through actions alone', () => {
    expect(
      broken(
        /^functions\/\w+\/routes\.ts$/,
        ({ target, typeOnly }) => /store\.ts$|functions\/platform\//.test(target) && !typeOnly,
      ),
    ).toEqual([])
  })

  test('entries are the only ones that are not imported, and import no store', () => {
    expect(broken(/./, ({ target }) => target.startsWith('functions/entry/'))).toEqual([])
    expect(broken(/^functions\/entry\//, ({ target }) => target.endsWith('/store.ts'))).toEqual([])
  })

  test('a feature reaches another only through its public face', () => {
    const foreign = ({ file, target }: Import) => {
      const [from, to] = [feature(file), feature(target)]
      return from !== undefined && to !== undefined && from !== to
    }
    // Keeping order rewrites the forum's own rows, in the transaction of its act.
    const isKeeping = ({ file, target }: Import) =>
      feature(file) === 'order' && /^functions\/forum\/(items|markdown|summaries)\.ts$/.test(target)
    expect(broken(/^functions\//, (one) => foreign(one) && !publicFace.test(one.target) && !isKeeping(one))).toEqual([])
  })

  test('features do not go round in circles, not even by their types', () => {
    const edges = new Map<string, Set<string>>()
    for (const { file, target } of imports) {
      const [from, to] = [feature(file), feature(target)]
      if (from && to && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      )
    expect([...edges.keys()].filter((name) => reaches(name, name))).toEqual([])
  })
})

describe('sources', () => {
  test('the environment is read in one place', () => {
    const readers = files.filter(
      (file) => file.startsWith('functions/') && readFileSync(file, 'utf8').includes('process.env'),
    )
    expect(readers).toEqual(['functions/platform/env.ts'])
  })

  test('zod is imported as a namespace: from its object `z` a bundler cannot leave out what is unused, which is 350 KB', () => {
    expect(files.filter((file) => /import \{[^}]*\} from 'zod'/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('HTML enters a page in one place', () => {
    const sinks =
      /\b(?:inner|outer)HTML\b(?!:)|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|setHTML/
    const places = globSync('web/**/*.{ts,tsx}').filter((file) => sinks.test(readFileSync(file, 'utf8')))
    // What the page shows is written down in one more, and comes back by the worker as a page, under the policy of every page.
    expect(places.toSorted()).toEqual(['web/lastSeen.ts', 'web/ui/trustedHtml.ts'])
  })

  test('who belongs to a space is written where the account is told of it, or ended (docs/decisions/0042)', () => {
    const writes = /kind: '(?:put|delete|update)'[^\n]*membershipKey\(|const own = membershipKey\(/
    const writers = files.filter((file) => file.startsWith('functions/') && writes.test(readFileSync(file, 'utf8')))
    expect(writers.toSorted()).toEqual(['functions/forum/memberships.ts', 'functions/forum/spaceStore.ts'])
  })

  test('hand-written files stay under 300 lines', () => {
    const long = [...files, ...globSync('test/**/*.ts')].filter(
      (file) => !/messages\/|sample\/content\//.test(file) && readFileSync(file, 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })
})
