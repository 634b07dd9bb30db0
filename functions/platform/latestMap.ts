/** A map that holds so many at most: whatever was set longest ago goes. For what an instance remembers, so that it stays small whoever asks. */
export class LatestMap<Key, Value> extends Map<Key, Value> {
  readonly #most: number

  constructor(most: number) {
    super()
    this.#most = most
  }

  override set(key: Key, value: Value): this {
    this.delete(key)
    const [oldest] = this.size < this.#most ? [] : this.keys()
    if (oldest !== undefined) this.delete(oldest)
    return super.set(key, value)
  }
}
