/** The look of the inbox: one column, paper and ink, one deep blue; light and dark from the same names. */
export const inboxStyle = `
:root { color-scheme: light dark;
  --paper: #faf8f4; --sheet: #ffffff; --ink: #1d2126; --soft: #565d66; --line: #e3ded4; --blue: #1b4273; --wash: #eef2f8; --warm: #8a4b08; --warm-wash: #fbf0e0; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15171b; --sheet: #1c1f24; --ink: #ebe7df; --soft: #a9adb3; --line: #31353c; --blue: #a3c3f3; --wash: #22303f; --warm: #f0bd7f; --warm-wash: #3a2c18; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 2rem 0 .6rem; font-size: .95rem; font-weight: 600; color: var(--soft); }
a { color: var(--blue); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: .4rem; }
.top { display: flex; flex-wrap: wrap; gap: 1.25rem 3rem; align-items: end; justify-content: space-between; }
.top > div { flex: 1 1 22rem; } .top form { flex: 0 1 22rem; }
.lead { margin: 0; color: var(--soft); max-width: 44ch; }
label { display: block; font-size: .875rem; font-weight: 600; margin-bottom: .3rem; }
.field { display: flex; gap: .5rem; }
input { flex: 1; min-width: 0; min-height: 2.75rem; padding: .4rem .75rem; font: inherit; color: inherit; background: var(--sheet);
  border: 1px solid var(--soft); border-radius: .5rem; }
button, .button { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .4rem 1.1rem; font: inherit; font-weight: 600;
  color: var(--paper); background: var(--blue); border: 0; border-radius: .5rem; text-decoration: none; cursor: pointer; }
.list { list-style: none; margin: 0; padding: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.list li + li { border-top: 1px solid var(--line); }
.message { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1.5rem; padding: .85rem 1.1rem; color: inherit; text-decoration: none; }
.message:hover { background: var(--wash); }
.message:focus-visible { outline-offset: -3px; border-radius: .75rem; }
.subject { font-weight: 600; color: var(--blue); }
.people { grid-column: 1; grid-row: 2; color: var(--ink); font-size: .925rem; }
.to { color: var(--soft); }
time { font-variant-numeric: tabular-nums; }
.message time { grid-column: 2; grid-row: 1; color: var(--soft); font-size: .875rem; line-height: 1.8; justify-self: end; }
.marks { grid-column: 2; grid-row: 2; display: flex; flex-wrap: wrap; gap: .35rem; justify-content: end; align-items: center; }
.mark { padding: .05rem .55rem; border-radius: 1rem; background: var(--wash); color: var(--blue); font-size: .8rem; }
.mark.warm { background: var(--warm-wash); color: var(--warm); }
.empty { margin-top: 2rem; padding: 2.5rem 1.5rem; text-align: center; color: var(--soft); background: var(--sheet); border: 1px dashed var(--line); border-radius: .75rem; text-wrap: balance; }
.pages { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin-top: 1.25rem; }
.more, .back a { display: inline-flex; align-items: center; min-height: 2.75rem; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
code, pre { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875rem; }
.reading { max-width: 46rem; margin: 0 auto; } .back { max-width: 46rem; margin: 0 auto .5rem; }
dl { margin: 1rem 0 0; padding: .9rem 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; }
dl div { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; padding: .15rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
iframe { display: block; width: 100%; height: 30rem; max-height: 65vh; resize: vertical; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; }
pre { margin: 0; padding: 1.1rem; white-space: pre-wrap; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; }
pre.text { font: inherit; max-width: none; }
details { margin-top: 2rem; } summary { gap: .5rem; min-height: 2.75rem; display: flex; align-items: center; cursor: pointer; font-weight: 600; color: var(--blue); }
summary::before { content: "▸"; } details[open] summary::before { content: "▾"; }
.answer label { display: block; margin-bottom: .35rem; overflow-wrap: anywhere; color: var(--soft); }
.answer textarea { box-sizing: border-box; width: 100%; padding: .75rem .9rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; resize: vertical; }
.answer p { margin: .75rem 0 0; } .done { margin: 0 0 .75rem; color: var(--blue); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem; margin-top: 1.5rem; }
@media (max-width: 36rem) {
  body { padding: 1.25rem 1rem 2rem; } h1 { font-size: 1.45rem; }
  .top form, .top > div { flex-basis: 100%; }
  .message { grid-template-columns: 1fr; padding: .8rem .9rem; } .message time, .people, .marks { grid-column: 1; grid-row: auto; justify-self: start; }
  .marks { justify-content: start; } dl div { grid-template-columns: 1fr; gap: 0; padding: .3rem 0; }
}
`
