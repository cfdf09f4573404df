const places = 2 ** 18;
const placesInEntry = 32;

/** FNV-1a, in 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  // Its low bits alone tell short words apart badly.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Tells about how many different words there were, within a few in a hundred up to a million, in 32 kB
 * however many there are: by linear counting, from how many places no word has fallen on (K.-Y. Whang,
 * B. T. Vander-Zanden, H. M. Taylor, "A linear-time probabilistic counting algorithm for database
 * applications", 1990). The full-text index itself counts them only by going through all.
 */
export class WordCounter {
  readonly #taken = new Uint32Array(places / placesInEntry);
  #free = places;

  note(word: string): void {
    const place = hashWord(word) % places;
    const entry = place >>> 5;
    const bit = 1 << (place & 31);
    const taken = this.#taken[entry] ?? 0;
    if ((taken & bit) !== 0) return;
    this.#taken[entry] = taken | bit;
    this.#free -= 1;
  }

  get count(): number {
    return Math.round(places * Math.log(places / Math.max(1, this.#free)));
  }
}
