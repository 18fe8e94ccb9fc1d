import { strict as assert } from "node:assert";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";
import { PAPER_FIGURES, paperFigures } from "../../lib/catalogue/paper_figures.ts";
import { DATA_FOLDER } from "../../lib/data/table.ts";
import { loadTables } from "../../lib/data/tables.ts";

const BATS = new URL("published/bats/", DATA_FOLDER);

function listed(document: string): readonly string[] {
  return PAPER_FIGURES.filter((figure) => figure.document === document)
    .flatMap(({ figure, versions }) => versions.map((version) => `${version} ${figure}`));
}

Deno.test("every figure that prints a number of Kim et al. is listed with its versions", () => {
  const printed = loadTables().kimQuantities.flatMap(({ version, location }) =>
    [...location.matchAll(/\bFig\.? (\d+)/g)].map(([, number]) => `${version} ${number}`)
  );
  assert.deepEqual(listed("kim").toSorted(), [...new Set(printed)].toSorted());
});

Deno.test("every figure that the tables of Liu et al. mention is listed", () => {
  const mentioned = [...Deno.readDirSync(BATS)].flatMap(({ name }) => {
    const text = `${name}\n${Deno.readTextFileSync(new URL(name, BATS))}`;
    return [...text.matchAll(/\bfigure ?(\d+)/gi)].map(([, number]) => `v1 ${number}`);
  });
  assert.deepEqual(listed("bats").toSorted(), [...new Set(mentioned)].toSorted());
});

Deno.test("numbers run without gaps, ids exist, and what is not drawn says why", () => {
  for (const document of ["kim", "bats"]) {
    const own = PAPER_FIGURES.filter((figure) => figure.document === document);
    assert.deepEqual(own.map(({ figure }) => figure), own.map((_, i) => i + 1));
  }
  const ids = CATALOGUE.map(({ id }) => id);
  for (const { document, figure, drawn, note } of PAPER_FIGURES) {
    for (const id of drawn) assert.ok(ids.includes(id), `${document} ${figure}: ${id}`);
    if (drawn.length === 0) assert.ok(note !== null, `${document} ${figure} has no reason`);
  }
  assert.equal(paperFigures().length, PAPER_FIGURES.length);
});

Deno.test("a figure of the kit whose caption starts with one of a paper is listed with it", () => {
  const papers = { kim: "Kim et al\\.", bats: "Liu et al\\." };
  for (const [document, authors] of Object.entries(papers)) {
    const sentence = new RegExp(
      `^(?:The annotations of )?Figures? ([\\d, and]+\\d|\\d+)(?=[^.:;]* of ${authors})`,
      "g",
    );
    for (const { id, caption } of CATALOGUE) {
      for (const [, numbers] of caption.matchAll(sentence)) {
        for (const number of numbers!.match(/\d+/g)!) {
          const row = PAPER_FIGURES.find((one) =>
            one.document === document && one.figure === Number(number)
          );
          assert.ok(row?.drawn.includes(id), `${id} is missing at Figure ${number} of ${authors}`);
        }
      }
    }
  }
});
