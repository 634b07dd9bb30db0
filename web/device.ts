// Small things kept on this device. Where storage is refused (a private window, a full disk) the app goes on without.

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`enlaces:${key}`) ?? undefined
  } catch {
    return undefined
  }
}

/** @returns whether it was kept */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(`enlaces:${key}`, value)
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`enlaces:${key}`)
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

/** The keys that begin so, without our own prefix. */
export function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(`enlaces:${prefix}`) ? [key.slice('enlaces:'.length)] : [],
    )
  } catch {
    return []
  }
}
