/**
 * How a mail looks. What it cannot do without stands in the elements: Gmail's app drops `<style>` for accounts of other services, and Outlook's
 * Word knows classes badly. What only makes it better (dark mode, a phone's width) stands in `<style>`, the dark part in one of its own, so
 * that who stumbles over it drops no more than that. The colours are those of `web/styles/tokens.css`.
 */
const inks = { ink: '#1b2430', soft: '#46505f', accent: '#1c4274', warm: '#8a4508', line: '#e0dbd1' }
const dark = { ink: '#ebe8e2', soft: '#b6bdc9', accent: '#a5c6f3', warm: '#f3bd73', line: '#2d3542' }
const family = "'Segoe UI',system-ui,-apple-system,Roboto,'Helvetica Neue',Arial,sans-serif"

export const looks = {
  body: 'margin:0;padding:0;background-color:#faf8f4',
  sheet: `width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;table-layout:fixed;word-wrap:break-word;background-color:#ffffff;color:${inks.ink};font-family:${family};font-size:16px;line-height:1.6`,
  head: `padding:20px 32px;border-top:4px solid ${inks.accent};color:${inks.accent};font-size:17px;font-weight:600`,
  text: 'padding:0 32px 24px',
  title: 'margin:8px 0 20px;font-size:24px;line-height:1.3;font-weight:600',
  heading: `margin:36px 0 12px;font-size:18px;line-height:1.3;color:${inks.accent}`,
  waits: `margin:36px 0 12px;font-size:18px;line-height:1.3;color:${inks.warm}`,
  list: 'margin:0;padding:0;list-style-type:none',
  item: `margin:0 0 12px;padding:12px 0 0;border-top:1px solid ${inks.line}`,
  name: `color:${inks.accent};font-weight:600;text-decoration:none`,
  why: `color:${inks.soft};font-size:15px`,
  more: `margin:4px 0;color:${inks.soft}`,
  code: `margin:24px 0;padding:16px;border-radius:8px;background-color:#e6edf6;color:${inks.ink};font-family:Consolas,Menlo,monospace;font-size:30px;line-height:1.3;font-weight:600;letter-spacing:6px;text-align:center`,
  // Word gives a link no padding of its own: the line around it has the colour, and the height.
  push: 'margin:28px 0 8px;mso-line-height-rule:exactly',
  button: `display:inline-block;padding:10px 24px;border:1px solid ${inks.accent};border-radius:8px;background-color:${inks.accent};color:#ffffff;font-weight:600;text-decoration:none`,
  address: 'margin:0 0 20px;font-size:13px;word-break:break-all',
  link: `color:${inks.accent}`,
  foot: `padding:20px 32px 28px;border-top:1px solid ${inks.line};color:${inks.soft};font-size:13px`,
  hidden: 'display:none;max-height:0;overflow:hidden',
}

export const styleSheet = `<style>
@media (max-width: 480px) { .text, .head, .foot { padding-left: 20px !important; padding-right: 20px !important; } }
@media (min-width: 640px) { body { padding: 24px 0 !important; } }
</style>
<style>
@media (prefers-color-scheme: dark) {
  body { background-color: #12161d !important; }
  .sheet { background-color: #1a202a !important; color: ${dark.ink} !important; }
  .head { border-color: ${dark.accent} !important; }
  .head, .h, .sheet a { color: ${dark.accent} !important; }
  .waits { color: ${dark.warm} !important; }
  .item, .foot { border-color: ${dark.line} !important; }
  .why, .foot { color: ${dark.soft} !important; }
  .code { background-color: #1f2c40 !important; color: ${dark.ink} !important; }
  .sheet .button { background-color: ${dark.accent} !important; border-color: ${dark.accent} !important; color: #0d1a2b !important; }
}
</style>`
