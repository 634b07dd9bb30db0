import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberStore } from '../../functions/members/store.ts'
import { kindsOfEffects, type Office, office } from '../support/office.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

const head = 'name,email,role,country,institution,seat,language'
const good = [
  'Luz Ríos,luz@dif.example,liaison,MX,DIF Nacional,Enlace técnico,es',
  'Bruno Lima,bruno@sedh.example,liaison,Brasil,SEDH,Titular,pt',
  'Ana Suárez,ana@dif.example,liaison,México,DIF Nacional,Suplencia,es',
  'Eva Iturbe,eva@iin.example,editor,,IIN,Edición,es',
]
const csv = [head, ...good].join('\n')

async function send(text: string, dryRun = false, headers: Record<string, string> = {}) {
  const { status, body } = await o.coordinate('POST /people/import', { csv: text, dryRun }, headers)
  return { status, body }
}

async function addresses(): Promise<string[]> {
  return (await o.coordinate('GET /people')).body.items.map((one: { email: string }) => one.email)
}

describe('a file of invitations', () => {
  test('a dry run says what would happen and keeps nothing', async () => {
    const { status, body } = await send(csv, true)
    expect([status, body.good, body.bad, body.dryRun]).toEqual([200, 4, 0, true])
    expect(body.rows[1]).toEqual({
      line: 3,
      name: 'Bruno Lima',
      email: 'bruno@sedh.example',
      faults: [],
      invited: false,
    })
    expect(await addresses()).toEqual([])
    expect((await o.coordinate('GET /directory/MX')).body.institutions).toEqual([])
  })

  test('a real run invites everybody and makes each missing institution and seat once', async () => {
    const { body } = await send(csv)
    expect(body.rows.every((one: { invited: boolean }) => one.invited)).toBe(true)
    expect(await addresses()).toHaveLength(4)
    const [dif, ...others] = (await o.coordinate('GET /directory/MX')).body.institutions
    expect(others).toEqual([])
    expect(dif.seats.map((one: { title: string }) => one.title)).toEqual(['Enlace técnico', 'Suplencia'])
    expect(await kindsOfEffects(o.world)).toEqual(Array(4).fill('invitation'))
  })

  test('with one bad row nothing is written, and each fault is named in the reader’s words', async () => {
    await o.invited({ email: 'tomada@enlaces.example', seatId: (await o.seat('HN', 'Ocupada')).id })
    const { body: honduras } = await o.coordinate('GET /directory/HN')
    const rows = [
      ...good,
      ',sin-nombre@x.example,liaison,PE,MIMP,Enlace,es',
      'Pía,no es correo,liaison,PE,MIMP,Otra,es',
      'Raúl,raul@x.example,jefe,PE,MIMP,Una más,es',
      'Sara,sara@x.example,liaison,Francia,MIMP,Y otra,es',
      'Teo,teo@x.example,liaison,,MIMP,Sin país,es',
      'Uma,uma@x.example,liaison,PE,MIMP,Con idioma,de',
      'Vito,LUZ@dif.example,liaison,PE,MIMP,Correo repetido,es',
      'Wara,wara@x.example,liaison,Mexico,dif nacional,ENLACE TECNICO,es',
      'Xime,tomada@enlaces.example,liaison,PE,MIMP,Correo en uso,es',
      `Yago,yago@x.example,liaison,HN,${honduras.institutions[0].name},Ocupada,es`,
      'Zoe,zoe@x.example,liaison,PE',
    ]
    const { body } = await send([head, ...rows].join('\n'))
    const faults = body.rows
      .slice(4)
      .map(({ line, faults }: { line: number; faults: { column: string; message: string }[] }) => [
        line,
        ...faults.map((one) => `${one.column}: ${one.message}`),
      ])
    expect(faults).toEqual([
      [6, 'name: Hace falta.'],
      [7, 'email: No es una dirección de correo.'],
      [8, 'role: Aquí se acepta: liaison, editor, coordinator, observer.'],
      [9, expect.stringMatching(/^country: No es un Estado de las Américas .*«Uruguay» o «UY»/)],
      [10, 'country: Hace falta.'],
      [11, 'language: Aquí se acepta: es, en, pt, fr.'],
      [12, 'email: La fila 2 ya dice lo mismo.'],
      [13, 'seat: La fila 2 ya dice lo mismo.'],
      [14, 'email: Ya está en uso.'],
      [15, 'seat: Esa titularidad ya tiene quien la ejerza.'],
      [16, expect.stringMatching(/^: Esta fila no tiene 7 celdas.+entre comillas/)],
    ])
    expect([body.good, body.bad]).toEqual([4, 11])
    expect(body.rows.some((one: { invited: boolean }) => one.invited)).toBe(false)
    expect(await addresses()).toEqual(['tomada@enlaces.example'])
    const french = await o.coordinate(
      'POST /people/import',
      { csv: `${head}\n,a@x.example,liaison,PE,M,E,es`, dryRun: true },
      { 'accept-language': 'fr' },
    )
    expect(french.body.rows[0].faults).toEqual([{ column: 'name', message: expect.not.stringContaining('Hace falta') }])
  })

  test('goes on where it was cut short, with its key', async () => {
    const key = { 'idempotency-key': 'archivo-de-noviembre' }
    // The table fails from the second row on: what was written stays, the request is answered as passing trouble.
    await send(csv, true)
    let inserted = 0
    const { storesWithin } = o.world.deps
    const killedAfterOne =
      (save: MemberStore['save']): MemberStore['save'] =>
      async (writes) => {
        const invites = writes.some(
          ({ kind, ...one }) => kind === 'put' && 'item' in one && String(one.item.pk).startsWith('email#'),
        )
        if (invites && ++inserted > 1) throw new Error('the function was killed')
        return save(writes)
      }
    o.world.deps.storesWithin = (ms) => {
      const { members, ...others } = storesWithin(ms)
      return { ...others, members: { ...members, save: killedAfterOne(members.save) } }
    }
    expect((await send(csv, false, key)).status).toBe(500)
    o.world.deps.storesWithin = storesWithin
    expect(await addresses()).toHaveLength(1)
    expect((await send(csv)).body.bad).toBe(1)
    const again = await send(csv, false, key)
    expect([again.status, again.body.bad]).toEqual([200, 0])
    expect(again.body.rows.every((one: { invited: boolean }) => one.invited)).toBe(true)
    expect(await addresses()).toHaveLength(4)
    expect(await kindsOfEffects(o.world)).toEqual(Array(4).fill('invitation'))
  })

  test('500 rows are taken and 501 are not', async () => {
    const rows = Array.from(
      { length: 501 },
      (_, index) => `Persona ${index},p${index}@x.example,liaison,PE,Ministerio,Enlace ${index},es`,
    )
    const many = await send([head, ...rows].join('\r\n'), true)
    expect([many.status, many.body.fields[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'csv', fault: 'too-long', limit: 500 }),
    ])
    const { body } = await send([head, ...rows.slice(0, 500)].join('\r\n'))
    expect([body.good, body.bad]).toEqual([500, 0])
    expect((await o.coordinate('GET /directory/PE')).body.institutions[0].seats).toHaveLength(500)
  }, 60_000)
})
