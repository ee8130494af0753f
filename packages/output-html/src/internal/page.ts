/**
 * The page around the blocks: head, title, contents, text, foot.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import type { Stichtag } from "@teilhabe/core/kernel"
import { SEITE } from "./anker.js"
import { renderBlocks } from "./blocks.js"
import type { Context } from "./context.js"
import { Html, html } from "./html.js"
import { stylesheet } from "./style/stylesheet.js"

const LONG = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })

/** Writes a day with the name of its month: `30. Juni 2020`. */
const longDate = (stichtag: Stichtag.Stichtag): string => LONG.format(Date.parse(`${stichtag}T00:00:00Z`)).replaceAll(" ", "\u00A0")

const contents = (dokument: Dokument.Dokument, context: Context): Html | undefined => {
  const entries = dokument.bloecke.flatMap((block) => {
    if (block._tag !== "Ueberschrift") return []
    const ebene = context.anker.ebene(block)
    return ebene > 3 ? [] : [html`<li class="ebene-${ebene}"><a href="#${context.anker.of(block)}">${block.text}</a></li>\n`]
  })
  if (entries.length === 0) return undefined
  return html`<nav id="${SEITE.inhalt}" aria-labelledby="${SEITE.inhaltTitel}">
<p id="${SEITE.inhaltTitel}">Inhalt</p>
<ol>
${entries}</ol></nav>\n`
}

/** A style sheet is named in the policy by its hash: no other style and no script can run, whatever the text holds. */
const digest = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

const head = async (dokument: Dokument.Dokument): Promise<Html> => {
  const style = stylesheet(dokument.titel, `Stand: ${longDate(dokument.stand)}`)
  const policy = `default-src 'none'; style-src 'sha256-${await digest(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${dokument.zusammenfassung}">
<title>${dokument.titel}</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>`
}

/** Writes the whole page. */
export const renderPage = async (
  dokument: Dokument.Dokument,
  context: Context,
  herausgeber: string | undefined,
): Promise<Html> => html`<!doctype html>
<html lang="de">
${await head(dokument)}
<body>
<a class="sprung" href="#${SEITE.bericht}">Zum Text springen</a>
<header><div class="kopf">
${herausgeber === undefined ? undefined : html`<p class="herausgeber">${herausgeber}</p>\n`}<h1 id="${SEITE.titel}">${dokument.titel}</h1>
<p class="untertitel">${dokument.untertitel}</p>
<p class="stand">Stand: <time datetime="${dokument.stand}">${longDate(dokument.stand)}</time></p>
</div></header>
<div class="seite">
${contents(dokument, context)}<main id="${SEITE.bericht}" tabindex="-1">
<p class="zusammenfassung">${dokument.zusammenfassung}</p>
${renderBlocks(dokument.bloecke, context)}</main>
</div>
<footer><div class="fuss"><p>${dokument.titel} · Stand: ${longDate(dokument.stand)}</p>
<p><a href="#${SEITE.titel}">Zum Anfang der Seite</a></p></div></footer>
</body>
</html>
`
