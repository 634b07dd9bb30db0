import type { DehydratedState } from '@tanstack/react-query'

// One record in IndexedDB. Where it is refused (a private window, a full disk) nothing is kept and nothing fails.

export type Kept = { shape: number; savedAtMs: number; state: DehydratedState }

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('enlaces', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('answers')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
  return opened
}

async function within<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const store = (await database()).transaction('answers', mode).objectStore('answers')
    return await new Promise((resolve, reject) => {
      const request = work(store)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } catch {
    return undefined
  }
}

export const shelf = {
  read: (): Promise<Kept | undefined> => within<Kept | undefined>('readonly', (store) => store.get('last')),
  write: (kept: Kept) => within('readwrite', (store) => store.put(kept, 'last')),
  clear: () => within('readwrite', (store) => store.clear()),
}
