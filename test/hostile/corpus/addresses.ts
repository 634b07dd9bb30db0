import { entities } from './markup.ts'
import { canaryHost, codeOf, product } from './payload.ts'

const schemes = (c: string) => [
  `javascript:${c}`,
  `vbscript:${c}`,
  `data:text/html,<script>${c}</script>`,
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  `data:image/svg+xml,<svg onload=${c}>`,
  `javascript://${canaryHost}/%0a${c}`,
  'blob:https://enlaces.example/x',
  'file:///etc/passwd',
  `view-source:https://${canaryHost}`,
  `feed:javascript:${c}`,
  `jar:https://${canaryHost}!/x`,
  `intent://${canaryHost}#Intent;scheme=http;end`,
  `//${canaryHost}/x`,
  `/\\${canaryHost}/x`,
  `https://enlaces.example@${canaryHost}/`,
  'https:evil',
  'mailto:a@b.example?bcc=c@d.example&body=%0d%0aBcc:%20x',
]

// How a scheme can be dressed so that one reader sees it and another does not.
const dressed: ((address: string) => string)[] = [
  (a) => a,
  (a) => a.toUpperCase().replace('JAVASCRIPT', 'JaVaScRiPt'),
  (a) => within(a, '\t'),
  (a) => within(a, '\n'),
  (a) => within(a, '&Tab;'),
  (a) => within(a, '&NewLine;'),
  (a) => within(a, '\u0000'),
  (a) => within(a, '\u200b'),
  (a) => within(a, '\\'),
  (a) => a.replace(':', '&colon;'),
  (a) => a.replace(':', '&#58'),
  (a) => a.replace(':', '%3A'),
  (a) => a.replace(':', '\uff1a'),
  (a) => entities(a.slice(0, 12)) + a.slice(12),
  (a) => ` \u0001${a}`,
  (a) => `\u00a0${a}`,
  (a) => a.normalize('NFC').replace(/[a-z]/g, (letter) => String.fromCodePoint(0xfee0 + letter.charCodeAt(0))),
  (a) => encodeURI(a),
]

function within(address: string, sign: string): string {
  return `${address.slice(0, 4)}${sign}${address.slice(4)}`
}

// Where an address can stand.
const places: ((address: string) => string)[] = [
  (a) => `[aquí](${a})`,
  (a) => `[aquí](<${a}> "título")`,
  (a) => `![mapa](${a})`,
  (a) => `[aquí][r]\n\n[r]: ${a}`,
  (a) => `![mapa][r]\n\n[r]: <${a}> 'x'`,
  (a) => `<${a}>`,
  (a) => a,
  (a) => `[^1]\n\n[^1]: [aquí](${a})`,
  (a) => `| a |\n|---|\n| [x](${a}) |`,
  (a) => `[![mapa](${a})](${a})`,
  (a) => `**[~~aquí~~](${a})** *${a}*`,
  (a) => `<a href="${a}">x</a>`,
  (a) => `<a href=${a} target=_blank>x</a><area href='${a}'>`,
  (a) => `<form action="${a}"><button formaction="${a}">x</button></form>`,
  (a) => `<svg><a xlink:href="${a}"><text>x</text></a></svg>`,
]

/** Every scheme in every dress, in all the places by turns. */
export function addresses(): string[] {
  return product(schemes(codeOf(0)), dressed).flatMap(([, dress], turn) => {
    const list = schemes(codeOf(turn))
    const address = dress(list[Math.floor(turn / dressed.length)] ?? '')
    return [0, 2, 5, 7, 11].map((step) => places[(turn + step) % places.length]?.(address) ?? '')
  })
}
