/// <reference types="vite/client" />

// What the browser has and the compiler's own library does not tell of (W3C Trusted Types).
interface TrustedTypePolicy {
  createHTML(text: string): string
  createScriptURL(text: string): string
}

interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML?: (text: string) => string; createScriptURL?: (text: string) => string },
    ): TrustedTypePolicy
  }
}

// Network Information API, which not all browsers have.
interface Navigator {
  /** In gigabytes, as far as a browser tells (W3C Device Memory). */
  deviceMemory?: number
  connection?: { saveData?: boolean; effectiveType?: string }
}
