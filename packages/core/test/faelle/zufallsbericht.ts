/**
 * What random walks came across, in words, and what they did not reach.
 *
 * @module
 */
import { gruende } from "../../src/fall/Ablehnung.js"
import * as Phase from "../../src/fall/Phase.js"
import { befehlsarten } from "./modellUrteil.js"
import type { Zaehlung } from "./zufallslauf.js"

export { laufe, neueZaehlung, schrumpfe } from "./zufallslauf.js"

const summe = (zahlen: Iterable<number>): number => [...zahlen].reduce((a, b) => a + b, 0)

const zeile = (name: string, zaehlung: ReadonlyMap<string, number>): string =>
  `${name}: ${[...zaehlung].sort(([, a], [, b]) => b - a).map(([was, wieOft]) => `${was} ${wieOft}`).join(", ")}`

/** Tells what walks came across. */
export const bericht = ({ angenommen, abgelehnt, codes, phasen, rest }: Zaehlung): string => {
  const [ja, nein] = [summe(angenommen.values()), summe(abgelehnt.values())]
  return [
    `commands tried: ${ja + nein}, accepted ${ja}, refused ${nein}`,
    zeile("accepted", angenommen), zeile("refused", abgelehnt), zeile("refused by reason", codes), zeile("phases entered", phasen), zeile("besides", rest),
  ].join("\n")
}

/** Lists what no walk reached: commands never accepted or never refused, reasons never given, steps never taken. */
export const luecken = ({ angenommen, abgelehnt, codes, phasen, rest }: Zaehlung): ReadonlyArray<string> => [
  ...befehlsarten.filter((art) => !angenommen.has(art)).map((art) => `${art} accepted`),
  ...befehlsarten.filter((art) => !abgelehnt.has(art)).map((art) => `${art} refused`),
  ...Object.keys(gruende).filter((code) => !codes.has(code)).map((code) => `the refusal ${code}`),
  ...new Set(Phase.uebergaenge.map(({ nach }) => nach).filter((nach) => !phasen.has(nach)).map((nach) => `the phase ${nach}`)),
  ...Phase.uebergaenge.filter(({ art }) => art === "schleife").map(({ von, nach }) => `loop ${von} → ${nach}`).filter((schleife) => !rest.has(schleife)),
]

/** Names the walks behind the first ones that meet what these left to be met, so that each is met so often, or as often as all walks meet it. */
export const seltene = (getroffen: ReadonlyArray<{ readonly seed: number; readonly ziele: ReadonlyArray<string> }>, erste: number, mal = 3): ReadonlyArray<number> => {
  const offen = new Map<string, number>()
  for (const { ziele } of getroffen) for (const ziel of ziele) offen.set(ziel, Math.min(mal, (offen.get(ziel) ?? 0) + 1))
  const nimm = (ziele: ReadonlyArray<string>): void => { for (const ziel of ziele) offen.set(ziel, (offen.get(ziel) ?? 0) - 1) }
  for (const { seed, ziele } of getroffen) if (seed <= erste) nimm(ziele)
  const wert = (ziele: ReadonlyArray<string>): number => ziele.filter((ziel) => (offen.get(ziel) ?? 0) > 0).length
  const rest = new Set(getroffen.filter(({ seed, ziele }) => seed > erste && wert(ziele) > 0))
  const gewaehlt: Array<number> = []
  for (;;) {
    const beste = [...rest].reduce<(typeof getroffen)[number] | undefined>((eine, andere) => (wert(andere.ziele) > wert(eine?.ziele ?? []) ? andere : eine), undefined)
    if (beste === undefined) return gewaehlt.sort((a, b) => a - b)
    rest.delete(beste)
    gewaehlt.push(beste.seed)
    nimm(beste.ziele)
  }
}
