import type { ServerResponse } from 'node:http'

export type Refusal = { status: number; code: string }

export function isRefusal(value: object): value is Refusal {
  return 'code' in value
}

export function refuse(response: ServerResponse, { status, code }: Refusal): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml', Connection: 'close' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
