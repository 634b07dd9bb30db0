import { navigate } from 'wouter/use-browser-location'

export function goTo(address: string, options: { replace?: boolean } = {}): void {
  navigate(address, options)
}

export function placeNow(): { path: string; whole: string } {
  return { path: location.pathname, whole: location.pathname + location.search + location.hash }
}
