import { claimStrip } from "../claim_strip.ts";
import { type StripClaim, stripLanes } from "../strip_lanes.ts";

/** How far below the window strips are drawn ahead. */
const AHEAD = "600px";

/** Draws the strips of claims when they come near the window, and those of the printed claims. */
export function startStrips(): void {
  const data = document.querySelector("#strip-data")!.textContent!;
  const claims: readonly StripClaim[] = JSON.parse(data);
  const places = [...document.querySelectorAll<HTMLElement>(".strip-place")];
  const waiting = new Map<Element, StripClaim>(places.map((place, i) => [place, claims[i]!]));
  const draw = (place: Element): void => {
    const claim = waiting.get(place);
    if (claim === undefined) return;
    place.innerHTML = claimStrip(stripLanes(claim)).markup;
    waiting.delete(place);
    observer.unobserve(place);
  };
  const observer = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) draw(target);
  }, { rootMargin: AHEAD });
  for (const place of places) observer.observe(place);
  addEventListener("beforeprint", () => {
    if (!document.querySelector("#claims")!.classList.contains("filtered")) return;
    for (const place of waiting.keys()) if (!place.closest("tr")!.hidden) draw(place);
  });
}
