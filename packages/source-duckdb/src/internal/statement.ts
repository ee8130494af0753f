import { type DuckDBConnection, type DuckDBMaterializedResult, listValue } from "@duckdb/node-api"
import type { Stueck } from "./stueck.js"

/** Runs a statement with its values bound. */
export const run = (connection: DuckDBConnection, { sql, parameter }: Stueck): Promise<DuckDBMaterializedResult> =>
  connection.run(sql, parameter.map((one) => (typeof one === "string" ? one : listValue([...one]))))
