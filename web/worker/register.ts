/** Registers the worker that keeps the shell, once the first page has settled: it must not compete with what one came to read. */
export function keepWorker(thenKeep: () => Promise<void>): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = () => void keep(thenKeep).catch(() => undefined)
  addEventListener('load', () => setTimeout(register, 3_000))
  if (document.readyState === 'complete') setTimeout(register, 3_000)
}

async function keep(thenKeep: () => Promise<void>): Promise<void> {
  await navigator.serviceWorker.register(workerAddress())
  await navigator.serviceWorker.ready
  await thenKeep()
}

// A worker's address is a script to the browser, which takes it from a named policy alone (Trusted Types).
function workerAddress(): string {
  const address = '/worker.js'
  return (
    window.trustedTypes?.createPolicy('enlaces-worker', { createScriptURL: () => address }).createScriptURL('') ??
    address
  )
}
