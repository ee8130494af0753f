/**
 * The columns of a count, block by block: each in classes, and several of them put together in one byte.
 *
 * @module
 */
import { BYTE, type Gruppe, type Quellen } from "./zaehlGruppen.js"
import { BLOCK, type Klassen } from "./zaehlKlassen.js"
import { addBytes, addWide, type Beitrag, clamp, exceeds, join2, join3, recode, type Woerter, woerter } from "./zaehlSchleifen.js"

/** The codes of a block, by the column. */
export type Block = ReadonlyMap<number, Uint8Array | Int32Array>

/** A column of bytes in classes; made once for a block, however many groups of questions see it so. */
class Klassenspalte {
  readonly woerter: Woerter = woerter(BLOCK)
  private stand: Block | undefined
  private readonly tafel: Uint8Array | undefined
  private readonly letzte: number

  constructor(readonly quelle: number, { von, erste }: Klassen) {
    this.letzte = erste.length - 1
    // Codes that are classes need no table: 0, 1, 2 and so on, and one last class for all that is larger.
    const isPlain = this.letzte < 128 && von.every((klasse, code) => klasse === Math.min(code, this.letzte))
    this.tafel = isPlain ? undefined : Uint8Array.from(von)
  }

  read(block: Block, codes: Uint8Array): void {
    if (this.stand === block) return
    this.stand = block
    const { bytes, words } = this.woerter
    if (this.tafel !== undefined) {
      recode(codes, codes.length, this.tafel, bytes)
      return
    }
    bytes.set(codes)
    const count = (codes.length + 3) >> 2
    if (exceeds(words, count, this.letzte)) clamp(words, count, this.letzte)
  }
}

/** Columns as groups of questions see them, each kept once. */
export class Klassenspalten {
  private readonly known = new Map<number, Map<Klassen, Klassenspalte>>()

  of(quelle: number, klassen: Klassen): Klassenspalte {
    const own = this.known.get(quelle) ?? new Map<Klassen, Klassenspalte>()
    const spalte = own.get(klassen) ?? new Klassenspalte(quelle, klassen)
    this.known.set(quelle, own.set(klassen, spalte))
    return spalte
  }
}

/** Columns that go into one byte. */
class Packung implements Beitrag {
  readonly bytes: Uint8Array
  readonly words: Int32Array

  constructor(private readonly spalten: ReadonlyArray<Klassenspalte>, private readonly groessen: ReadonlyArray<number>, readonly schritt: number) {
    const [only] = spalten
    const own = spalten.length === 1 && only !== undefined ? only.woerter : woerter(BLOCK)
    this.bytes = own.bytes
    this.words = own.words
  }

  read(block: Block, length: number): void {
    for (const spalte of this.spalten) {
      const codes = block.get(spalte.quelle)
      if (codes instanceof Uint8Array) spalte.read(block, codes)
    }
    const count = (length + 3) >> 2
    let at = 1
    let first = this.at(0)
    while (at < this.spalten.length) {
      const isLast = at + 1 === this.spalten.length
      if (isLast) join2(this.words, count, first, this.at(at), this.groessen[at] ?? 1)
      else join3(this.words, count, first, this.at(at), this.groessen[at] ?? 1, this.at(at + 1), this.groessen[at + 1] ?? 1)
      first = this.words
      at += isLast ? 1 : 2
    }
  }

  private at(place: number): Int32Array {
    return this.spalten[place]?.woerter.words ?? this.words
  }
}

interface Breit {
  readonly quelle: number
  /** What each code contributes to the place. */
  readonly tafel: Int32Array
}

/** The columns of a count; of its places those of the last column change quickest. */
export interface Lesung {
  readonly packungen: ReadonlyArray<Packung>
  readonly breite: ReadonlyArray<Breit>
}

/** How far apart the classes of each axis lie; those of the last lie side by side. */
export const schritteOf = (achsen: Gruppe["achsen"]): ReadonlyArray<number> => {
  let next = 1
  return achsen.toReversed().map(({ klassen: { erste } }) => {
    const schritt = next
    next *= erste.length
    return schritt
  }).toReversed()
}

/** Makes ready to read the columns of a count. */
export const lesungOf = (quellen: Quellen, spalten: Klassenspalten, achsen: Gruppe["achsen"]): Lesung => {
  const schritte = schritteOf(achsen)
  const packungen: Array<Packung> = []
  const breite: Array<Breit> = []
  let [run, groessen, schritt, size] = [[] as Array<Klassenspalte>, [] as Array<number>, 1, 1]
  const close = (): void => {
    if (run.length > 0) packungen.push(new Packung(run, groessen, schritt))
    ;[run, groessen, size] = [[], [], 1]
  }
  for (const [at, { quelle, klassen }] of achsen.entries()) {
    const [step, many] = [schritte[at] ?? 1, klassen.erste.length]
    if ((quellen.ansichten[quelle]?.codes ?? 0) > BYTE) {
      close()
      breite.push({ quelle, tafel: klassen.von.map((klasse) => klasse * step) })
      continue
    }
    if (size * many > BYTE) close()
    run.push(spalten.of(quelle, klassen))
    groessen.push(many)
    schritt = step
    size *= many
  }
  close()
  return { packungen, breite }
}

/** Reads a block, and works out the place of each of its rows. */
export const placesOf = ({ packungen, breite }: Lesung, block: Block, length: number, places: Int32Array): void => {
  places.fill(0)
  for (const packung of packungen) {
    packung.read(block, length)
    addBytes(places, length, packung)
  }
  for (const { quelle, tafel } of breite) {
    const codes = block.get(quelle)
    if (codes instanceof Int32Array) addWide(places, length, codes, tafel)
  }
}
