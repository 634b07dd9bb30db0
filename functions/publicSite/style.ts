/**
 * The one sheet of the public site. Its colours and sizes are those of web/styles/tokens.css, to the letter: test/rules/publicSite.test.ts
 * compares them.
 */
export const styleSheet = `:root {
  color-scheme: light dark;
  --paper: #faf8f4;
  --surface: #ffffff;
  --ink: #1b2430;
  --ink-soft: #46505f;
  --line: #e0dbd1;
  --line-strong: #7f8590;
  --accent: #1c4274;
  --accent-soft: #e6edf6;
  --on-accent: #ffffff;
  --warm: #8a4508;
  --warm-line: #d98a2b;
  --warm-soft: #fcefdc;
  --family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --size-small: 0.9rem;
  --size-text: 1.0625rem;
  --size-large: 1.1875rem;
  --size-h3: 1.125rem;
  --size-h2: 1.3125rem;
  --size-h1: clamp(1.5rem, 1.25rem + 1.2vw, 2rem);
  --leading: 1.6;
  --measure: 44rem;
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 0.75rem;
  --space-4: 1rem;
  --space-5: 1.5rem;
  --space-6: 2rem;
  --space-7: 3rem;
  --target: 2.75rem;
  --radius: 0.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12161d;
    --surface: #1a202a;
    --ink: #ebe8e2;
    --ink-soft: #b6bdc9;
    --line: #2d3542;
    --line-strong: #7b8595;
    --accent: #a5c6f3;
    --accent-soft: #1f2c40;
    --on-accent: #0d1a2b;
    --warm: #f3bd73;
    --warm-line: #c98a3a;
    --warm-soft: #372916;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--size-text) / var(--leading) var(--family); overflow-wrap: anywhere; }
header, main, footer, .trail { max-width: calc(var(--measure) + 2 * var(--space-4)); margin-inline: auto; padding-inline: var(--space-4); }
header { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); align-items: baseline; padding-block: var(--space-4) var(--space-3); border-bottom: 1px solid var(--line); }
header p { margin: 0; }
.name { flex: 1 0 100%; color: var(--ink-soft); font-size: var(--size-small); }
.name a { font-size: var(--size-large); font-weight: 700; text-decoration: none; margin-right: var(--space-2); }
header nav { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); }
header nav a, header nav span, .trail a, .contents a, .line a, .choices a, .pager a, footer a { display: inline-block; min-height: var(--target); padding-block: 0.55rem; }
header nav span { font-weight: 600; padding-block: 0.55rem; }
.languages { margin-left: auto; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--warm-line); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -99rem; padding: var(--space-3); background: var(--surface); }
.skip:focus { left: var(--space-2); top: var(--space-2); z-index: 1; }
.trail ol, .contents ul, .line, .choices, .entries { list-style: none; margin: 0; padding: 0; }
.trail ol, .line { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); }
.trail li + li::before { content: "›"; margin-right: var(--space-4); color: var(--ink-soft); }
main { padding-block: var(--space-5) var(--space-7); }
h1 { font-size: var(--size-h1); line-height: 1.2; margin: 0 0 var(--space-4); text-wrap: balance; }
h2 { font-size: var(--size-h2); line-height: 1.3; margin: var(--space-6) 0 var(--space-3); }
h3 { font-size: var(--size-h3); line-height: 1.35; margin: var(--space-5) 0 var(--space-2); }
p { margin: 0 0 var(--space-3); }
.lead { font-size: var(--size-large); color: var(--ink-soft); }
.hint { font-size: var(--size-small); color: var(--ink-soft); }
.typed, .lead { white-space: pre-line; }
.note { padding: var(--space-3) var(--space-4); border-left: 4px solid var(--warm-line); border-radius: var(--radius); background: var(--warm-soft); }
.facts { margin: 0 0 var(--space-4); }
.facts div { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: 0 var(--space-4); padding-block: var(--space-2); border-bottom: 1px solid var(--line); }
dt { color: var(--ink-soft); }
dd { margin: 0; }
dd ul { margin: 0; padding-left: 1.1em; }
dd .line { padding: 0; }
dd a { padding-block: 0; min-height: 0; }
dd .line a { min-height: 1.6rem; padding-block: 0; }
.contents { margin-top: var(--space-5); padding: var(--space-2) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.contents ul { columns: 15rem; }
.entries li { padding-block: var(--space-3); border-bottom: 1px solid var(--line); }
.entries li > a { display: inline-block; font-weight: 600; padding-block: 0.1rem; }
.entries p { margin: 0; }
.entries p + p { margin-top: var(--space-2); }
.choices { columns: 16rem; }
.main { display: inline-block; margin-top: var(--space-4); padding: var(--space-3) var(--space-5); border-radius: var(--radius); background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 600; }
label, legend { display: block; font-weight: 600; padding: 0; }
fieldset { margin: 0 0 var(--space-3); padding: 0; border: 0; }
fieldset label { min-height: var(--target); padding-block: 0.55rem; font-weight: 400; }
form .hint { display: block; }
input, select, button { font: inherit; color: inherit; }
[type="email"], select { width: 100%; max-width: 26rem; min-height: var(--target); padding: var(--space-2) var(--space-3); border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); }
[type="radio"] { width: 1.2rem; height: 1.2rem; margin: 0 var(--space-2) 0 0; vertical-align: -0.15rem; accent-color: var(--accent); }
button.main { margin-top: 0; border: 0; color: var(--on-accent); cursor: pointer; }
.pager { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--space-4); margin-top: var(--space-5); }
footer { padding-block: var(--space-5) var(--space-7); border-top: 1px solid var(--line); color: var(--ink-soft); font-size: var(--size-small); }
footer p { margin: 0 0 var(--space-1); }
footer a { margin-right: var(--space-4); }
@media (max-width: 34rem) {
  .facts div { grid-template-columns: minmax(0, 1fr); }
  .languages { margin-left: 0; }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --ink-soft: #333333; --accent: #000000; --line: #bbbbbb; }
  body { font-size: 11pt; }
  .skip, header nav, .trail, .contents, .pager, footer a { display: none; }
  header, main, footer { max-width: none; padding-inline: 0; }
  h2, h3 { break-after: avoid; }
  .note { border: 1px solid #333333; background: none; }
  p { orphans: 3; widows: 3; }
}
`
