import { z } from "zod";

/** Types that a column can have in a Polars frame, by their names there. */
export type FrameType = "Utf8" | "Float64" | "Int32" | "Bool";

/** How one column is read from text, and the type it has in a frame. */
export interface Column<Value> {
  /** Turns the text of a field into a value; its description ends the sentence of an error. */
  readonly schema: z.ZodType<Value, string>;
  /** Type of the column in the Polars frame. */
  readonly dtype: FrameType;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const INTEGER = /^[+-]?\d+$/;

function number(description: string, valid: (value: number) => boolean): z.ZodType<number, string> {
  return z.string().regex(NUMBER).transform(Number).refine(valid).describe(description);
}

function whole(description: string, valid: (value: number) => boolean): z.ZodType<number, string> {
  return z.string().regex(INTEGER).transform(Number).refine(valid).describe(description);
}

/** Text that is not empty. */
export const text: Column<string> = {
  schema: z.string().refine((value) => value.trim() !== "").describe("text that is not empty"),
  dtype: "Utf8",
};

/** Text that may be empty. */
export const anyText: Column<string> = {
  schema: z.string().describe("text"),
  dtype: "Utf8",
};

/** Any finite number. */
export const real: Column<number> = {
  schema: number("a number", Number.isFinite),
  dtype: "Float64",
};

/** A number that is zero or more. */
export const nonNegative: Column<number> = {
  schema: number("a number of 0 or more", (value) => Number.isFinite(value) && value >= 0),
  dtype: "Float64",
};

/** A rate: a fraction from 0 to 1. */
export const rate: Column<number> = {
  schema: number("a rate from 0 to 1", (value) => value >= 0 && value <= 1),
  dtype: "Float64",
};

/** A percentage from 0 to 100. */
export const percentage: Column<number> = {
  schema: number("a percentage from 0 to 100", (value) => value >= 0 && value <= 100),
  dtype: "Float64",
};

/** A whole number of zero or more. */
export const count: Column<number> = {
  schema: whole(
    "a whole number of 0 or more",
    (value) => Number.isSafeInteger(value) && value >= 0,
  ),
  dtype: "Int32",
};

/** `true` or `false`. */
export const flag: Column<boolean> = {
  schema: z.enum(["true", "false"]).transform((value) => value === "true").describe(
    "true or false",
  ) as unknown as z.ZodType<boolean, string>,
  dtype: "Bool",
};

/** One of a fixed list of names. */
export function oneOf<const Name extends string>(names: readonly Name[]): Column<Name> {
  return {
    schema: z.enum(names).describe(`one of ${names.join(", ")}`) as unknown as z.ZodType<
      Name,
      string
    >,
    dtype: "Utf8",
  };
}

/** Text of a given form, the form said in words. */
export function matching(pattern: RegExp, description: string): Column<string> {
  return { schema: z.string().regex(pattern).describe(description), dtype: "Utf8" };
}

/** The same column where an empty field means that there is no value. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  const description = `${column.schema.description ?? "a value"} or nothing`;
  return {
    schema: z.union([z.literal("").transform(() => null), column.schema]).describe(
      description,
    ) as unknown as z.ZodType<Value | null, string>,
    dtype: column.dtype,
  };
}
