import type { NewPost } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import { renderMarkdown } from './markdown.ts'
import { withFewMentions } from './mentions.ts'

/** What somebody wrote, as the post with this id shows it. @throws Problem `invalid` when it is too large, or mentions too many */
export function postHtml(deps: Deps, id: string, { body, language }: NewPost): string {
  return withFewMentions(renderMarkdown(body, { anchor: id, language, origin: deps.publicOrigin }))
}
