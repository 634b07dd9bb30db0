const copied = [
  ...['box-sizing', 'width', 'font', 'letter-spacing', 'line-height', 'tab-size', 'text-indent', 'word-spacing'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width', 'border-style'],
]

/** Where the line of a text area ends, in the window, in which this place stands: measured in a copy, as browsers do not tell. */
export function lineBottom(area: HTMLTextAreaElement, place: number): number {
  const shown = getComputedStyle(area)
  const copy = document.createElement('div')
  for (const name of copied) copy.style.setProperty(name, shown.getPropertyValue(name))
  for (const [name, value] of [
    ['position', 'absolute'],
    ['visibility', 'hidden'],
    ['top', '0'],
    ['white-space', 'pre-wrap'],
    ['overflow-wrap', 'break-word'],
  ] as const)
    copy.style.setProperty(name, value)
  const mark = document.createElement('span')
  mark.textContent = '@'
  copy.append(area.value.slice(0, place), mark)
  document.body.append(copy)
  const bottom = mark.offsetTop + mark.offsetHeight - area.scrollTop
  copy.remove()
  return area.getBoundingClientRect().top + bottom
}
