/** Anything that JSON can hold. */
export type JsonLd = { readonly [name: string]: unknown };

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON that is safe within a script element: no text in it can end the element or open a comment.
 */
export function serializeJsonLd(value: JsonLd): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
}

/** The whole element, for a server-rendered page. */
export function jsonLdScript(value: JsonLd): string {
  return `<script type="application/ld+json">${serializeJsonLd(value)}</script>`;
}
