const places = 2 ** 18;
/** A place that so many texts have taken stays taken. */
const most = 255;

/** FNV-1a, in 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  // Its low bits alone tell short words apart badly.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What a counter has to be told to count a text's words no more. */
export type CountedWords = Uint32Array;

/**
 * Tells about how many different words texts have, within a few in a hundred up to a million, in 256 kB
 * however many there are: by linear counting, from how many places no word has fallen on (K.-Y. Whang,
 * B. T. Vander-Zanden, H. M. Taylor, "A linear-time probabilistic counting algorithm for database
 * applications", 1990). Each place is taken by a number of texts, so that those that are gone can be
 * counted down. The full-text index itself counts words only by going through all.
 */
export class WordCounter {
  readonly #takenBy = new Uint8Array(places);
  #free = places;
  #noted = new Set<number>();

  /** A word of the text that is being read. */
  note(word: string): void {
    this.#noted.add(hashWord(word) % places);
  }

  /** Counts the words noted since the last text. */
  endText(): CountedWords {
    const counted = Uint32Array.from(this.#noted);
    this.#noted.clear();
    for (const place of counted) {
      const texts = this.#takenBy[place] ?? 0;
      if (texts === 0) this.#free -= 1;
      if (texts < most) this.#takenBy[place] = texts + 1;
    }
    return counted;
  }

  forget(counted: CountedWords): void {
    for (const place of counted) {
      const texts = this.#takenBy[place] ?? 0;
      if (texts === 0 || texts === most) continue;
      this.#takenBy[place] = texts - 1;
      if (texts === 1) this.#free += 1;
    }
  }

  get count(): number {
    return Math.round(places * Math.log(places / Math.max(1, this.#free)));
  }
}
