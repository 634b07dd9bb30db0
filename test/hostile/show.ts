// Runs in the browser: shows a batch of texts as pages show them, does to each what a person could set off, and says that it is done.
import { setRendered } from '../../web/ui/trustedHtml.ts'

declare global {
  interface Window {
    __hits: number
    __hit: () => void
  }
}

window.__hits = 0
window.__hit = () => {
  window.__hits += 1
}
const doc = document
const [, layer = '', batch = ''] = location.pathname.split('/')

async function show(): Promise<void> {
  const response = await fetch(`/texts/${layer}/${batch}`)
  const texts: string[] = await response.json()
  const main = doc.createElement('main')
  doc.documentElement.append(main)
  for (const html of texts) {
    const place = doc.createElement('div')
    main.append(place)
    if (layer === 'policy') setRendered(place, html)
    else place.innerHTML = html
  }
  for (const element of main.querySelectorAll('*')) setOff(element)
  await frame()
  // What was asked for before this has its answer, or is about to.
  await fetch(`/texts/${layer}/none`)
  await frame()
  doc.documentElement.setAttribute('data-shown', String(texts.length))
}

function setOff(element: Element): void {
  for (const name of Element.prototype.getAttributeNames.call(element))
    if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2)))
  if (element instanceof HTMLAnchorElement && /^(?:javascript|vbscript|data):/.test(element.protocol)) element.click()
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

void show()
