/**
 * Type, colour and rhythm.
 *
 * @module
 */

/** Words, headings, lists, links, notes. Every pair of ink and ground has at least 4.5:1. */
export const BASE = `
:root{
  color-scheme:light;
  --tinte:#1d2a30;--leise:#4d5c64;--linie:#cfd9dc;--grund:#fff;--flaeche:#f3f7f7;
  --haupt:#0a4855;--link:#0b5a86;
  --schrift:"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding:1rem 0 4rem}
body{
  margin:0;background:var(--grund);color:var(--tinte);
  font:1.0625rem/1.6 var(--schrift);
  overflow-wrap:break-word;hyphens:auto;
}
p,ul,ol{max-width:65ch;margin:0 0 1rem}
li{margin:0 0 .35rem;padding-left:.2rem}
ul,ol{padding-left:1.4rem}
li::marker{color:var(--haupt)}
h1,h2,h3,h4{line-height:1.25;color:var(--haupt);font-weight:650;text-wrap:balance;hyphens:manual}
h2{font-size:1.65rem;margin:3.25rem 0 1rem;padding-top:1.1rem;border-top:3px solid var(--haupt)}
h3{font-size:1.25rem;margin:2.4rem 0 .6rem}
h4{font-size:1.0625rem;margin:1.75rem 0 .35rem;color:var(--tinte)}
h2+h3{margin-top:1.4rem}
a{color:var(--link);text-decoration:underline;text-decoration-thickness:.07em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid #b34700;outline-offset:3px;border-radius:2px}
main:focus{outline:none}
:target{scroll-margin-top:1rem}
h2:target,h3:target,h4:target{background:linear-gradient(#fff3c4,#fff3c4) no-repeat 0 100%/100% .32em}
strong{font-weight:650}
strong,a,.wert{unicode-bidi:isolate}
.wert{font-variant-numeric:tabular-nums lining-nums;color:inherit}
a.wert{text-decoration:underline dotted .09em;text-decoration-color:var(--leise);text-underline-offset:.2em}
a.wert:hover{color:var(--link);text-decoration-style:solid}
.eigentext{max-width:65ch;margin:1.3rem 0 1.6rem;padding:.9rem 1.1rem .2rem;border:1px solid var(--haupt);border-left-width:5px;border-radius:6px;background:#f7fafa}
.eigentext-titel{margin-bottom:.5rem}
.eigentext-marke{display:inline-block;font-size:.8rem;font-weight:650;line-height:1.5;padding:0 .5rem;margin-right:.4rem;background:var(--haupt);color:#fff;border-radius:3px}
.eigentext .quelle{margin:-.4rem 0 .8rem}
.farbe{display:inline-block;vertical-align:-.06em;margin-right:.4em;stroke-width:1;flex:none}
.farbwort{white-space:nowrap}
.farbe-rot{fill:#b3261e;stroke:#5c0f0a}
.farbe-gelb{fill:#f2b600;stroke:#5a4300}
.farbe-gruen{fill:#2c8a4b;stroke:#0e4421}
.quelle{font-size:.84rem;line-height:1.45;color:var(--leise);margin:-.6rem 0 1.1rem}
h2+.quelle,h3+.quelle,h4+.quelle{margin-top:-.3rem}
.hinweis{
  max-width:65ch;margin:1.1rem 0 1.4rem;padding:.8rem 1.1rem;
  border-left:5px solid var(--rand);background:var(--ton);border-radius:0 6px 6px 0;
}
.hinweis p{margin:0}
.hinweis .quelle{margin:.3rem 0 0}
.hinweis .art{color:var(--rand)}
.hinweis .art::after{content:":"}
.art-annahme{--rand:#7d5200;--ton:#fdf6e3}
.art-schaetzung{--rand:#5d3a8e;--ton:#f6f1fb}
.art-lesart,.art-geheimhaltung{--rand:#1a5386;--ton:#edf4fa}
.art-pruefung{--rand:#a02a12;--ton:#fdf0ec}
.art-quelle{--rand:#4a5860;--ton:#f2f5f6}
`
