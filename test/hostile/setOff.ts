// Runs in the browser: does to what is shown what a person could set off, and says when that is done.

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

export async function setOffWithin(place: Element, shown: number): Promise<void> {
  for (const element of place.querySelectorAll('*')) setOff(element)
  await frame()
  // What was asked for before this has its answer, or is about to.
  await fetch('/texts/none/none')
  await frame()
  document.documentElement.setAttribute('data-shown', String(shown))
}

function setOff(element: Element): void {
  for (const name of Element.prototype.getAttributeNames.call(element))
    if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2)))
  if (element instanceof HTMLAnchorElement && /^(?:javascript|vbscript|data):/.test(element.protocol)) element.click()
}

export function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}
