import { strict as assert } from "node:assert";
import { installLab, JUPYTER_ENVIRONMENT, PYTHON } from "../../lib/notebook/lab.ts";
import { WITHOUT_LAB } from "./with_lab.ts";

Deno.test({
  name: "JupyterLab finds this Deno as a kernel, registered inside the project",
  ignore: WITHOUT_LAB,
  fn: async () => {
    await installLab();
    const { stdout } = await new Deno.Command(PYTHON, {
      args: ["-m", "jupyter", "kernelspec", "list", "--json"],
      env: { ...JUPYTER_ENVIRONMENT },
    }).output();
    const { deno } = JSON.parse(new TextDecoder().decode(stdout)).kernelspecs;
    assert.match(deno.resource_dir, /\/\.venv\/share\/jupyter\/kernels\/deno$/);
    assert.equal(deno.spec.argv[0], Deno.execPath());
  },
});
