import { calculate } from "../../scaling/predictor/calculator.ts";
import { recommend } from "../../scaling/predictor/recommend.ts";
import { type CalculatorData } from "../calculator_data.ts";
import { showCommand, showError, showPapers, showRecommendation } from "./calculator_view.ts";
import { commandOf, readTask } from "./task_form.ts";

/** Makes the calculator answer while one types. */
export function startCalculator(): void {
  const form = document.querySelector<HTMLFormElement>("#task")!;
  const data: CalculatorData = JSON.parse(document.querySelector("#calculator-data")!.textContent!);
  const field = (id: string): HTMLInputElement | HTMLSelectElement =>
    form.querySelector<HTMLInputElement>(`#${id}`)!;
  const update = (): void => {
    try {
      const task = readTask((id) => field(id).value);
      const { inputs, source } = task;
      showRecommendation(recommend(inputs, data.sources, data.calibration));
      const { baseline } = inputs;
      showPapers(
        inputs,
        baseline === null
          ? null
          : calculate(data.sources, source, { ...inputs, baseline, indexVersion: "v3" }),
        data.archetypes,
      );
      showCommand(commandOf(task));
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
