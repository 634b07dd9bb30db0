import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { cacheControlFor, type ResponseHeaders } from '../../headers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

type File = { bytes: Buffer; br: Buffer; gzip: Buffer }

/** The built web app as CloudFront serves it: production headers, compressed, and every address without a dot is the app's own. */
export function siteFrom(
  folder: string,
  headers: ResponseHeaders,
): (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void> {
  const files = new Map<string, Promise<File>>()
  const load = (path: string): Promise<File> => {
    const known = files.get(path) ?? read(path)
    files.set(path, known)
    return known
  }
  return async (request, response, pathname) => {
    const path = fileFor(folder, pathname)
    if (!path) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('not found')
      return
    }
    const file = await load(path)
    const coding = codingFor(request.headers['accept-encoding'] ?? '')
    response.writeHead(200, {
      ...headers,
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': cacheControlFor(pathname),
      vary: 'accept-encoding',
      ...(coding ? { 'content-encoding': coding } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : coding ? file[coding] : file.bytes)
  }
}

function fileFor(folder: string, pathname: string): string | undefined {
  if (!extname(pathname)) return join(folder, 'index.html')
  const path = normalize(join(folder, pathname))
  return path.startsWith(folder) && existsSync(path) ? path : undefined
}

async function read(path: string): Promise<File> {
  const bytes = await readFile(path)
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes), promisify(gzip)(bytes)])
  return { bytes, br, gzip: gz }
}

function codingFor(accepted: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}
