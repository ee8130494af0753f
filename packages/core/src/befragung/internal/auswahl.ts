/**
 * How the respondents of a random sample lie in its strata and clusters, and what each stands for.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import type { Bogen } from "../Bogen.js"
import type { Stichprobe, Wahrscheinlichkeit } from "../Stichprobe.js"
import { fehler, warnung } from "./finding.js"

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
  const at = boegen.indexOf(first)
  const wert = first.merkmale[plan.merkmal] ?? ""
  return [fehler("SchichtUnknown", ["boegen"], `${lost.length} respondents were drawn in no known place: "${plan.merkmal}" is "${wert}" for boegen[${at}]; give each the stratum or cluster that she was drawn in`, { merkmal: plan.merkmal, wert, anzahl: lost.length })]
}

const checkSchichtenWithoutAnswer = ({ plan }: Wahrscheinlichkeit, schichten: ReadonlyMap<string, Schicht>): ReadonlyArray<Finding> =>
  (plan._tag === "Geschichtet" ? Object.keys(plan.schichten) : [])
    .filter((schicht) => !schichten.has(schicht))
    .map((schicht) => fehler("SchichtWithoutAnswer", ["stichprobe", "plan", "schichten", schicht], `nobody of the stratum "${schicht}" answered, so that the sample says nothing of it: join it with a stratum that is like it, or take it off the list and say so`, { schicht }))

const checkSumme = ({ auswahlgrundlage: { umfang }, plan }: Wahrscheinlichkeit): ReadonlyArray<Finding> => {
  if (plan._tag !== "Geschichtet") return []
  const summe = Object.values(plan.schichten).reduce((sum, one) => sum + one, 0)
  return summe === umfang ? [] : [fehler("SchichtenContradictList", ["stichprobe", "plan", "schichten"], `the strata hold ${summe} persons, and the list ${umfang}: correct one of them, as each on the list lies in one stratum`, { summe, umfang })]
}

// Weights normed to the number of answers, or margins in percent, are no numbers of persons.
const NAH = 0.05

/** Whether weights stand for about as many persons as the list holds. */
export const isOffList = (summe: number, umfang: number): boolean => Math.abs(summe / umfang - 1) > NAH

const checkGewichte = ({ auswahlgrundlage: { umfang } }: Wahrscheinlichkeit, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const gewichte = boegen.flatMap(({ gewicht }) => gewicht ?? [])
  if (gewichte.length > 0 && gewichte.length < boegen.length) return [fehler("GewichtPartly", ["boegen"], `${gewichte.length} of ${boegen.length} respondents come with a weight: give one to each or to none`, { anzahl: gewichte.length, von: boegen.length })]
  const summe = gewichte.reduce((sum, one) => sum + one, 0)
  if (gewichte.length === 0 || !isOffList(summe, umfang)) return []
  return [warnung("GewichteOffList", ["boegen"], `the weights sum to ${summe.toPrecision(6)}, and the list holds ${umfang}: shares and means hold all the same, totals only where each weight stands for persons`, { summe: Number(summe.toPrecision(6)), umfang })]
}

/** Finds what an open or a quota survey claims that it cannot: a weight without a draw, the word that a random sample alone may have. */
export const checkOhneAuswahl = (stichprobe: Stichprobe, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const weighted = boegen.filter(({ gewicht }) => gewicht !== undefined).length
  const worte = stichprobe._tag === "Offen" ? [stichprobe.zugang] : stichprobe._tag === "Quote" ? stichprobe.quoten.map(({ bezeichnung }) => bezeichnung) : []
  return [
    ...(stichprobe._tag === "Offen" && weighted > 0 ? [fehler("GewichtWithoutAuswahl", ["boegen"], `${weighted} respondents of an open survey come with a weight, and stand for nobody else: leave the weights out`, { anzahl: weighted })] : []),
    ...worte.filter((wort) => /repräsentativ/iu.test(wort)).map((wert) => fehler("RepresentativeClaimed", ["stichprobe"], `"${wert}" calls the survey representative, which a sample of the kind ${stichprobe._tag} is not: leave the word out`, { wert })),
  ]
}

/** Finds what keeps a random sample from being extrapolated. */
export const checkAuswahl = (stichprobe: Wahrscheinlichkeit, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const lost = checkMerkmal(stichprobe, boegen)
  if (lost.length > 0 || boegen.length === 0) return lost
  const schichten = schichtenOf(stichprobe, boegen)
  const { auswahlgrundlage: { umfang }, eingeladen } = stichprobe
  return [
    ...checkSumme(stichprobe),
    ...checkGewichte(stichprobe, boegen),
    ...(boegen.length > eingeladen ? [fehler("InvitedTooFew", ["stichprobe", "eingeladen"], `${boegen.length} answered, and ${eingeladen} were invited: check who counts as invited, and answers that came twice`, { anzahl: boegen.length, eingeladen })] : []),
    ...(eingeladen > umfang ? [fehler("InvitedTooMany", ["stichprobe", "eingeladen"], `${eingeladen} were invited from a list of ${umfang}: check the size of the list`, { eingeladen, umfang })] : []),
    ...[...schichten].flatMap(([name, schicht]) => checkSchicht(name, schicht, stichprobe.plan)),
    ...checkSchichtenWithoutAnswer(stichprobe, schichten),
  ]
}
