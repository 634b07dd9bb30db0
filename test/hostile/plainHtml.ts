/** In the place of web/ui/trustedHtml.ts where another layer is to hold alone. */
export function setRendered(place: Element, html: string): void {
  place.innerHTML = html
}
