import { calculate, type CoefficientSource } from "../../scaling/predictor/calculator.ts";
import {
  DEFAULTS,
  recommend,
  type RecommendationInputs,
} from "../../scaling/predictor/recommend.ts";
import { type CalculatorData } from "../calculator_data.ts";
import { showError, showPapers, showRecommendation } from "./calculator_view.ts";

/** Makes the calculator answer while one types. */
export function startCalculator(): void {
  const form = document.querySelector<HTMLFormElement>("#task")!;
  const data: CalculatorData = JSON.parse(document.querySelector("#calculator-data")!.textContent!);
  const field = (id: string): HTMLInputElement | HTMLSelectElement =>
    form.querySelector<HTMLInputElement>(`#${id}`)!;
  const update = (): void => {
    const text = field("baseline").value.trim();
    const inputs: RecommendationInputs = {
      ...DEFAULTS,
      tools: Number(field("tools").value),
      index: Number(field("index").value),
      baseline: text === "" ? null : Number(text),
      baselineInstances: Number(field("instances").value),
    };
    const source = field("source").value as CoefficientSource;
    try {
      showRecommendation(recommend(inputs, data.sources, data.calibration));
      const { baseline } = inputs;
      showPapers(
        inputs,
        source,
        baseline === null
          ? null
          : calculate(data.sources, source, { ...inputs, baseline, indexVersion: "v3" }),
        data.archetypes,
      );
      showError(null);
    } catch (error) {
      showError(error instanceof Error ? error.message : String(error));
    }
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    const { id, value } = target as HTMLInputElement;
    if (id === "model" && value !== "") field("index").value = value;
    if (id === "index") field("model").value = "";
    update();
  });
  update();
}
