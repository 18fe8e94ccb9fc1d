import { strict as assert } from "node:assert";
import { claim } from "../../lib/claims/claim.ts";
import { loadPins, pinDifferences, pinsWithoutClaim } from "../../lib/claims/pins.ts";
import { verifyClaims } from "../../lib/claims/verify.ts";

const judged = verifyClaims();

Deno.test("every verdict and recomputed value is the pinned one", () => {
  const pins = loadPins();
  const ids = new Set(judged.map(({ id }) => id));
  assert.deepEqual([...pinDifferences(judged, pins), ...pinsWithoutClaim(ids, pins)], []);
});

Deno.test("a changed verdict, a changed value and a lost claim are each a readable difference", () => {
  const first = judged[0]!;
  const pins = loadPins();
  const withPin = (pin: { verdict: string; computed: number }): readonly string[] =>
    pinDifferences([first], { ...pins, [first.id]: pin });
  assert.match(withPin({ verdict: "unsupported", computed: 0 })[0]!, /pinned unsupported, is/);
  assert.match(withPin({ verdict: first.verdict, computed: 99 })[0]!, /pinned 99, is/);
  assert.match(pinDifferences([first], {})[0]!, /has no pinned verdict/);
  assert.match(pinsWithoutClaim(new Set(), { gone: pins[first.id]! })[0]!, /no longer registered/);
});

Deno.test("every claim says something, gives a reason and keeps its printed text", () => {
  for (const { id, says, reason, printed, sample } of judged) {
    assert.ok(says !== "" && reason !== "" && printed !== "" && sample !== "", id);
  }
});

Deno.test("an id that does not name document, section and version is refused", () => {
  const spec = {
    place: "",
    says: "",
    printed: "",
    unit: "",
    sample: "",
    compute: () => {
      throw new Error("not reached");
    },
  };
  assert.throws(() => claim("kim/r2", spec), { name: "SyntaxError" });
  assert.throws(() => claim("kim/r2@v1", spec), { name: "SyntaxError" });
  assert.throws(() => claim("other/4.3/r2@v1", spec), { name: "SyntaxError" });
});
