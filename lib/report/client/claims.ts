import { countText } from "../names.ts";
import {
  type Filter,
  FILTER_NAMES,
  type FilteredRow,
  filterOfHash,
  hashOfFilter,
  passes,
} from "./filter.ts";

const NOTHING: Filter = { q: "", document: "", version: "", verdict: "", headline: "", figure: "" };

interface Row extends FilteredRow {
  readonly element: HTMLElement;
}

/** Makes the filters, their links and the links to claims work. */
export function startClaims(): void {
  const form = document.querySelector<HTMLFormElement>("#filters")!;
  const rows = [...document.querySelectorAll<HTMLElement>(".claims tbody tr")].map(rowOf);
  const show = (filter: Filter): void => {
    const shown = rows.filter((row) => {
      const passing = passes(row, filter);
      row.element.hidden = !passing;
      return passing;
    }).length;
    document.querySelector("#count")!.textContent = shownText(shown, rows.length);
    document.querySelector<HTMLElement>("#nothing")!.hidden = shown > 0;
    document.querySelector("#claims")!.classList.toggle("filtered", shown < rows.length);
  };
  const apply = (filter: Filter): void => {
    fill(form, filter);
    show(filter);
  };
  const changed = (): void => {
    const filter = read(form);
    show(filter);
    history.replaceState(null, "", hashOfFilter(filter) || location.pathname);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  for (const button of document.querySelectorAll<HTMLElement>("[data-reset]")) {
    button.addEventListener("click", () => {
      fill(form, NOTHING);
      changed();
      form.querySelector<HTMLElement>("#q")!.focus();
    });
  }
  const follow = (moved: boolean): void => {
    const filter = filterOfHash(location.hash);
    if (filter !== null) {
      apply(filter);
      document.querySelector("#claims")!.scrollIntoView();
      if (moved) form.querySelector<HTMLElement>("#q")!.focus({ preventScroll: true });
      return;
    }
    const row = rows.find(({ element }) => element.matches(":target"))?.element;
    if (row === undefined) return;
    if (row.hidden) apply(NOTHING);
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  };
  addEventListener("hashchange", () => follow(true));
  show(read(form));
  follow(false);
}

function rowOf(element: HTMLElement): Row {
  const { document = "", version = "", verdict = "", headline = "", figures = "" } = element
    .dataset;
  return {
    element,
    document,
    version,
    verdict,
    headline,
    figures: figures.split(" "),
    text: (element.textContent ?? "").toLowerCase(),
  };
}

function read(form: HTMLFormElement): Filter {
  const given = new FormData(form);
  return Object.fromEntries(
    FILTER_NAMES.map((name) => [name, String(given.get(name) ?? "")]),
  ) as unknown as Filter;
}

function fill(form: HTMLFormElement, filter: Filter): void {
  for (const name of FILTER_NAMES) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = filter[name] !== "";
    } else field.value = filter[name];
  }
}

function shownText(shown: number, all: number): string {
  return shown === all
    ? `${countText(all)} claims`
    : `${countText(shown)} of ${countText(all)} claims`;
}
