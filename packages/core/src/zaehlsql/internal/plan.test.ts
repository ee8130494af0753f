import { describe, expect, test } from "vitest"
import type { Zaehlfrage } from "../../cube/Zaehlfrage.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Altersgruppensatz from "../../merkmal/Altersgruppensatz.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import { type Dialekt, STANDARD } from "../Dialekt.js"
import type { Spaltenart } from "../Spaltentyp.js"
import { name, sql, type Stueck, toText } from "../Stueck.js"
import type { Lesbar } from "./lesbar.js"
import { planOf } from "./plan.js"
import { alsTag } from "./tag.js"

const stichtag = Stichtag.make(2024, 2, 29)
const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const alter = Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01))
const typed = (arten: Readonly<Record<string, Spaltenart>>, dialekt: Dialekt = STANDARD): Lesbar => {
  const typ: Lesbar["typ"] = (spalte) => ({ art: arten[spalte] ?? "text", typ: "", sql: name(spalte) })
  return { dialekt, typ, tag: (spalte) => alsTag(typ(spalte), dialekt) }
}
const personen = typed({ sex: "enum", geboren: "tag", gewicht: "gleitzahl", haushalt: "ganzzahl" })
const tabelle = name("personen")

/** The statement with its values, one line each, as a person reads it. */
const readable = (frage: Zaehlfrage, lesbar = personen, teile: ReadonlyArray<Stueck> = [tabelle]): ReadonlyArray<string> => {
  const { plan, rest } = planOf(frage, teile, lesbar)
  return [plan, ...(rest === undefined ? [] : [rest])].map((one) => toText(one, (nummer) => JSON.stringify(one.werte[nummer - 1])))
}

describe("a question as SQL", () => {
  test("keys are grouped by as they are, and nothing is left open", () => {
    expect(readable({ merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }] })).toEqual([
      'SELECT "sex" AS s0, count(*) AS s1 FROM "personen" GROUP BY 1',
    ])
  })

  test("ages are days of birth compared with days; on a 29 February the last birthday in a common year is the 28th", () => {
    expect(readable({ merkmale: [{ merkmal: alter, lesart: { art: "alter", spalte: "geboren", stichtag } }] })).toEqual([
      'SELECT CAST(CASE WHEN "geboren" > DATE \'2999-12-31\' THEN NULL WHEN "geboren" > CAST("2024-02-29" AS DATE) THEN -1 ' +
        'WHEN "geboren" > CAST("2006-02-28" AS DATE) THEN 0 WHEN "geboren" > CAST("1999-02-28" AS DATE) THEN 1 ' +
        'WHEN "geboren" > CAST("1994-02-28" AS DATE) THEN 2 WHEN "geboren" > CAST("1974-02-28" AS DATE) THEN 3 ' +
        'WHEN "geboren" > CAST("1959-02-28" AS DATE) THEN 4 WHEN "geboren" >= DATE \'1800-01-01\' THEN 5 END AS SMALLINT) AS s0, ' +
        'count(*) AS s1 FROM "personen" GROUP BY 1',
    ])
  })

  test("a filter keeps the three values of SQL, and weights that are no short decimals are asked for apart", () => {
    const frage: Zaehlfrage = {
      merkmale: [], gewicht: "gewicht",
      filter: { art: "und", teile: [{ art: "nicht", teil: { art: "in", spalte: "sex", schluessel: ["m", "d"] } }, { art: "fehlt", spalte: "geboren" }] },
    }
    const wo = '(NOT ("sex" IN ("m", "d")) AND (CASE WHEN "geboren" BETWEEN DATE \'1800-01-01\' AND DATE \'2999-12-31\' THEN "geboren" END) IS NULL)'
    const kurz = '(CAST("gewicht" AS DOUBLE PRECISION) >= 0 AND CAST("gewicht" AS DOUBLE PRECISION) < 1000000 AND round(CAST("gewicht" AS DOUBLE PRECISION) * 1000000000) / 1000000000 = CAST("gewicht" AS DOUBLE PRECISION))'
    expect(readable(frage)).toEqual([
      `SELECT count(*) AS s0, count(*) FILTER (WHERE ${kurz}) AS s1, sum(CASE WHEN ${kurz} THEN CAST(round(CAST("gewicht" AS DOUBLE PRECISION) * 1000000000) AS BIGINT) END) AS s2 FROM "personen" WHERE ${wo}`,
      `SELECT CAST("gewicht" AS DOUBLE PRECISION) AS s0, count(*) AS s1 FROM "personen" WHERE ${wo} AND (CASE WHEN ${kurz} THEN FALSE ELSE TRUE END) GROUP BY 1`,
    ])
  })

  test("what two Merkmale read alike is grouped by once", () => {
    const [first] = readable({ merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }, { merkmal: { ...geschlecht, id: "sex-2" }, lesart: { art: "umschluesselung", spalte: "sex", paare: { w: "m" } } }] })
    expect(first).toBe('SELECT "sex" AS s0, count(*) AS s1 FROM "personen" GROUP BY 1')
  })
})

describe("a table in parts", () => {
  test("every part is grouped by itself, and the groups come one part after another", () => {
    expect(readable({ merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }] }, personen, [name("a"), sql`${name("s")}.${name("b")}`])).toEqual([
      'SELECT "sex" AS s0, count(*) AS s1 FROM "a" GROUP BY 1 UNION ALL SELECT "sex" AS s0, count(*) AS s1 FROM "s"."b" GROUP BY 1',
    ])
  })
})

describe("properties", () => {
  const pieces = ["'", '"', ";", "--", "/*", "*/", "\\", "?", "$1", "ä", "🙂", " OR 1=1", "DROP TABLE t", "zz", "(", ")", "`", "%"]
  const draw = (seed: number) => {
    let state = seed
    return (): string => Array.from({ length: 3 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return pieces[(state >>> 8) % pieces.length] ?? ""
    }).join("")
  }

  // Without what stands between double quotes a statement is only words that we wrote.
  const unquoted = (text: string): string => text.replaceAll(/"(?:[^"]|"")*"/gu, "«»")

  test("whatever keys and columns are called, the statement outside the quotes is the same", () => {
    const frageOf = (spalte: string, key: string): Zaehlfrage => ({
      merkmale: [
        { merkmal: geschlecht, lesart: { art: "geschlecht", spalte, geburtstag: `${spalte}g`, zuordnung: { art: "geburtsmonat", ungerade: "m", gerade: "w" } } },
        { merkmal: Merkmal.make(key, Codeliste.make({ id: key, titel: key, quelle: key, auspraegungen: [{ schluessel: key, name: key }] })), lesart: { art: "umschluesselung", spalte: `${spalte}u`, paare: { [key]: key } } },
      ],
      filter: { art: "oder", teile: [{ art: "in", spalte, schluessel: [key, `${key}'`] }, { art: "fehlt", spalte: `${spalte}f` }] },
      gewicht: `${spalte}w`,
    })
    const statements = (spalte: string, key: string): ReadonlyArray<string> => {
      const { plan, rest } = planOf(frageOf(spalte, key), [tabelle], typed({}))
      expect(plan.werte).toContain(key)
      expect(plan.texte.join("?").replaceAll(name(spalte).texte.join(""), "")).not.toContain(key)
      return [plan, ...(rest === undefined ? [] : [rest])].map((one) => unquoted(one.texte.join("?")))
    }
    const plain = statements("a", "Kkkk")
    const next = draw(7)
    for (let run = 0; run < 300; run += 1) expect(statements(`x${next()}`, `K${next()}`)).toEqual(plain)
  })
})
