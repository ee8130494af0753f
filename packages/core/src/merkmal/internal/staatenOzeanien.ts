import type { Staatenzeile } from "./staatenzeile.js"

/** The states of the continent Australien und Ozeanien. */
export const staatenOzeanien: ReadonlyArray<Staatenzeile> = [
  ["523", "Australien", "AU", "AUS"],
  ["524", "Salomonen", "SB", "SLB"],
  ["526", "Fidschi", "FJ", "FJI"],
  ["527", "Cookinseln", "CK", "COK"],
  ["530", "Kiribati", "KI", "KIR"],
  ["531", "Nauru", "NR", "NRU"],
  ["532", "Vanuatu", "VU", "VUT"],
  ["533", "Niue", "NU", "NIU"],
  ["536", "Neuseeland", "NZ", "NZL"],
  ["537", "Palau", "PW", "PLW", "1994-10-01"],
  ["538", "Papua-Neuguinea", "PG", "PNG"],
  ["540", "Tuvalu", "TV", "TUV"],
  ["541", "Tonga", "TO", "TON"],
  ["543", "Samoa", "WS", "WSM"],
  ["544", "Marshallinseln", "MH", "MHL"],
  ["545", "Mikronesien", "FM", "FSM"],
]
