import { strict as assert } from "node:assert";
import { practiceFindings } from "../../lib/claims/practice.ts";
import { verifyClaims } from "../../lib/claims/verify.ts";

const judged = verifyClaims();

Deno.test("ten findings carry the numbers of the claims behind them", () => {
  const findings = practiceFindings(judged);
  assert.equal(findings.length, 10);
  const transfer = findings.find(({ claims }) => claims.includes("kim/4.5/transfer-r2@NMI"))!;
  assert.match(transfer.found, /0\.524 \(v2\) and 0\.373 \(v3\).* it is -2\.09/);
  for (const { found, conclude, claims } of findings) {
    assert.doesNotMatch(found, /[{}]/);
    assert.ok(conclude.endsWith(".") && claims.length > 0);
  }
});

Deno.test("a finding follows its claim when the recomputed value changes", () => {
  const changed = judged.map((claim) =>
    claim.id === "kim/4.5/transfer-r2@NMI" ? { ...claim, computed: 0.75 } : claim
  );
  assert.match(practiceFindings(changed)[2]!.found, /left out it is 0\.75/);
});

Deno.test("a finding without its claim is refused by name", () => {
  const without = judged.filter(({ id }) => id !== "kim/4.4/turn-law-r2@v3");
  assert.throws(() => practiceFindings(without), { message: /"kim\/4\.4\/turn-law-r2@v3"/ });
});
