import type { Pool, PoolClient } from "pg"

/** Connections of a pool that are kept in hand between calls, as to take one out of the pool and bring it back costs more than a statement. */
export interface Stock {
  /** One that is in hand, if there is one. */
  readonly take: () => PoolClient | undefined
  /** Keeps one for the next call, unless somebody waits for it; or brings back a lost one. */
  readonly give: (client: PoolClient, isLost: boolean) => void
  /** Brings all back to the pool. */
  readonly close: () => void
}

/** How long one stays in hand that nobody takes, in milliseconds; the pool then closes it after some more. */
const HELD = 5000

/** Makes a stock of a pool. */
export const makeStock = (pool: Pool): Stock => {
  const held: Array<PoolClient> = []
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  /** So many lay unused at the bottom since the last look. */
  let unused = 0
  const look = (): void => {
    for (const client of held.splice(0, unused)) client.release()
    unused = held.length
    timer = held.length > 0 ? setTimeout(look, HELD).unref() : undefined
  }
  pool.on("connect", (client) => {
    const lose = (): void => {
      const at = held.indexOf(client)
      if (at === -1) return
      held.splice(at, 1)[0]?.release(true)
      unused = Math.min(unused, held.length)
    }
    client.on("error", lose)
    client.on("end", lose)
  })
  return {
    take: () => {
      const client = held.pop()
      unused = Math.min(unused, held.length)
      return client
    },
    give: (client, isLost) => {
      if (isLost || isClosed || pool.waitingCount > 0) return client.release(isLost)
      held.push(client)
      timer ??= setTimeout(look, HELD).unref()
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      for (const client of held.splice(0)) client.release()
    },
  }
}
