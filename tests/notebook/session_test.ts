import { strict as assert } from "node:assert";
import { openSession } from "../../lib/notebook/session.ts";
import type { Frames, ZmtpSocket } from "../../lib/notebook/zmtp.ts";

/** One end of a connection to a kernel that is played by the test. */
class PlayedSocket implements ZmtpSocket {
  #stream = new TransformStream<Frames, Frames>();
  #writer = this.#stream.writable.getWriter();
  readonly messages = this.#stream.readable;

  constructor(readonly answer: (id: string, type: string) => Promise<void>) {}

  async send(frames: Frames): Promise<void> {
    const header = JSON.parse(new TextDecoder().decode(frames[2]));
    await this.answer(header.msg_id, header.msg_type);
  }

  /** What the kernel says. */
  say(type: string, parent: string, content: object): void {
    const parts = [{ msg_type: type }, { msg_id: parent }, {}, content].map((part) =>
      JSON.stringify(part)
    );
    const encoder = new TextEncoder();
    this.#writer.write(["<IDS|MSG>", "", ...parts].map((part) => encoder.encode(part)));
  }

  close(): void {
    this.#writer.close();
  }
}

Deno.test("a request to a kernel that has ended fails at once, whether it can be sent or not", async () => {
  for (const sends of [true, false]) {
    let running = true;
    const iopub = new PlayedSocket(() => Promise.resolve());
    const shell: PlayedSocket = new PlayedSocket((id) => {
      if (!running) return sends ? Promise.resolve() : Promise.reject(new Error("Broken pipe"));
      shell.say("kernel_info_reply", id, { language_info: { name: "typescript" } });
      iopub.say("status", id, { execution_state: "idle" });
      return Promise.resolve();
    });
    const session = await openSession("key", shell, iopub, 60_000);
    assert.deepEqual(session.language, { name: "typescript" });
    running = false;
    if (sends) { for (const socket of [shell, iopub]) socket.close(); }
    await new Promise((done) => setTimeout(done, 10));
    await assert.rejects(session.execute("1;"), /^Error: ends the kernel$/);
  }
});
