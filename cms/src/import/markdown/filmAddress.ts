/** Where a film can be seen that a component or a tag shows by its id; null for other names. */
export function readFilmAddress(component: string, id: string): string | null {
  if (!/^[\w-]{5,20}$/.test(id)) return null;
  if (/^youtube/i.test(component)) return `https://www.youtube.com/watch?v=${id}`;
  return /^vimeo/i.test(component) ? `https://vimeo.com/${id}` : null;
}
