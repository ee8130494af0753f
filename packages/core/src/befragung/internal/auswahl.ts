/**
 * How the respondents of a random sample lie in its strata and clusters, and what each stands for.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import type { Bogen } from "../Bogen.js"
import type { Stichprobe, Wahrscheinlichkeit } from "../Stichprobe.js"
import { fehler } from "./finding.js"

/** One stratum: how many units (persons, or clusters) the list holds, and its respondents by unit. */
export interface Schicht {
  readonly umfang: number
  /** The places of the respondents, by unit. */
  readonly einheiten: ReadonlyMap<string, ReadonlyArray<number>>
}

/** Lays the respondents into the strata and units that they were drawn in; without strata all lie in one. */
export const schichtenOf = ({ auswahlgrundlage, plan }: Wahrscheinlichkeit, boegen: ReadonlyArray<Bogen>): ReadonlyMap<string, Schicht> => {
  const found = new Map<string, { readonly umfang: number; readonly einheiten: Map<string, Array<number>> }>()
  boegen.forEach(({ id, merkmale }, at) => {
    const schicht = plan._tag === "Geschichtet" ? (merkmale[plan.merkmal] ?? "") : ""
    const einheit = plan._tag === "Klumpen" ? (merkmale[plan.merkmal] ?? "") : id
    const umfang = plan._tag === "Geschichtet" ? (plan.schichten[schicht] ?? 0) : plan._tag === "Klumpen" ? plan.klumpen : auswahlgrundlage.umfang
    const one = found.get(schicht) ?? { umfang, einheiten: new Map<string, Array<number>>() }
    found.set(schicht, one)
    one.einheiten.set(einheit, [...(one.einheiten.get(einheit) ?? []), at])
  })
  return found
}

/** Gives each respondent the weight that she comes with, or that follows from how the sample was drawn; 1 where none was drawn. */
export const entwurfsgewichte = (stichprobe: Stichprobe, boegen: ReadonlyArray<Bogen>): ReadonlyArray<number> => {
  const gewichte = boegen.map(({ gewicht }) => gewicht ?? 1)
  if (stichprobe._tag !== "Wahrscheinlichkeit" || boegen.some(({ gewicht }) => gewicht !== undefined)) return gewichte
  for (const { einheiten, umfang } of schichtenOf(stichprobe, boegen).values()) {
    for (const at of [...einheiten.values()].flat()) gewichte[at] = umfang / einheiten.size
  }
  return gewichte
}

const checkSchicht = (name: string, { einheiten, umfang }: Schicht, plan: Wahrscheinlichkeit["plan"]): ReadonlyArray<Finding> => {
  const what = plan._tag === "Klumpen" ? "clusters" : "respondents"
  const details = { schicht: name || "insgesamt", anzahl: einheiten.size, umfang }
  if (einheiten.size > umfang) return [fehler("SchichtTooLarge", ["boegen"], `${einheiten.size} ${what} lie in ${name === "" ? "the sample" : `the stratum "${name}"`}, and the list holds ${umfang}: check the list and how the answers were read`, details)]
  if (einheiten.size === 1 && umfang > 1) return [fehler("SchichtWithOne", ["boegen"], `${name === "" ? "the sample" : `the stratum "${name}"`} has one of ${what} only, so that nothing tells how they differ: join it with a stratum that is like it`, details)]
  return []
}

const checkMerkmal = ({ plan }: Wahrscheinlichkeit, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  if (plan._tag === "Einfach") return []
  const schichten = plan._tag === "Geschichtet" ? plan.schichten : undefined
  const isLost = ({ merkmale }: Bogen): boolean => {
    const key = merkmale[plan.merkmal]
    return key === undefined || (schichten !== undefined && !Object.hasOwn(schichten, key))
  }
  const lost = boegen.filter(isLost)
  const [first] = lost
  if (first === undefined) return []
  const wert = first.merkmale[plan.merkmal] ?? ""
  return [fehler("SchichtUnknown", ["boegen"], `${lost.length} respondents were drawn in no known place: "${plan.merkmal}" is "${wert}" for "${first.id}"; give each the stratum or cluster that she was drawn in`, { merkmal: plan.merkmal, wert, anzahl: lost.length })]
}

const checkSchichtenWithoutAnswer = ({ plan }: Wahrscheinlichkeit, schichten: ReadonlyMap<string, Schicht>): ReadonlyArray<Finding> =>
  (plan._tag === "Geschichtet" ? Object.keys(plan.schichten) : [])
    .filter((schicht) => !schichten.has(schicht))
    .map((schicht) => fehler("SchichtWithoutAnswer", ["stichprobe", "plan", "schichten", schicht], `nobody of the stratum "${schicht}" answered, so that the sample says nothing of it: join it with a stratum that is like it, or take it off the list and say so`, { schicht }))

/** Finds what keeps a random sample from being extrapolated. */
export const checkAuswahl = (stichprobe: Wahrscheinlichkeit, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const lost = checkMerkmal(stichprobe, boegen)
  if (lost.length > 0 || boegen.length === 0) return lost
  const schichten = schichtenOf(stichprobe, boegen)
  const weighted = boegen.filter(({ gewicht }) => gewicht !== undefined).length
  const { auswahlgrundlage: { umfang }, eingeladen } = stichprobe
  return [
    ...(weighted === 0 || weighted === boegen.length ? [] : [fehler("GewichtPartly", ["boegen"], `${weighted} of ${boegen.length} respondents come with a weight: give one to each or to none`, { anzahl: weighted, von: boegen.length })]),
    ...(boegen.length > eingeladen ? [fehler("InvitedTooFew", ["stichprobe", "eingeladen"], `${boegen.length} answered, and ${eingeladen} were invited: check who counts as invited, and answers that came twice`, { anzahl: boegen.length, eingeladen })] : []),
    ...(eingeladen > umfang ? [fehler("InvitedTooMany", ["stichprobe", "eingeladen"], `${eingeladen} were invited from a list of ${umfang}: check the size of the list`, { eingeladen, umfang })] : []),
    ...[...schichten].flatMap(([name, schicht]) => checkSchicht(name, schicht, stichprobe.plan)),
    ...checkSchichtenWithoutAnswer(stichprobe, schichten),
  ]
}
