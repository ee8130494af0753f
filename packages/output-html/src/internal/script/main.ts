/**
 * What runs in the page: it shows the controls that stand hidden in it, and lets them work. Without it the page is whole.
 *
 * @module
 */
import { startFilter } from "./filter.js"
import { startSuche } from "./suche.js"

const byId = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`) ?? document.createElement("p")

const start = (): void => {
  const main = byId("bericht")
  const input = byId("suche") as HTMLInputElement
  const selects = [...document.querySelectorAll<HTMLSelectElement>(".filter select")]
  const search = startSuche({
    bar: byId("suchleiste"), input, main,
    back: byId("suche-zurueck") as HTMLButtonElement, next: byId("suche-weiter") as HTMLButtonElement,
    report: byId("suche-meldung"), contents: document.querySelector("nav"),
  })
  const filter = startFilter({ selects, main, report: byId("filter-meldung"), paper: byId("druckhinweis") }, search)
  for (const button of document.querySelectorAll(".alles")) {
    button.addEventListener("click", () => {
      input.value = ""
      for (const select of selects) select.value = ""
      filter()
      input.focus()
    })
  }
  for (const element of document.querySelectorAll<HTMLElement>(".werkzeug[hidden]")) element.hidden = false
}

start()
