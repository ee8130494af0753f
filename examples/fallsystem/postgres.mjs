// The store: a database of its own on the server that TEILHABE_POSTGRES_URL names.
import { postgresStorage } from "@teilhabe/storage-postgres"

const url = process.env.TEILHABE_POSTGRES_URL
if (url === undefined) throw new Error("set TEILHABE_POSTGRES_URL to an empty database: postgres://postgres@127.0.0.1:5432/stadt")

// #region storage
export const storage = postgresStorage({ url, stadt: "05562024", migrate: true })
// #endregion storage
