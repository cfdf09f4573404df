/** A label for each row of an array: the title of the guide in the named field. */
export function guideRowLabel(field: string) {
  return {
    RowLabel: {
      path: '/admin/labels/DocumentRowLabel.tsx#DocumentRowLabel',
      serverProps: { field },
    },
  };
}

/** A label for each row of an array: what stands in the named fields, in their order. */
export function rowLabel(...fields: string[]) {
  return {
    RowLabel: { path: '/admin/labels/RowLabel.tsx#RowLabel', clientProps: { fields } },
  };
}
