import { JUPYTER_ENVIRONMENT, PYTHON } from "../../../lib/notebook/lab.ts";

/** Forbids all that a code host strips: scripts, and whatever comes from elsewhere. */
const POLICY = `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;

/** The address of a notebook as nbconvert's bare HTML, on a page that runs no script. */
export async function convertToHtml(path: string): Promise<string> {
  const { stdout, success } = await new Deno.Command(PYTHON, {
    args: ["-m", "nbconvert", "--to", "html", "--stdout", "--template", "basic", path],
    env: { ...JUPYTER_ENVIRONMENT },
    stderr: "null",
  }).output();
  if (!success) throw new Error(`nbconvert cannot convert "${path}"`);
  const html = new TextEncoder().encode(POLICY + new TextDecoder().decode(stdout));
  return `data:text/html;charset=utf-8;base64,${html.toBase64()}`;
}
