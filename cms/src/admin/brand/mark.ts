/** Signpost's mark on a square of 24: a post with a sign to either side. */
export const markPaths = [
  'M11 2h2v20h-2z',
  'M5 4h13l3 3-3 3H5z',
  'M19 12H7l-3 2.5L7 17h12z',
] as const;

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0f5c4d"/><g fill="#fff" transform="translate(3 3) scale(.75)">${markPaths.map((path) => `<path d="${path}"/>`).join('')}</g></svg>`;

/** The mark as the icon of a browser's tab. */
export const faviconUrl = `data:image/svg+xml,${encodeURIComponent(favicon)}`;
