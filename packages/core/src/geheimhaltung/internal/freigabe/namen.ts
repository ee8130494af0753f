/**
 * The forms that the name of a group takes in a sentence, where its stem does not find them.
 *
 * @module
 */

// Who comes from there, and what is said of them.
const EIGENE: Readonly<Record<string, ReadonlyArray<string>>> = {
  Syrien: ["Syrer", "syrisch"], Polen: ["Pole", "Polin", "polnisch"], Irak: ["irakisch"], Iran: ["iranisch"],
}
const LAND = /^(\p{L}{4,}?)(?:ei|ien|enland|istan)$/u
const RICHTUNG = /(?<!\p{L})(Nord|Süd|Ost|West)(?!\p{L})/u

/** The name and its other forms: `Türkei` and `Türk`, `Süd` and `Süden`. */
export const formenOf = (name: string): ReadonlyArray<string> => {
  const land = LAND.exec(name)?.[1]
  return [name, ...(EIGENE[name] ?? []), ...(land === undefined ? [] : [land]), ...(RICHTUNG.test(name) ? [name.replace(RICHTUNG, "$1en")] : [])]
}
