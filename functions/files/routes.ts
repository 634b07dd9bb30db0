import type { fileEndpoints } from '../../shared/files.ts'
import type { Handlers } from '../http/handlers.ts'
import { beginFile, dropFile, noteArrival, readFile, readPieces } from './actions.ts'

export const fileRoutes: Handlers<typeof fileEndpoints> = {
  'POST /files': async ({ deps, actor, body, once }) => beginFile(deps, actor, { ...body, once }),
  'GET /files/:fileId': async ({ deps, actor, params }) => readFile(deps, actor, params.fileId),
  'GET /files/:fileId/pieces': async ({ deps, actor, params }) => readPieces(deps, actor, params.fileId),
  'PUT /files/:fileId/arrival': async ({ deps, actor, params }) => noteArrival(deps, actor, params.fileId),
  'DELETE /files/:fileId': async ({ deps, actor, params }) => dropFile(deps, actor, params.fileId),
}
