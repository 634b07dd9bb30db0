import { expect, test } from 'vitest'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import { type Grant, type Kind, policy } from '../../shared/policy.ts'

const kinds: Kind[] = ['liaison', 'editor', 'coordinator', 'observer', 'visitor']

test('every row of the policy governs an endpoint, and every endpoint has its row', () => {
  const table: Record<string, Endpoint> = endpoints
  const governed = new Set(Object.values(table).map((endpoint) => endpoint.action))
  expect([...governed].toSorted()).toEqual(Object.keys(policy).toSorted())
})

test('docs/policy.md shows the table as it is (npm test -- test/rules/policyTable.test.ts -u writes it anew)', async () => {
  await expect(rendered()).toMatchFileSnapshot('../../docs/policy.md')
})

function rendered(): string {
  const rows = Object.entries(policy).map(([action, grant]) => row(action, grant))
  return `# Who may do what

Made from \`shared/policy.ts\`; a test keeps the two equal. **always**: without condition. **in-space**: in spaces open to the whole network (not for observers)
and in those that the person belongs to. **own**: what is the person's own; a thread is also of whoever holds the seat that it was opened from. Empty: never. **proof**: asks for a sign-in proved in the last 15 minutes.

| action | ${kinds.join(' | ')} | proof | endpoints |
| --- | ${kinds.map(() => '---').join(' | ')} | --- | --- |
${rows.join('\n')}
`
}

function row(action: string, grant: Grant): string {
  const governed = Object.entries(endpoints).flatMap(([name, endpoint]) =>
    endpoint.action === action ? [`\`${name}\``] : [],
  )
  return `| \`${action}\` | ${kinds.map((kind) => grant[kind] ?? '').join(' | ')} | ${grant.proof ? 'proof' : ''} | ${governed.join('<br>')} |`
}
