// What has the focus may leave the page: a button that did its work, a line that was taken out, a form in whose place its outcome stands.
// Then whoever goes by keyboard or by ear would be at the top of the page: they stay at what was around it.

let trail: HTMLElement[] = []

addEventListener('focusin', ({ target }) => {
  trail = []
  for (let one = target instanceof HTMLElement ? target : null; one; one = one.parentElement) trail.push(one)
})

function isLost(): boolean {
  return document.activeElement === document.body && trail[0]?.isConnected === false
}

function bringBack(): void {
  // The page's own word goes first.
  if (!isLost()) return
  const around = trail.find(({ isConnected }) => isConnected)
  if (!around || around === document.body) return
  if (!around.hasAttribute('tabindex')) around.tabIndex = -1
  around.focus({ preventScroll: true })
}

new MutationObserver(() => {
  if (isLost()) setTimeout(bringBack)
}).observe(document.body, { childList: true, subtree: true })
