/**
 * Search and filter. They stand hidden in the page and show when its script runs: without it nothing promises what does not work.
 *
 * @module
 */
import { SEITE } from "./anker.js"
import type { Filtermerkmal, Filterplan } from "./filterplan.js"
import { html } from "./html.js"
import type { Html } from "./html.js"

const suche = (filters: boolean): Html => html`<div class="werkzeug suche" id="${SEITE.suchleiste}" role="search" aria-label="Suche im Bericht" hidden>
<div class="feld"><label for="${SEITE.suche}">Suche im Bericht</label>
<input id="${SEITE.suche}" type="search" autocomplete="off" spellcheck="false" aria-describedby="${SEITE.sucheMeldung}"></div>
<div class="knoepfe"><button type="button" id="${SEITE.sucheZurueck}" hidden>Vorige Stelle</button>
<button type="button" id="${SEITE.sucheWeiter}" hidden>Nächste Stelle</button>
${filters ? undefined : ALLES}</div>
<p class="meldung" id="${SEITE.sucheMeldung}" role="status"></p>
</div>\n`

const ALLES = html`<button type="button" class="alles">Alles zeigen</button>\n`

const select = ({ titel, werte }: Filtermerkmal, at: number): Html => html`<div class="feld"><label for="filter-${at}">${titel}</label>
<select id="filter-${at}" autocomplete="off"><option value="">alle</option>
${werte.map((wert) => html`<option value="${wert.schluessel}">${wert.titel === "" ? "ohne Namen" : wert.titel}</option>\n`)}</select></div>\n`

const filter = (merkmale: ReadonlyArray<Filtermerkmal>): Html => html`<div class="werkzeug filter" role="group" aria-labelledby="${SEITE.filterTitel}" hidden>
<p class="filter-titel" id="${SEITE.filterTitel}">Zeilen der Tabellen filtern</p>
<div class="felder">
${merkmale.map(select)}</div>
<div class="knoepfe">${ALLES}</div>
<p class="meldung" id="${SEITE.filterMeldung}" role="status"></p>
</div>
<p id="${SEITE.druckhinweis}" class="druckhinweis" hidden>Der Ausdruck zeigt alle Zeilen. Der Filter, der am Bildschirm gewählt ist, gilt für das Papier nicht.</p>\n`

/** Writes the controls, those of the filter only where there is something to filter by. */
export const renderWerkzeug = ({ merkmale }: Filterplan): Html =>
  html`${suche(merkmale.length > 0)}${merkmale.length === 0 ? undefined : filter(merkmale)}`
