import { type DuckDBConnection, type DuckDBMaterializedResult, listValue } from "@duckdb/node-api"
import { Stueck } from "@teilhabe/core/zaehlsql"

/** Runs a statement with its values bound. */
export const run = (connection: DuckDBConnection, stueck: Stueck.Stueck): Promise<DuckDBMaterializedResult> =>
  connection.run(Stueck.toText(stueck, () => "?"), stueck.werte.map((one) => (typeof one === "string" ? one : listValue([...one]))))
