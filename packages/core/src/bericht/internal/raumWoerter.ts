import type { Raum } from "../../kernel/Raum.js"

interface Wort {
  readonly nominativ: string
  readonly genitiv: string
  readonly artikel: "der" | "des"
}

const WORT: Readonly<Record<Raum["_tag"], Wort>> = {
  Land: { nominativ: "Land", genitiv: "Landes", artikel: "des" },
  Regierungsbezirk: { nominativ: "Regierungsbezirk", genitiv: "Regierungsbezirks", artikel: "des" },
  Kreis: { nominativ: "Kreis", genitiv: "Kreises", artikel: "des" },
  Gemeinde: { nominativ: "Gemeinde", genitiv: "Gemeinde", artikel: "der" },
  Sozialraum: { nominativ: "Sozialraum", genitiv: "Sozialraums", artikel: "des" },
}

const STADT: Wort = { nominativ: "Stadt", genitiv: "Stadt", artikel: "der" }

/** Tells whether two areas are the same. */
export const isSame = (a: Raum, b: Raum): boolean => {
  if (a._tag === "Sozialraum" || b._tag === "Sozialraum") {
    return a._tag === "Sozialraum" && b._tag === "Sozialraum" && a.gemeinde === b.gemeinde && a.id === b.id
  }
  return a.ags === b.ags
}

// A name may say its level itself: `Kreis Recklinghausen`.
const bare = (name: string): string => name.replace(/^(?:Kreis|Landkreis|Stadt|Gemeinde|Land|Regierungsbezirk) /u, "")

const wortOf = (raum: Raum, stadt: Raum): Wort => (raum._tag === "Gemeinde" && isSame(raum, stadt) ? STADT : WORT[raum._tag])

/** Names an area with its level, so that a Kreis is never taken for the city: `Kreis Recklinghausen`, `Stadt Marl`. */
export const raumName = (raum: Raum, stadt: Raum): string => `${wortOf(raum, stadt).nominativ} ${bare(raum.name)}`

/** The same in the genitive, with its article: `des Kreises Recklinghausen`, `der Stadt Marl`. */
export const raumGenitiv = (raum: Raum, stadt: Raum): string => {
  const { artikel, genitiv } = wortOf(raum, stadt)
  return `${artikel} ${genitiv} ${bare(raum.name)}`
}
