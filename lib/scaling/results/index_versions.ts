import type { IndexComponent } from "../../data/model_index_components.ts";
import type { ModelRow } from "../../data/models.ts";
import type { Family, Model } from "../../data/names.ts";
import { meanOf } from "../../stats/mean.ts";

/** Where an Intelligence Index stands: printed in a version, used in a script, or computed. */
export const INDEX_PLACES = [
  "mean of v1's components",
  "v1",
  "v2 and v3",
  "regression script",
  "prediction script",
  "mixed-team script",
] as const;
/** Where an Intelligence Index stands: a version, a script, or the mean of its components. */
export type IndexPlace = typeof INDEX_PLACES[number];

/** The Intelligence Index of one model (points, 0..100) at each place that has one. */
export interface IndexVersions {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: Model;
  /** The index at each place; null where the place has none for the model. */
  readonly values: Readonly<Record<IndexPlace, number | null>>;
}

/**
 * The Intelligence Index of every model by version and released script, with the mean of the
 * components that version 1 lists for it.
 *
 * @throws {RangeError} when v2 and v3 print different indices for a model, which then need a place
 * each.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { indexVersions } from "kit/scaling/results/index_versions.ts";
 * import { strict as assert } from "node:assert";
 * const { models, indexComponents } = loadTables();
 * const [nano] = indexVersions(models, indexComponents);
 * assert.deepEqual(nano?.values, {
 *   "mean of v1's components": 64.5,
 *   "v1": 49,
 *   "v2 and v3": 59,
 *   "regression script": 59,
 *   "prediction script": 27,
 *   "mixed-team script": 51,
 * });
 * ```
 */
export function indexVersions(
  models: readonly ModelRow[],
  components: readonly IndexComponent[],
): readonly IndexVersions[] {
  return models.map((row) => {
    const { family, model, index_v2, index_v3 } = row;
    if (index_v2 !== null && index_v3 !== null && index_v2 !== index_v3) {
      throw new RangeError(
        `Cannot put v2 and v3 together: they print ${index_v2} and ${index_v3} for ${model}`,
      );
    }
    const parts = components.filter((one) => one.version === "v1" && one.model === model);
    return {
      family,
      model,
      values: {
        "mean of v1's components": parts.length === 0
          ? null
          : meanOf(parts.map(({ value }) => value)),
        "v1": row.index_v1,
        "v2 and v3": index_v2 ?? index_v3,
        "regression script": row.index_regression_script,
        "prediction script": row.index_prediction_script,
        "mixed-team script": row.index_heterogeneity_script,
      },
    };
  });
}

/** Largest differences of one model's index, in points. */
export interface IndexDifferences {
  /** Between v1's print and the mean of its components. */
  readonly components: number;
  /** Between versions. */
  readonly versions: number;
  /** Between scripts. */
  readonly scripts: number;
}

/**
 * How far the Intelligence Indices of one and the same model lie apart at most, in points.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { indexDifferences, indexVersions } from "kit/scaling/results/index_versions.ts";
 * import { strict as assert } from "node:assert";
 * const { models, indexComponents } = loadTables();
 * assert.deepEqual(indexDifferences(indexVersions(models, indexComponents)), {
 *   components: 17.875,
 *   versions: 13,
 *   scripts: 32,
 * });
 * ```
 */
export function indexDifferences(rows: readonly IndexVersions[]): IndexDifferences {
  const largest = (...places: readonly IndexPlace[]): number =>
    Math.max(...rows.map(({ values }) => {
      const known = places.flatMap((place) => values[place] ?? []);
      return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
    }));
  return {
    components: largest("mean of v1's components", "v1"),
    versions: largest("v1", "v2 and v3"),
    scripts: largest("regression script", "prediction script", "mixed-team script"),
  };
}
