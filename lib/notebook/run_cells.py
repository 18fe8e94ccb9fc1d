"""Executes cells with nbclient: a line of JSON {codes, folder, seconds} in, a line {cells, broken} out."""

import json
import sys
from subprocess import DEVNULL

from jupyter_client.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook


class DrainingClient(NotebookClient):
    """The Deno kernel says idle before the last outputs of a cell are through, but it is through
    with them before it is idle after the next request: an empty one follows each cell."""

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        await super()._async_poll_output_msg(parent_msg_id, cell, cell_index)
        barrier = await ensure_async(self.kc.execute("", silent=True, store_history=False))
        while True:
            message = await ensure_async(self.kc.iopub_channel.get_msg(timeout=None))
            parent = message["parent_header"].get("msg_id")
            if parent == parent_msg_id:
                self.process_message(message, cell, cell_index)
            elif parent == barrier and message["content"].get("execution_state") == "idle":
                return


def run(codes, folder, seconds):
    notebook = new_notebook(cells=[new_code_cell(code) for code in codes])
    client = DrainingClient(
        notebook,
        kernel_name="deno",
        allow_errors=True,
        timeout=seconds,
        iopub_timeout=seconds,
        raise_on_iopub_timeout=True,
        shutdown_kernel="immediate",
    )
    cells = []
    try:
        with client.setup_kernel(cwd=folder, stdout=DEVNULL, stderr=DEVNULL):
            for index, cell in enumerate(notebook.cells):
                client.execute_cell(cell, index)
                failed = any(output.output_type == "error" for output in cell.outputs)
                cells.append({"failed": failed, "outputs": cell.outputs})
    except DeadKernelError:
        return {"cells": cells, "broken": "ends the kernel"}
    except CellTimeoutError:
        return {"cells": cells, "broken": f"does not end within {seconds} s"}
    return {"cells": cells}


for line in sys.stdin:
    print(json.dumps(run(**json.loads(line))), flush=True)
