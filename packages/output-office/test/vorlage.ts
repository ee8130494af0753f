/** Templates as a foreign library makes them. */
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/** Makes a template of a city with its own styles, header and margins, and these paragraphs. */
export const stadtvorlage = async (zeilen: ReadonlyArray<string>, querformat = false): Promise<Uint8Array> => {
  const doc = new Document({
    creator: "Vorname-17 Nachname-17",
    styles: {
      default: { document: { run: { font: "Verdana", size: 20 } } },
      paragraphStyles: [
        { id: "berschrift1", name: "heading 1", basedOn: "Normal", run: { color: "AA0011", size: 40 } },
        { id: "Title", name: "Stadttitel", basedOn: "Normal", run: { size: 60 } },
      ],
    },
    numbering: { config: [{ reference: "eigene", levels: [{ level: 0, format: "decimal", text: "%1)" }] }] },
    sections: [{
      properties: { page: { size: { width: querformat ? 16838 : 11906, height: querformat ? 11906 : 16838 }, margin: { left: 2000, right: 1000, top: 1500, bottom: 1500 } }, titlePage: true },
      headers: { default: new Header({ children: [new Paragraph("Stadt Musterstadt")] }) },
      footers: { default: new Footer({ children: [new Paragraph("Rathausplatz")] }) },
      children: zeilen.map((zeile) => new Paragraph({ children: zeile.split(/(?<=\{\{)/u).map((text) => new TextRun(text)) })),
    }],
  })
  return new Uint8Array(await Packer.toBuffer(doc))
}

/** A template whose mark stands in a table. */
export const tabellenvorlage = async (): Promise<Uint8Array> => {
  const cell = new TableCell({ children: [new Paragraph("{{teilhabe}}")] })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows: [new TableRow({ children: [cell] })] })] }] })))
}

/** Changes parts of a file: a function of the text gives the new one; what is not there begins empty. */
export const changed = (bytes: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array => {
  const parts = unzipSync(bytes)
  for (const [path, change] of Object.entries(changes)) parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())))
  return zipSync(parts)
}
