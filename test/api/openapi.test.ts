import { expect, test } from 'vitest'
import { endpoints } from '../../shared/endpoints.ts'
import { newWorld, origin, useTableServer } from '../support/world.ts'

const table = useTableServer()

const ask = async (path: string) => (await newWorld(table.server())).app.request(`${origin}/api${path}`)

test('the document names every endpoint, and every reference in it leads somewhere', async () => {
  const document = await (await ask('/openapi.json')).json()
  const operations = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(operations.sort()).toEqual(Object.keys(endpoints).sort())
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
  expect(references.length).toBeGreaterThan(operations.length)
  for (const reference of new Set(references.filter((to) => to.startsWith('#/components/')))) {
    const found = reference
      .slice(2)
      .split('/')
      .reduce((place, name) => place?.[name], document)
    expect(found, reference).toBeDefined()
  }
})

test('the page for readers names every endpoint too', async () => {
  const answer = await ask('/docs')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  const page = await answer.text()
  for (const name of Object.keys(endpoints)) expect(page).toContain(name.split(' ')[1])
})
