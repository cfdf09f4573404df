/** How a field's cost is counted; stands in the field's `extensions.cost`. */
export interface FieldCost {
  /** The work of the field itself. @default 1 for objects, 0.05 for values */
  weight?: number;
  /** What is added when the field is given a filter, for looking through the list. @default 0 */
  filtered?: number;
  /** How many items the field is taken to hold; `'first'` reads the argument of that name. */
  size?: number | 'first';
  /** The largest page of this field. @default the limit for all */
  largest?: number;
}

/** Lists without a page size are taken to hold this many. */
export const assumedListSize = 5;

export function withCost(cost: FieldCost): { cost: FieldCost } {
  return { cost };
}

function isFieldCost(value: unknown): value is FieldCost {
  return typeof value === 'object' && value !== null;
}

/** Reads a field's cost from its extensions; empty when it has none. */
export function readFieldCost(extensions: Readonly<Record<string, unknown>>): FieldCost {
  const { cost } = extensions;
  return isFieldCost(cost) ? cost : {};
}
