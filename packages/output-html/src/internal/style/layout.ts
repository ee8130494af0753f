/**
 * Where the parts of the page stand: one column on a phone, contents beside the text on a wide screen.
 *
 * @module
 */

/** Head, contents, text, foot. */
export const LAYOUT = `
.sprung{position:absolute;left:1rem;top:-6rem;padding:.6rem 1rem;background:var(--haupt);color:#fff;z-index:2}
.sprung:focus{top:.75rem;outline-color:#fff;outline-offset:-6px}
header{background:var(--haupt);color:#fff;border-bottom:6px solid #7fb9c0}
.kopf,.seite,.fuss{max-width:72rem;margin:0 auto;padding:0 1.1rem}
.kopf{padding-top:2.4rem;padding-bottom:2.1rem}
.kopf p{margin:0;color:#e3f0f1;hyphens:manual}
.herausgeber{font-size:.95rem;letter-spacing:.02em}
h1{font-size:clamp(1.8rem,1.2rem + 2.6vw,2.7rem);color:#fff;margin:.35rem 0 .5rem;max-width:32ch;line-height:1.15}
.kopf .untertitel{font-size:1.15rem;line-height:1.45;max-width:48ch}
.kopf .stand{margin-top:1.2rem;font-size:.95rem}
.seite{padding-top:1.75rem;padding-bottom:3rem}
nav{margin:0 0 2rem;padding:1rem 1.1rem;background:var(--flaeche);border-radius:8px;font-size:1rem;line-height:1.4}
nav p{margin:0 0 .5rem;font-weight:650;color:var(--haupt)}
nav ol{list-style:none;margin:0;padding:0;max-width:none}
nav li{margin:0;padding:0}
nav a{display:block;padding:.4rem 0;text-decoration-color:#9fb9c6}
nav .ebene-3{padding-left:.85rem;border-left:2px solid var(--linie);font-size:.93em}
nav a[data-treffer]::after{content:" (" attr(data-treffer) ")";font-weight:650}
.klappe{margin:0}
.klappe summary{padding:.4rem 0}
.kopf .kennzeichnung{margin-top:1.1rem;padding:.6rem .9rem;background:#fff3d6;color:#5a1a00;border-radius:6px;font-weight:600;max-width:min(65ch,100%);width:fit-content}
.streifen{position:sticky;bottom:0;z-index:1;background:#fff3d6;color:#5a1a00;border-top:2px solid #b34700;font-size:.84rem;line-height:1.4}
.streifen p{max-width:72rem;margin:0 auto;padding:.3rem 1.1rem;font-weight:600;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
main{min-width:0}
.zusammenfassung{font-size:1.2rem;line-height:1.55;color:var(--haupt);margin-bottom:1.5rem}
.zurueck{margin:2.6rem 0 -2.4rem;font-size:.9rem}
.zusammenfassung + .zurueck{display:none}
footer{background:var(--flaeche);border-top:1px solid var(--linie);font-size:.92rem;color:var(--leise)}
.fuss{padding-top:1.2rem;padding-bottom:1.2rem}
.fuss p{margin:.2rem 0}
@media screen and (max-width:70.99rem){.klappe:not([open])+.verzeichnis{display:none}}
@media (min-width:40rem) and (max-width:70.99rem){.verzeichnis{columns:2;column-gap:2rem}nav a{break-inside:avoid}}
@media (min-width:71rem){
  .seite{display:grid;grid-template-columns:15.5rem minmax(0,50rem);column-gap:3.25rem;padding-top:2.5rem}
  .kopf{padding-left:1.1rem}
  main{grid-column:2;grid-row:1}
  nav{
    grid-column:1;grid-row:1;align-self:start;position:sticky;top:1.25rem;max-height:calc(100vh - 5rem);overflow-y:auto;
    background:none;padding:0 .6rem .3rem .4rem;margin:0 0 0 -.4rem;font-size:.94rem;border-radius:0;
  }
  .klappe{display:none}
  nav .ebene-3{font-size:.88rem}
  nav .ebene-3 a{padding:.18rem 0;text-decoration:none}
  nav .ebene-2>a{text-decoration:none;font-weight:600;padding-top:.5rem}
  nav a:hover{text-decoration:underline!important}
  .zurueck{display:none}
}
`
