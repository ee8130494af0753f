/**
 * Tables and pictures.
 *
 * @module
 */

/** Places that scroll on their own, tables, cards on a phone, figures. */
export const TABLES = `
.tafel{overflow-x:auto;margin:1.4rem 0 1.2rem;max-width:100%}
.tafel + .quelle{margin-top:-.6rem}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:650;color:var(--haupt);padding:0 0 .55rem;font-size:1rem;hyphens:manual}
th,td{padding:.5rem .75rem;vertical-align:top;text-align:left;border-bottom:1px solid var(--linie)}
thead th{background:var(--flaeche);border-bottom:2px solid var(--haupt);font-weight:650;vertical-align:bottom}
tbody th{font-weight:600}
tbody tr:hover{background:#f8fbfb}
.dicht table{font-size:.875rem}
.dicht th,.dicht td{padding:.45rem .5rem}
.zahl{text-align:right;hyphens:manual}
.zahl:first-child{text-align:left}
figure{margin:1.8rem 0 2rem;padding:0}
figcaption{font-weight:650;color:var(--haupt);font-size:1.0625rem;max-width:65ch}
figure>.tafel{margin:.7rem 0 .5rem;border:1px solid var(--linie);border-radius:8px;padding:.9rem}
.bild svg{display:block;max-width:none;font-family:var(--schrift)}
.bild svg text{font-family:inherit}
.bemerkung{font-size:.88rem;color:var(--leise);margin:0 0 .5rem;line-height:1.45}
details{margin:.3rem 0 0}
summary{cursor:pointer;color:var(--link);padding:.4rem 0;font-size:.97rem;width:fit-content}
summary:hover{text-decoration:underline}
details[open]>summary{margin-bottom:.4rem}
td.lang,tbody th.lang{overflow-wrap:anywhere;min-width:8rem}
.dicht td.lang,.dicht tbody th.lang{min-width:5.5rem}
.breit{display:none}
@media screen{details:not([open])+.falte{display:none}}
@media (min-width:48rem){.schmal{display:none}.breit{display:block}.bild svg{max-width:100%;height:auto;margin:0 auto}}
@media (max-width:47.99rem){
  figure>.tafel{padding:.5rem}
  .bild .schmal svg{max-width:100%;height:auto;margin:0 auto}
  .zahlen th,.zahlen td{padding:.45rem .5rem}
}
@media screen and (max-width:55.99rem){
  .karten{overflow-x:visible}
  .karten.dicht table{font-size:.95rem}
  .karten table,.karten tbody,.karten tr,.karten td,.karten caption{display:block}
  .karten thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .karten tbody tr{border:1px solid var(--linie);border-radius:8px;padding:.7rem .9rem;margin:0 0 .8rem;background:var(--grund)}
  .karten tbody th[role]{display:block;border:0;padding:0 0 .35rem;color:var(--haupt);font-size:1rem}
  .karten tbody td[role]{border:0;padding:.14rem 0 .14rem 7.4rem;text-align:left}
  .karten tbody td::before{content:attr(data-titel);float:left;width:6.9rem;margin-left:-7.4rem;color:var(--leise);font-size:.86rem;line-height:1.6}
  .karten tbody td::after{content:"";display:block;clear:both}
  .karten td:empty{display:none}
}
`
