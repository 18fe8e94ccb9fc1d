import { strict as assert } from "node:assert";
import { onDark } from "../../lib/figures/dark.ts";
import * as theme from "../../lib/figures/theme.ts";
import { assertClose } from "../close.ts";
import { colourDistance, contrast, VISIONS } from "./colour_vision.ts";

const { ARCHITECTURE_COLOURS, COLOURS, METHOD_COLOURS, PART_COLOURS, VERDICT_COLOURS } = theme;
const SETS: Readonly<Record<string, readonly string[]>> = {
  architectures: Object.values(ARCHITECTURE_COLOURS),
  effects: [COLOURS.strong, COLOURS.weak, COLOURS.warning, COLOURS.printed],
  methods: Object.values(METHOD_COLOURS),
  "parts of a cost": Object.values(PART_COLOURS),
  verdicts: Object.values(VERDICT_COLOURS),
};
const FOLDER = new URL("./snapshots/", import.meta.url);

function turned(colour: string): string {
  return theme.ON_DARK[colour] ?? colour;
}

Deno.test("distances and contrasts are those of known pairs", () => {
  assertClose(contrast("#000000", "#ffffff"), 21, { abs: 1e-4 });
  // rgb2lab of scikit-image 0.26.0: #ff0000 53.2406, 80.0923, 67.2028; #0072b2 45.9706, -2.7457,
  // -41.3640.
  assertClose(
    colourDistance("#ff0000", "#0072b2", "normal"),
    Math.hypot(53.2406 - 45.9706, 80.0923 + 2.7457, 67.2028 + 41.364),
    { abs: 0.02 },
  );
});

for (const [name, colours] of Object.entries(SETS)) {
  Deno.test(`colours of ${name} can be told apart whatever colours one sees, on light and dark`, () => {
    for (const set of [colours, colours.map(turned)]) {
      for (const vision of Object.keys(VISIONS)) {
        for (const [i, a] of set.entries()) {
          for (const b of set.slice(i + 1)) {
            const distance = colourDistance(a, b, vision);
            assert.ok(distance > 14, `${a} and ${b} are ${distance.toFixed(1)} apart, ${vision}`);
          }
        }
      }
    }
  });

  Deno.test(`colours of ${name} stand out from light and dark ground`, () => {
    for (const colour of colours) {
      assert.ok(contrast(colour, COLOURS.background) > 2.2, colour);
      assert.ok(contrast(turned(colour), turned(COLOURS.background)) > 2.2, colour);
    }
  });
}

Deno.test("text has the contrast of print on light and dark ground", () => {
  assert.ok(contrast(COLOURS.text, COLOURS.background) > 7);
  assert.ok(contrast(turned(COLOURS.text), turned(COLOURS.background)) > 7);
});

Deno.test("figures use no colour but the theme's", () => {
  const known = new Set(JSON.stringify(theme).match(/#[0-9a-f]{6}/g));
  let found = 0;
  for (const { name } of Deno.readDirSync(FOLDER)) {
    const text = Deno.readTextFileSync(new URL(name, FOLDER));
    assert.doesNotMatch(text, /"rgba?\(/, name);
    for (const [colour] of text.matchAll(/(?<=")#[0-9a-f]{6}/gi)) {
      found++;
      assert.ok(known.has(colour), `${name}: ${colour}`);
    }
  }
  assert.ok(found > 200);
});

Deno.test("dark ground turns ground, text and grey, keeps opacity, and no other colour", () => {
  const figure = {
    id: "one",
    title: "one",
    data: [{ marker: { color: [COLOURS.background, COLOURS.strong, `${COLOURS.text}22`] } }],
    layout: { title: { text: `<span style="color:${COLOURS.text}">a</span>` }, width: 480 },
  };
  assert.deepEqual(onDark(figure), {
    ...figure,
    data: [{ marker: { color: ["#14171a", COLOURS.strong, "#e8e8e822"] } }],
    layout: { title: { text: '<span style="color:#e8e8e8">a</span>' }, width: 480 },
  });
});
