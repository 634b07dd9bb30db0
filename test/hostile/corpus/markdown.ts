import { canaryHost, codeOf, product } from './payload.ts'

const bits = (c: string) => [
  `<script>${c}</script>`,
  `<img src=x onerror=${c}>`,
  `"><svg onload=${c}>`,
  `' onmouseover='${c}`,
  `" autofocus onfocus="${c}" x="`,
  `&lt;script&gt;${c}&lt;/script&gt;`,
  `&#60;img src=x onerror=${c}&#62;`,
  `</p></li></section><script>${c}</script>`,
  `javascript:${c}`,
  `--><script>${c}</script>`,
  `]]><script>${c}</script>`,
  '`<script>`',
  `<b onclick=${c}>`,
  '\\<script\\>',
  `<https://${canaryHost}/" onclick="${c}>`,
  `{onclick=${c}}`,
]

const constructs: ((bit: string) => string)[] = [
  (b) => `# ${b}`,
  (b) => `${b}\n===`,
  (b) => `${b}\n---`,
  (b) => `> ${b}`,
  (b) => `- ${b}\n  - ${b}`,
  (b) => `1. ${b}`,
  (b) => `- [x] ${b}`,
  (b) => `    ${b}`,
  (b) => `\`\`\`${b}\n${b}\n\`\`\``,
  (b) => `~~~ ${b}\nx`,
  (b) => `\`${b}\``,
  (b) => `\`\` ${b} \`\``,
  (b) => `**${b}** _${b}_ ~~${b}~~`,
  (b) => `[${b}](https://${canaryHost}/a)`,
  (b) => `[x](https://${canaryHost}/ "${b}")`,
  (b) => `[x](https://${canaryHost}/${b})`,
  (b) => `[x](<https://${canaryHost}/${b}>)`,
  (b) => `![${b}](https://${canaryHost}/p.gif)`,
  (b) => `![x](https://${canaryHost}/p.gif '${b}')`,
  (b) => `[${b}]\n\n[${b}]: https://${canaryHost}/ "${b}"`,
  (b) => `[^${b}]\n\n[^${b}]: ${b}`,
  (b) => `x[^1]\n\n[^1]: ${b}\n\n    ${b}`,
  (b) => `| ${b} | b |\n|:--|--:|\n| ${b} | 2 |`,
  (b) => `a | b\n-|-\n${b} | \\|${b}`,
  (b) => `<!-- ${b} -->`,
  (b) => `<!-- x\n\n${b}\n\n-->`,
  (b) => `<![CDATA[${b}]]>`,
  (b) => `<?php ${b} ?>`,
  (b) => `<!X ${b}>`,
  (b) => `<div>\n${b}\n</div>\n\n${b}`,
  (b) => `<div\n\n${b}`,
  (b) => `${b}  \n${b}\\\n${b}`,
  (b) => `www.${canaryHost}/${b}`,
  (b) => `https://${canaryHost}/?q=${b}`,
  (b) => `a@${canaryHost} ${b}`,
  (b) => `[@Ana ${b}](person:person_01ARZ3NDEKTSV4RRFFQ69G5FAV)`,
  (b) => `[@Ana](person:person_01ARZ3NDEKTSV4RRFFQ69G5FAV" ${b})`,
  (b) => `[x](/threads/thread_01ARZ3NDEKTSV4RRFFQ69G5FAV${b})`,
  (b) => `***\n${b}\n***`,
  (b) => `\\[${b}\\](https://${canaryHost})`,
]

/** Every construct of Markdown around every bit of markup. */
export function constructions(): string[] {
  return product(constructs, bits(codeOf(0))).map(([construct], turn) => {
    const all = bits(codeOf(turn))
    return construct(all[turn % all.length] ?? '')
  })
}

/** One string that is something in several places at once. */
export function polyglots(): string[] {
  const ends = [
    '',
    '-->',
    ']]>',
    '*/',
    '</style>',
    '</script>',
    '</title>',
    '</textarea>',
    '`',
    '"',
    "'",
    '\n\n',
    '\r\n',
  ]
  const starts = ['', '/*', '//', '<!--', '--', ';', '${', '{{', '%0a', '\\', '">', "'>", '`>', '&quot;', '\ufeff']
  return product(ends, starts).map(([end, start], turn) => {
    const c = codeOf(turn)
    return `${start}${end}javascript:/*"/*'/*\`/*<${turn % 2 ? 'svg/onload' : 'img src=x onerror'}=${c} [x](javascript:${c})//${end}>`
  })
}
