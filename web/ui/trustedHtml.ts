// The elements that a post may hold (functions/forum/postTree.ts), as the server writes them.
const unknownTag =
  /<(?!\/?(?:a|blockquote|br|code|del|em|h[3-6]|hr|li|[ou]l|p|pre|section|span|strong|sup|t(?:able|head|body|[rhd]))[\s>])/gi

// The one policy that the Content-Security-Policy names for HTML (Trusted Types). The server rendered it from Markdown and sanitised it. Should
// it ever let something through: what begins like another element shows as text (a `meta` leads to another page, and a `link` calls other
// hosts, which a Content-Security-Policy does not stop), and that policy stops the attributes that would run or fetch something.
const policy = window.trustedTypes?.createPolicy('enlaces-rendered', { createHTML: withKnownTags })

function withKnownTags(html: string): string {
  return html.replace(unknownTag, '&lt;')
}

/** Shows a text as the server rendered it: the one place where HTML enters a page. `html` is only ever a field of that name in an API answer. */
export function setRendered(place: Element, html: string): void {
  place.innerHTML = policy?.createHTML(html) ?? withKnownTags(html)
}
