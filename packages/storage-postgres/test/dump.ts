import { Client } from "pg"

/** All rows of all tables of a schema, as text. */
export const dump = async (url: string, schema = "teilhabe"): Promise<Uint8Array> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1", [schema])
    const texts: Array<string> = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${schema}.${name} t`)
      texts.push(...rows.map(({ text }) => text))
    }
    return new TextEncoder().encode(texts.join("\n"))
  } finally {
    await client.end()
  }
}
