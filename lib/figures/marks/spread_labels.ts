/**
 * Heights for labels that want to stand at `wanted`, moved apart as little as needed to keep `gap`
 * between neighbours; in the order given.
 *
 * @example
 * ```ts
 * import { spreadLabels } from "kit/figures/marks/spread_labels.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(spreadLabels([5, 20, 5], 4), [3, 20, 7]);
 * ```
 */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!);
  const blocks: { members: number[]; middle: number }[] = [];
  for (const i of order) {
    let block = { members: [i], middle: wanted[i]! };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      const touching = gap * (last.members.length + block.members.length) / 2;
      if (block.middle - last.middle >= touching) break;
      blocks.pop();
      const members = [...last.members, ...block.members];
      const middle = members.reduce((sum, k) => sum + wanted[k]!, 0) / members.length;
      block = { members, middle };
    }
    blocks.push(block);
  }
  const heights = [...wanted];
  for (const { members, middle } of blocks) {
    members.forEach((k, place) => heights[k] = middle + gap * (place - (members.length - 1) / 2));
  }
  return heights;
}
