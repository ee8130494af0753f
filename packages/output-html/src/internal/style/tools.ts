/**
 * Search and filter, marks for what was found, and the page where a reader chose colours or letters of their own.
 *
 * @module
 */

/** Fields and buttons are at least 44 pixels high; what is found is marked by ground and line, not by colour alone. */
export const TOOLS = `
[hidden]{display:none!important}
.werkzeug{margin:0 0 1.4rem;padding:.8rem 1rem;background:var(--flaeche);border:1px solid var(--linie);border-radius:8px;font-size:1rem}
.werkzeug label,.filter-titel{display:block;font-weight:600;margin:0 0 .2rem;line-height:1.35}
.filter-titel{color:var(--haupt);margin-bottom:.5rem}
.werkzeug input,.werkzeug select,.werkzeug button{
  font:inherit;color:inherit;background:var(--grund);border:1px solid #66757d;border-radius:6px;min-height:2.75rem;padding:.35rem .7rem;max-width:100%;
}
.werkzeug input,.werkzeug select{width:100%}
.werkzeug button{cursor:pointer;color:var(--haupt);font-weight:600}
.werkzeug button:hover{background:#e6f0f1}
.felder{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(8.25rem,100%),1fr));gap:.7rem 1rem;margin-bottom:.7rem}
.feld{min-width:0}
.knoepfe{display:flex;flex-wrap:wrap;gap:.5rem}
.meldung{margin:.4rem 0 0;line-height:1.4;max-width:none}
.meldung:empty{display:none}
.suche{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem}
.suche .meldung{margin:0}
.suche .knoepfe:not(:has(button:not([hidden]))){display:none}
.zeilenzahl{display:block;font-weight:400;font-size:.9rem;color:var(--leise)}
.druckhinweis{display:none}
::highlight(fund){background-color:#ffe27a;color:#1d2a30}
::highlight(hier){background-color:#ffb347;color:#1d2a30;text-decoration:underline}
@media screen{tbody tr.aus,.karten tbody tr.aus{display:none}}
@media (min-width:34rem){.suche{grid-template-columns:minmax(12rem,1fr) auto;align-items:end}.suche .meldung{grid-column:1/-1}}
@media (min-height:30rem){.suche.sucht{position:sticky;top:0;z-index:1;box-shadow:0 2px 8px #0003}}
@media (max-width:33.99rem){.suche.sucht{padding:.4rem .6rem}.suche.sucht button{padding:.2rem .5rem;font-size:.9rem}.sucht label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
@media (forced-colors:active){
  ::highlight(fund){background-color:Highlight;color:HighlightText}
  ::highlight(hier){background-color:Highlight;color:HighlightText;text-decoration:underline}
  .farbe{forced-color-adjust:none;background:#fff}
  .eigentext-marke,.streifen,.kennzeichnung{border:1px solid}
}
`
