import { linkSchema } from '@milkdown/kit/preset/commonmark'
import { isMention } from '../../mentions/markdown.ts'

/**
 * Links, mentions among them. The editor would show the address of a mention as an empty one, and would read it so where the browser lays a
 * piece of the text anew (phones, when a line is broken). Who writes on behind a link does not write into it.
 */
export const linkWithMentions = linkSchema.extendSchema((before) => (ctx) => {
  const links = before(ctx)
  return {
    ...links,
    inclusive: false,
    parseDOM: [
      { tag: 'a[data-mention]', getAttrs: (dom) => ({ href: dom.getAttribute('data-mention') ?? '' }) },
      ...(links.parseDOM ?? []),
    ],
    toDOM(mark, isInline) {
      const { href } = mark.attrs
      if (isMention(href)) return ['a', { class: 'mention', 'data-mention': href }]
      return links.toDOM?.(mark, isInline) ?? ['a']
    },
  }
})
