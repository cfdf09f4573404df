/** Notes the cache tags of what a page was made from, and for how long it holds. */
export interface TagRecorder {
  /** For the client that the page is made with: `content.withConfig({ fetch: recorder.fetch })`. */
  fetch: typeof globalThis.fetch;
  /** The tags so far, for `cacheTag(...)` or `next: { tags }`. `['all']` when there are too many. */
  tags(): string[];
  /** The tags so far as a `Surrogate-Key` header, for a CDN. */
  header(): string;
  /**
   * Seconds after which the page changes without a publish, at least 1: the window of a guide set or
   * of a chosen link opens or closes then. Infinity while none of the answers says so.
   */
  maxAge(): number;
}

/** What every change touches. */
const everything = 'all';
/** Limits of Next's cache: tags for one entry, and characters in one tag. */
const mostTags = 128;
const longestTag = 256;

/**
 * Notes which documents and lists the answers depend on, as the server says in `Surrogate-Key`, so
 * that a page is made anew when one of them changes and not before. Use one for each page. An
 * answer that does not say counts as depending on everything.
 */
export function recordTags(
  options: {
    fetch?: typeof globalThis.fetch | undefined;
    /** Milliseconds since 1970. @default Date.now */
    clock?: (() => number) | undefined;
  } = {},
): TagRecorder {
  let changesAt = Infinity;
  const noted = new Set<string>();
  const tags = (): string[] => {
    const all = noted.size > mostTags || [...noted].some((tag) => tag.length > longestTag);
    return all ? [everything] : [...noted];
  };
  return {
    tags,
    header: () => tags().map(encodeURI).join(' '),
    maxAge() {
      const { clock = Date.now } = options;
      return Math.max(1, Math.ceil((changesAt - clock()) / 1000));
    },
    fetch: async (input, init) => {
      const { fetch = globalThis.fetch } = options;
      const response = await fetch(input, init);
      const header = response.headers.get('surrogate-key') ?? everything;
      for (const tag of header.split(/\s+/)) if (tag !== '') noted.add(decodeTag(tag));
      const moment = Date.parse(response.headers.get('x-changes-at') ?? '');
      if (moment < changesAt) changesAt = moment;
      return response;
    },
  };
}

/** Tags are percent-encoded in headers, and plain in webhooks. */
function decodeTag(tag: string): string {
  try {
    return decodeURI(tag);
  } catch {
    return everything;
  }
}
