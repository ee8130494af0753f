import { describe, expect, it } from "vitest"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Block from "../../Block.js"
import { checkSpalten } from "./spalten.js"

const zelle = Block.zahl("61", { bezug: { datensatz: "faelle", koordinate: { raum: "nord" }, wert: Messwert.exakt(61) } })
const codes = (text: string, ...first: ReadonlyArray<Block.Inline>): ReadonlyArray<string> =>
  checkSpalten([Block.tabelle("Fälle", ["Wo", "Fälle#", "Wochen#"], [["Nord", [...first], "5"], ["Süd", text, "7"]])]).map(({ code, path }) => `${code} ${path.join("/")}`)

describe("a column in which numbers name their cells", () => {
  it.each(["12", "zwölf", "–", "3 bis 5"])("lets no number „%s“ stand without its cell", (text) => expect(codes(text, zelle)).toEqual(["bericht/ZahlOhneBezug bloecke/0/zeilen/1/1"]))

  it.each([".", "", "/", "12 %"])("takes „%s“", (text) => expect(codes(text, zelle)).toEqual([]))

  it("says nothing of a column in which none does", () => expect(codes("12", "61")).toEqual([]))
})
