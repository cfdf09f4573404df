/** A label for each row of an array: what stands in the named fields, in their order. */
export function rowLabel(...fields: string[]) {
  return {
    RowLabel: { path: '/admin/labels/RowLabel.tsx#RowLabel', clientProps: { fields } },
  };
}
