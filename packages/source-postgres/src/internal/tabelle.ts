/**
 * What the catalogue says of a table: its columns, and where its rows lie.
 *
 * @module
 */
import { type Spaltentyp, Stueck } from "@teilhabe/core/zaehlsql"
import { dataError } from "./fehler.js"
import { spaltentyp } from "./spaltentyp.js"
import type { Lauf } from "./verbindung.js"

const { name, sql, wert } = Stueck

/** The name of a table in a database; without a schema the first one in the search path that has it. */
export interface Tabellenname {
  readonly tabelle: string
  readonly schema?: string
}

/** A table as it was found. */
export interface Gefunden {
  readonly spalten: Spaltentyp.Spaltentypen
  /** The table itself, or its parts on several nodes. */
  readonly teile: ReadonlyArray<Stueck.Stueck>
}

/** The name of a table as SQL. */
export const tabellenname = ({ schema, tabelle }: Tabellenname): Stueck.Stueck => (schema === undefined ? name(tabelle) : sql`${name(schema)}.${name(tabelle)}`)

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const spaltenOf = async (run: Lauf, oid: string): Promise<Spaltentyp.Spaltentypen> => {
  const rows = await run(sql`
    WITH RECURSIVE basis AS (
      SELECT attname, attnum, atttypid, atttypmod, attcollation, atttypid AS typ FROM pg_catalog.pg_attribute
      WHERE attrelid = CAST(${wert(oid)} AS oid) AND attnum > 0 AND NOT attisdropped
      UNION ALL
      SELECT b.attname, b.attnum, b.atttypid, b.atttypmod, b.attcollation, t.typbasetype FROM basis b JOIN pg_catalog.pg_type t ON t.oid = b.typ WHERE t.typtype = 'd'
    )
    SELECT b.attname, pg_catalog.format_type(b.atttypid, b.atttypmod), t.typname, t.typnamespace = CAST('pg_catalog' AS regnamespace), t.typtype = 'e', coalesce(l.collisdeterministic, TRUE)
    FROM basis b JOIN pg_catalog.pg_type t ON t.oid = b.typ LEFT JOIN pg_catalog.pg_collation l ON l.oid = b.attcollation
    WHERE t.typtype <> 'd' ORDER BY b.attnum`)
  return new Map(rows.map(([spalte, typ, basis, isBuiltin, isEnum, isDeterministic]) => [textOf(spalte), spaltentyp({
    name: textOf(spalte), typ: textOf(typ), basis: textOf(basis), isBuiltin: isBuiltin === "t", isEnum: isEnum === "t", isDeterministic: isDeterministic === "t",
  })]))
}

/**
 * The leaves of a partitioned table of which some lie on other nodes: grouped by itself, each is counted where it lies.
 *
 * Only where asking them says what asking the table says: the role may read every leaf, and no policy picks rows.
 */
const teileOf = async (run: Lauf, oid: string): Promise<ReadonlyArray<Stueck.Stueck>> => {
  const rows = await run(sql`
    SELECT n.nspname, c.relname, c.relkind = 'f', pg_catalog.has_table_privilege(c.oid, 'SELECT') AND NOT pg_catalog.row_security_active(c.oid)
      AND NOT pg_catalog.row_security_active(CAST(${wert(oid)} AS oid))
    FROM pg_catalog.pg_partition_tree(CAST(${wert(oid)} AS regclass)) p JOIN pg_catalog.pg_class c ON c.oid = p.relid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE p.isleaf ORDER BY 1, 2`)
  const isApart = rows.some(([, , isForeign]) => isForeign === "t") && rows.every(([, , , isReadable]) => isReadable === "t")
  return isApart ? rows.map(([schema, tabelle]) => tabellenname({ schema: textOf(schema), tabelle: textOf(tabelle) })) : []
}

/** Finds a table; throws the error of the port where it is not there. */
export const findTabelle = async (run: Lauf, ort: Tabellenname, wo: string): Promise<Gefunden> => {
  const [quoted] = tabellenname(ort).texte
  const [[oid, schema, tabelle, art] = []] = await run(sql`
    SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = pg_catalog.to_regclass(CAST(${wert(quoted ?? "")} AS text)) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`)
  // Of a name that is too long PostgreSQL looks at its beginning only.
  if (tabelle !== ort.tabelle) throw dataError(`PostgreSQL cannot count ${wo}: there is no such table or view; check the names of table and schema, and that the role may use the schema`)
  const teile = art === "p" ? await teileOf(run, textOf(oid)) : []
  return {
    spalten: await spaltenOf(run, textOf(oid)),
    teile: teile.length > 0 ? teile : [tabellenname({ schema: textOf(schema), tabelle })],
  }
}
