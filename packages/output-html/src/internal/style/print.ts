/**
 * The page on paper.
 *
 * @module
 */

/** A4, page numbers, nothing torn apart that belongs together, everything unfolded. */
export const PRINT = `
@page{
  size:A4;margin:21mm 18mm 20mm 20mm;
  @top-left{width:76%;text-align:left;white-space:pre-line;font:8pt/1.3 "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;color:#4d5c64}
  @top-right{text-align:right;font:8pt/1.3 "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;color:#4d5c64}
  @bottom-left{text-align:left;font:8pt/1.3 "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;color:#4d5c64}
  @bottom-right{text-align:right;content:"Seite " counter(page) " von " counter(pages);font:8pt "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;color:#4d5c64}
}
@page quer{size:A4 landscape}
@media print{
  .quer{page:quer}
  .quer td,.quer tbody th{overflow-wrap:anywhere}
  body{font-size:10.5pt;line-height:1.45;color:#000}
  .sprung,.zurueck,.schmal,details,footer,.streifen,.werkzeug,.zeilenzahl{display:none}
  .druckhinweis{display:block}
  .druckhinweis[hidden]{display:none}
  .kopf .kennzeichnung{border:1.5pt solid #7d2200;color:#7d2200;background:none;padding:2mm 3mm}
  header{background:none;color:var(--haupt);border-bottom:3px solid var(--haupt);margin-bottom:6mm}
  .kopf,.seite{max-width:none;padding-left:0;padding-right:0}
  .kopf{padding-top:0;padding-bottom:5mm}
  .kopf p{color:var(--tinte)}
  h1{color:var(--haupt);font-size:24pt;max-width:none}
  .seite{display:block;padding-top:0;padding-bottom:0}
  nav{position:static;max-height:none;overflow:visible;background:none;border:1px solid var(--linie);padding:4mm 5mm;font-size:9.5pt;margin:0 0 6mm}
  nav .verzeichnis{columns:2;column-gap:8mm}
  nav a{display:flex;gap:2mm;justify-content:space-between;padding:.5mm 0;color:var(--tinte);text-decoration:none;break-inside:avoid}
  nav a[data-seite]::after{content:attr(data-seite);flex:none;font-variant-numeric:tabular-nums}
  nav .ebene-2>a{font-weight:600}
  nav:not(.lang) .ebene-2>a:not(:last-child){break-after:avoid}
  nav .ebene-3{padding-left:3mm}
  nav.lang .ebene-2 ol{display:none}
  p,ul,ol,.hinweis{max-width:none}
  p,li{orphans:3;widows:3}
  h2{font-size:16pt;margin:9mm 0 3mm;padding-top:3mm;border-top-width:2px}
  h3{font-size:12.5pt;margin:6mm 0 2mm}
  h4{font-size:10.5pt;margin:6mm 0 1mm}
  h2,h3,h4,caption,figcaption{break-after:avoid;break-inside:avoid}
  h2+.quelle,h3+.quelle,h4+.quelle{break-after:avoid}
  .hinweis,li,tr{break-inside:avoid}
  .hinweis,thead th,.bild svg,.farbe{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .quelle,.bemerkung{font-size:8.5pt}
  a{color:inherit}
  a.wert{text-decoration:none}
  .eigentext{border:1pt solid var(--haupt);background:none;max-width:none;break-inside:avoid}
  .eigentext-titel{break-after:avoid}
  .eigentext-marke{background:none;color:var(--haupt);border:1pt solid var(--haupt)}
  .tafel{overflow:visible}
  table{font-size:9pt;line-height:1.35}
  .dicht table{font-size:8pt}
  th,td,.dicht th,.dicht td{padding:1.1mm 1.6mm}
  td.lang,tbody th.lang,.dicht td.lang,.dicht tbody th.lang{min-width:3.2rem}
  thead{display:table-header-group;break-after:avoid}
  thead tr{break-after:avoid}
  tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}
  figure{break-inside:auto}
  figure>.tafel{border:0;padding:0;break-inside:auto;break-before:avoid}
  .breit{display:block}
  .bild svg{max-width:100%;max-height:225mm;width:auto;height:auto;break-inside:avoid;margin:0 auto}
}
`
