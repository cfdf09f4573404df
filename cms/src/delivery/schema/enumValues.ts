/**
 * The values of an enum: authored words ('median-pay') under GraphQL names (MEDIAN_PAY), each with
 * its description.
 */
export function enumValues(
  descriptions: Readonly<Record<string, string>>,
): Record<string, { value: string; description: string }> {
  return Object.fromEntries(
    Object.entries(descriptions).map(([value, description]) => [
      value.toUpperCase().replaceAll('-', '_'),
      { value, description },
    ]),
  );
}
