/**
 * The columns of a count, block by block: each in classes, and several of them put together in one byte.
 *
 * @module
 */
import { BYTE, type Gruppe, type Quellen } from "./gruppen.js"
import { BLOCK, type Klassen } from "./klassen.js"
import { addBytes, addWide, type Beitrag, clamp, exceeds, join2, join3, joinNext, recode, type Teil, type Woerter, woerter } from "./schleifen.js"

/** The codes of a block, by the column. */
export type Block = ReadonlyMap<number, Uint8Array | Int32Array>

/** A column of bytes in classes; made once for a block, however many groups of questions see it so. */
class Klassenspalte {
  readonly woerter: Woerter = woerter(BLOCK)
  readonly teil: Teil
  /** Whether every byte of the block is known to be a class. */
  isSettled = true
  // Once there were missing answers, there will be more of them.
  private hasLarger = false
  private stand: Block | undefined
  private readonly tafel: Uint8Array | undefined

  constructor(readonly quelle: number, { von, erste }: Klassen) {
    const letzte = erste.length - 1
    this.teil = { words: this.woerter.words, size: erste.length }
    // Codes that are classes need no table: 0, 1, 2 and so on, and one last class for all that is larger.
    const isPlain = erste.length <= 128 && von.every((klasse, code) => klasse === Math.min(code, letzte))
    this.tafel = isPlain ? undefined : Uint8Array.from({ length: BYTE }, (_, code) => von[code] ?? letzte)
  }

  read(block: Block): void {
    const codes = block.get(this.quelle)
    if (this.stand === block || !(codes instanceof Uint8Array)) return
    this.stand = block
    this.woerter.bytes.set(codes)
    const count = (codes.length + 3) >> 2
    if (this.tafel !== undefined) recode(this.teil.words, count, this.tafel)
    else if (this.hasLarger) clamp(this.teil.words, count, this.teil.size - 1)
    else this.isSettled = false
  }

  settle(count: number): void {
    if (this.isSettled) return
    this.isSettled = true
    if (!exceeds(this.teil.words, count, this.teil.size - 1)) return
    this.hasLarger = true
    clamp(this.teil.words, count, this.teil.size - 1)
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

  constructor(private readonly spalten: ReadonlyArray<Klassenspalte>, readonly schritt: number) {
    const [only] = spalten
    const own = spalten.length === 1 && only !== undefined ? only.woerter : woerter(BLOCK)
    this.bytes = own.bytes
    this.words = own.words
  }

  read(block: Block, length: number): void {
    const count = (length + 3) >> 2
    for (const spalte of this.spalten) spalte.read(block)
    // Missing answers are bytes beyond the classes. Most columns have none: so they are not looked for first.
    if (this.spalten.length > 1 && this.join(count)) return
    for (const spalte of this.spalten) spalte.settle(count)
    this.join(count)
  }

  private join(count: number): boolean {
    const [a, b, c, ...more] = this.spalten
    if (a === undefined || b === undefined) return true
    const isRight = c === undefined ? join2(this.words, count, a.teil, b.teil) : join3(this.words, count, a.teil, b.teil, c.teil)
    for (const one of more) {
      one.settle(count)
      joinNext(this.words, count, one.teil)
    }
    return isRight
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
  let [run, schritt, size] = [[] as Array<Klassenspalte>, 1, 1]
  const close = (): void => {
    if (run.length > 0) packungen.push(new Packung(run, schritt))
    ;[run, size] = [[], 1]
  }
  for (const [at, { quelle, klassen }] of achsen.entries()) {
    const [step, many] = [schritte[at] ?? 1, klassen.erste.length]
    // What is the same for all rows is not read.
    if (many === 1) continue
    if ((quellen.ansichten[quelle]?.codes ?? 0) > BYTE) {
      close()
      breite.push({ quelle, tafel: klassen.von.map((klasse) => klasse * step) })
      continue
    }
    if (size * many > BYTE) close()
    run.push(spalten.of(quelle, klassen))
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
