import { Pool } from "pg"
import { freshDatabase, startPostgres } from "../../../scripts/postgres.mjs"

/** Starts a server with an empty database, and a pool on it; `end` takes both away. */
export const startPool = async (): Promise<{ readonly pool: Pool; readonly end: () => Promise<void> }> => {
  const server = await startPostgres()
  const pool = new Pool({ connectionString: await freshDatabase(server) })
  return {
    pool,
    end: async () => {
      await pool.end()
      await server.stop()
    },
  }
}
