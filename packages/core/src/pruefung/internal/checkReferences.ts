import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import type { Context } from "./context.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Ziel } from "../../konzept/Verweis.js"

/** With thousands of mistakes a proposal for each helps nobody and takes long. */
const MAX_SUGGESTIONS = 200

/** Proposes known ids, for the first mistakes. */
const suggester = (context: Context) => {
  let left = MAX_SUGGESTIONS
  return (id: string, ziele: ReadonlyArray<Ziel> | undefined): string | undefined => {
    if (left-- <= 0) return undefined
    const fitting = context.elements.filter(({ art }) => ziele === undefined || ziele.includes(art))
    return nearest(id, fitting.map((element) => element.id))
  }
}

/** Every id that names another element names one that is there and of the right kind, and names it once. */
export const checkReferences = (context: Context): ReadonlyArray<Finding> => {
  const suggest = suggester(context)
  const lists = new Map<string, Set<string>>()
  return context.verweise.flatMap(({ at, nach, von, ziele }) => {
    const about = von === undefined ? undefined : context.byId.get(von)
    const wanted = ziele.join(" or ")
    const found = context.byId.get(nach)
    if (found === undefined) {
      if (context.unread.has(nach)) return []
      const message = `no ${wanted} has the id "${nach}"; name one that exists or add it`
      return [fehler("ReferenceNotFound", at, message, { id: nach, wanted }, about, suggest(nach, ziele))]
    }
    if (!ziele.includes(found.art)) {
      const message = `"${nach}" names something else (${found.art}); name one of: ${wanted}`
      return [fehler("ReferenceOfWrongKind", at, message, { id: nach, wanted, found: found.art }, about, suggest(nach, ziele))]
    }
    if (typeof at.at(-1) !== "number") return []
    const list = at.slice(0, -1).join(" ")
    const seen = lists.get(list) ?? new Set()
    lists.set(list, seen)
    if (seen.has(nach)) return [fehler("ReferenceDoubled", at, `"${nach}" is named twice in one list; remove one`, { id: nach }, about)]
    seen.add(nach)
    return []
  })
}

/** A number says what it is about, and that is there. */
export const checkBetrifft = (context: Context): ReadonlyArray<Finding> => {
  const suggest = suggester(context)
  const placed = [
    ...context.view.angaben.map(({ at, it }) => ({ at: [...at, "betrifft"], it })),
    ...context.view.zielgruppen.flatMap(({ at, it }) =>
      it.bestand.map((angabe, index) => ({ at: [...at, "bestand", index, "betrifft"], it: angabe }))),
  ]
  return placed.flatMap(({ at, it }) => {
    if (it.betrifft === undefined || context.byId.has(it.betrifft) || context.unread.has(it.betrifft)) return []
    const message = `no element has the id "${it.betrifft}"; name one that exists or leave betrifft out`
    return [fehler("ReferenceNotFound", at, message, { id: it.betrifft, wanted: "element" }, it, suggest(it.betrifft, undefined))]
  })
}

/** Every source points to a document of the list; a document that nothing points to is probably a leftover. */
export const checkQuellen = ({ statements, unread, view }: Context): ReadonlyArray<Finding> => {
  const known = new Set<string>(view.dokumente.map(({ it }) => it.id))
  const named = new Set<string>(statements.quellen.map(({ it }) => it.dokument))
  const first = new Map<string, Path>()
  for (const { at, it } of statements.quellen) if (!first.has(it.dokument)) first.set(it.dokument, at)
  const dangling = [...first].filter(([id]) => !known.has(id) && !unread.has(id))
  return [
    ...dangling.map(([id, at], index) => {
      const message = `no document has the id "${id}"; add it to dokumente (told once for all sources that name it)`
      const near = index < MAX_SUGGESTIONS ? nearest(id, known) : undefined
      return fehler("ReferenceNotFound", [...at, "dokument"], message, { id, wanted: "dokument" }, undefined, near)
    }),
    ...view.dokumente
      .filter(({ it }) => !named.has(it.id))
      .map(({ at, it }) => hinweis("DokumentNotCited", at, `no source points to the document "${it.id}"`, { id: it.id })),
  ]
}

/** The places of a city lie in its Sozialräume. */
export const checkSozialraeume = ({ view }: Context): ReadonlyArray<Finding> => {
  if (view.stadt === undefined) return []
  const keys = new Set<string>()
  const doubled = view.stadt.it.sozialraeume.flatMap(({ schluessel }, index) => {
    if (!keys.has(schluessel)) return keys.add(schluessel) && []
    const at = ["stadt", "sozialraeume", index, "schluessel"]
    return [fehler("SozialraumDoubled", at, `the Sozialraum "${schluessel}" is listed twice`, { id: schluessel })]
  })
  let suggestions = MAX_SUGGESTIONS
  return [
    ...doubled,
    ...view.orte.flatMap(({ at, it }) => {
      if (it.sozialraum === undefined || keys.has(it.sozialraum)) return []
      const message = `the city has no Sozialraum with the key "${it.sozialraum}"; add it to stadt.sozialraeume`
      const near = suggestions-- > 0 ? nearest(it.sozialraum, keys) : undefined
      return [fehler("ReferenceNotFound", [...at, "sozialraum"], message, { id: it.sozialraum, wanted: "Sozialraum" }, it, near)]
    }),
  ]
}

/** Nobody and nothing is listed for nothing: an Akteur, an Ort and a Zielgruppe are named somewhere. */
export const checkMentions = (context: Context): ReadonlyArray<Finding> => {
  if (!context.complete) return []
  const named = new Set<string>(context.verweise.map(({ nach }) => nach))
  const angaben = [...context.view.angaben.map(({ it }) => it), ...context.view.zielgruppen.flatMap(({ it }) => it.bestand)]
  for (const { betrifft } of angaben) if (betrifft !== undefined) named.add(betrifft)
  const unnamed = ({ it }: { readonly it: { readonly id: string } }) => !named.has(it.id)
  return [
    ...context.view.akteure.filter(unnamed).map(({ at, it }) =>
      warnung("AkteurNotMentioned", at, `nothing in the Konzept names the Akteur "${it.id}"; name it where it takes part or remove it`, { id: it.id }, it)),
    ...context.view.orte.filter(unnamed).map(({ at, it }) =>
      hinweis("OrtNotMentioned", at, `nothing in the Konzept names the Ort "${it.id}"`, { id: it.id }, it)),
    ...context.view.zielgruppen.filter((placed) => unnamed(placed) && !placed.it.umfassend).map(({ at, it }) =>
      hinweis("ZielgruppeNotAddressed", at, `no Projekt addresses the Zielgruppe "${it.id}" in particular`, { id: it.id }, it)),
  ]
}
