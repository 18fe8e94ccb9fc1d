import { strict as assert } from "node:assert";
import { hasLab, installLab, JUPYTER_ENVIRONMENT, JUPYTER_LAB } from "../../lib/notebook/lab.ts";

Deno.test({
  name: "JupyterLab finds this Deno as a kernel, registered inside the project",
  // Installed by `deno task lab --install-only`; elsewhere there is nothing to look at.
  ignore: !await hasLab(),
  fn: async () => {
    await installLab();
    const jupyter = JUPYTER_LAB.replace(/jupyter-lab$/, "jupyter");
    const { stdout } = await new Deno.Command(jupyter, {
      args: ["kernelspec", "list", "--json"],
      env: { ...JUPYTER_ENVIRONMENT },
    }).output();
    const { deno } = JSON.parse(new TextDecoder().decode(stdout)).kernelspecs;
    assert.match(deno.resource_dir, /\/\.venv\/share\/jupyter\/kernels\/deno$/);
    assert.equal(deno.spec.argv[0], Deno.execPath());
  },
});
