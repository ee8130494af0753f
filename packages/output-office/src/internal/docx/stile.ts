/**
 * The styles of a report. Their names are those of Word, so that a template's own style of that name comes first.
 *
 * @module
 */

/** What a style is for. */
export type Rolle = keyof typeof stile

/** A style: its name as Word keeps it in the file, whatever its language; its kind; what it looks like where a template has none. */
export interface Stil {
  readonly name: string
  readonly id: string
  readonly art: "paragraph" | "character" | "table"
  readonly xml: string
}

const BLAU = "1F4E79"
const GRAU = "595959"

const absatz = (name: string, id: string, pPr: string, rPr = "", rest = "<w:basedOn w:val=\"Normal\"/><w:qFormat/>"): Stil =>
  ({ name, id, art: "paragraph", xml: `${rest}<w:pPr>${pPr}</w:pPr>${rPr === "" ? "" : `<w:rPr>${rPr}</w:rPr>`}` })

const zeichen = (name: string, id: string, rPr: string): Stil => ({ name, id, art: "character", xml: `<w:rPr>${rPr}</w:rPr>` })

const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`

const heading = (level: 1 | 2 | 3, size: number, before: number): Stil =>
  absatz(
    `heading ${level}`,
    `Heading${level}`,
    `<w:keepNext/><w:keepLines/>${spacing(before, 120)}<w:outlineLvl w:val="${level - 1}"/>`,
    `<w:b/><w:bCs/><w:color w:val="${BLAU}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/><w:qFormat/>",
  )

const toc = (level: number, indent: number): Stil =>
  absatz(`toc ${level}`, `TOC${level}`, `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${spacing(level === 1 ? 60 : 0, 20)}<w:ind w:left="${indent}" w:right="567"/>`, level === 1 ? "" : "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")

const linie = (side: string, color: string, size = 4): string => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

const tabelle: Stil = {
  name: "Teilhabe Tabelle",
  id: "TeilhabeTabelle",
  art: "table",
  xml: `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${linie("top", "8496B0", 8)}${linie("bottom", "8496B0", 8)}${linie("insideH", "BFC9D6")}</w:tblBorders>`
    + `<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${linie("bottom", "8496B0", 8)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E3EAF2"/></w:tcPr></w:tblStylePr>`,
}

/** All styles that a report uses. */
export const stile = {
  titel: absatz("Title", "Title", spacing(0, 80), `<w:b/><w:bCs/><w:color w:val="${BLAU}"/><w:sz w:val="48"/><w:szCs w:val="48"/>`),
  untertitel: absatz("Subtitle", "Subtitle", spacing(0, 200), `<w:color w:val="${GRAU}"/><w:sz w:val="26"/><w:szCs w:val="26"/>`),
  ebene1: heading(1, 32, 480),
  ebene2: heading(2, 26, 320),
  ebene3: heading(3, 22, 240),
  text: absatz("Body Text", "BodyText", spacing(0, 120)),
  punkt: absatz("List Bullet", "ListBullet", spacing(0, 60)),
  schritt: absatz("List Number", "ListNumber", spacing(0, 60)),
  beschriftung: absatz("caption", "Caption", spacing(200, 80), `<w:b/><w:bCs/><w:color w:val="${BLAU}"/><w:sz w:val="19"/><w:szCs w:val="19"/>`),
  hinweis: absatz("Quote", "Quote", `<w:keepLines/><w:pBdr>${linie("left", "8496B0", 18).replace("w:space=\"0\"", "w:space=\"8\"")}</w:pBdr>${spacing(80, 160)}<w:ind w:left="284" w:right="284"/>`, `<w:sz w:val="20"/><w:szCs w:val="20"/>`),
  quelle: absatz("Teilhabe Quelle", "TeilhabeQuelle", spacing(60, 160), `<w:i/><w:iCs/><w:color w:val="${GRAU}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
  zelle: absatz("Teilhabe Zelle", "TeilhabeZelle", spacing(0, 0), `<w:sz w:val="18"/><w:szCs w:val="18"/>`),
  zelleKlein: absatz("Teilhabe Zelle klein", "TeilhabeZelleklein", spacing(0, 0), `<w:sz w:val="16"/><w:szCs w:val="16"/>`),
  kennzeichnung: absatz("Teilhabe Kennzeichnung", "TeilhabeKennzeichnung", spacing(0, 60), `<w:b/><w:bCs/><w:color w:val="9C3A00"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
  ort: absatz("Teilhabe Platz", "TeilhabePlatz", `<w:keepNext/>${spacing(20, 20)}`, `<w:color w:val="${GRAU}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`),
  inhalt: absatz("TOC Heading", "TOCHeading", `<w:keepNext/>${spacing(360, 120)}`, `<w:b/><w:bCs/><w:color w:val="${BLAU}"/><w:sz w:val="28"/><w:szCs w:val="28"/>`),
  inhalt1: toc(1, 0),
  inhalt2: toc(2, 284),
  kopf: absatz("header", "Header", spacing(0, 0), `<w:color w:val="${GRAU}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
  fuss: absatz("footer", "Footer", `${spacing(0, 0)}<w:jc w:val="center"/>`, `<w:color w:val="${GRAU}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
  tabelle,
  fett: zeichen("Strong", "Strong", "<w:b/><w:bCs/>"),
  verweis: zeichen("Hyperlink", "Hyperlink", "<w:color w:val=\"1F4E79\"/><w:u w:val=\"single\"/>"),
  zahl: zeichen("Teilhabe Zahl", "TeilhabeZahl", "<w:color w:val=\"1F4E79\"/>"),
  frei: zeichen("Placeholder Text", "PlaceholderText", "<w:color w:val=\"666666\"/>"),
} satisfies Readonly<Record<string, Stil>>

/** All uses, in the order of the file. */
export const rollen = Object.keys(stile) as ReadonlyArray<Rolle>

/** A style as the file holds it, under the id that is free. */
export const stilXml = ({ art, name, xml }: Stil, id: string): string =>
  `<w:style w:type="${art}"${name.startsWith("Teilhabe") ? " w:customStyle=\"1\"" : ""} w:styleId="${id}"><w:name w:val="${name}"/>${xml}</w:style>`
