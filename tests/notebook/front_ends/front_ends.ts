/** A program that shows notebooks in a browser, as far as a test has to know it. */
export interface FrontEnd {
  readonly name: string;
  /** Where the page of a notebook lies. */
  readonly page: (file: string) => string;
  /** JavaScript that is truthy once the kernel waits for cells. */
  readonly ready: string;
  /** Selects what a click has to hit so that Shift and Enter run the first code cell. */
  readonly firstPrompt: string;
  /** JavaScript that saves the notebook; its value is a promise. */
  readonly save: string;
}

export const FRONT_ENDS: readonly FrontEnd[] = [
  {
    name: "JupyterLab",
    page: (file) => `lab/tree/${file}`,
    ready: `window.jupyterapp?.shell.currentWidget?.sessionContext?.isReady &&
      jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === "idle" &&
      document.activeElement.closest(".jp-Notebook")`,
    firstPrompt: ".jp-CodeCell .jp-InputPrompt",
    save: `jupyterapp.commands.execute("docmanager:save")`,
  },
  {
    name: "the classic notebook",
    page: (file) => `notebooks/${file}`,
    ready: `window.Jupyter?.notebook?.kernel?.is_connected() &&
      document.querySelector("#kernel_indicator_icon.kernel_idle_icon")`,
    firstPrompt: ".code_cell .input_prompt",
    save: "Jupyter.notebook.save_notebook()",
  },
];
