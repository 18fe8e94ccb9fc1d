import type { Reply } from "./devtools.ts";

/** A node of the accessibility tree. */
export interface SpokenNode {
  readonly role: string;
  readonly name: string;
  /** Level of a heading. */
  readonly level?: number;
  /** How changes are announced: `polite` or `assertive`. */
  readonly live?: string;
}

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** The nodes of `Accessibility.getFullAXTree` that are not ignored, in reading order. */
export function spokenNodes({ nodes }: Reply): readonly SpokenNode[] {
  const all = nodes as readonly AxNode[];
  const byId = new Map(all.map((node) => [node.nodeId, node]));
  const from = (node: AxNode): readonly SpokenNode[] => [
    ...node.ignored ? [] : [spokenNode(node)],
    ...(node.childIds ?? []).flatMap((id) => from(byId.get(id)!)),
  ];
  return from(all[0]!);
}

function spokenNode({ role, name, properties = [] }: AxNode): SpokenNode {
  const property = (wanted: string): unknown =>
    properties.find((one) => one.name === wanted)?.value.value;
  const [level, live] = [property("level"), property("live")];
  return {
    role: String(role?.value ?? ""),
    name: String(name?.value ?? ""),
    ...typeof level === "number" ? { level } : {},
    ...typeof live === "string" ? { live } : {},
  };
}
