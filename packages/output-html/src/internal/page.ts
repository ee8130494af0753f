/**
 * The page around the blocks: head, title, contents, text, foot.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { SEITE } from "./anker.js"
import { renderBlocks } from "./blocks.js"
import type { Context } from "./context.js"
import { Html, html, words } from "./html.js"
import { renderInhalt } from "./inhalt.js"
import { PAGE_SCRIPT } from "./pageScript.generated.js"
import { stylesheet } from "./style/stylesheet.js"
import { longDate } from "./tag.js"
import { renderWerkzeug } from "./werkzeug.js"

/** Style and script are named in the policy by their hashes: no other style or script can run, whatever the text holds. */
const digest = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

const policyOf = async (style: string): Promise<string> => [
  "default-src 'none'",
  `script-src 'sha256-${await digest(PAGE_SCRIPT)}'`,
  `style-src 'sha256-${await digest(style)}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  // The script makes no markup of words, and could not if it wanted to.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ")

const head = async (dokument: Dokument.Dokument): Promise<Html> => {
  const style = stylesheet({ titel: dokument.titel, stand: `Stand: ${longDate(dokument.stand)}`, kennzeichnung: dokument.kennzeichnung })
  const policy = await policyOf(style)
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

const kopf = (dokument: Dokument.Dokument, herausgeber: string | undefined): Html => html`<header><div class="kopf">
${herausgeber === undefined ? undefined : html`<p class="herausgeber">${words(herausgeber)}</p>\n`}<h1 id="${SEITE.titel}">${words(dokument.titel)}</h1>
<p class="untertitel">${words(dokument.untertitel)}</p>
<p class="stand">Stand: <time datetime="${dokument.stand}">${longDate(dokument.stand)}</time></p>
${dokument.kennzeichnung === undefined ? undefined : html`<p class="kennzeichnung">${words(dokument.kennzeichnung)}</p>\n`}</div></header>
`

// It stays at the foot of the window, so that it is on every picture that somebody takes of the page.
const streifen = ({ kennzeichnung }: Dokument.Dokument): Html | undefined =>
  kennzeichnung === undefined ? undefined : html`<aside class="streifen" aria-label="Kennzeichnung"><p>${words(kennzeichnung)}</p></aside>\n`

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
${kopf(dokument, herausgeber)}<div class="seite">
${renderInhalt(dokument, context)}<main id="${SEITE.bericht}" tabindex="-1">
${renderWerkzeug(context.filter)}<p class="zusammenfassung">${words(dokument.zusammenfassung)}</p>
${renderBlocks(dokument.bloecke, context)}</main>
</div>
<footer><div class="fuss"><p>${words(dokument.titel)} · Stand: ${longDate(dokument.stand)}</p>
<p><a href="#${SEITE.titel}">Zum Anfang der Seite</a></p></div></footer>
${streifen(dokument)}<script>${new Html(PAGE_SCRIPT)}</script>
</body>
</html>
`
