import { DeliveryError } from '../errors/deliveryError.ts';
import { bytesOfDocument } from './indexBytes.ts';

/** The index would take more memory than the server can spare: waiting changes nothing. */
export class IndexTooLargeError extends DeliveryError {
  constructor() {
    super(
      'SEARCH_TOO_LARGE',
      'The library is too large for the memory of this server to be searched. All but searches is answered; the log of the server says what to raise.',
    );
  }
}

export interface IndexLimitOptions {
  /** The most that the index may take, in bytes. */
  mostBytes: number;
  /** Told once when an index of so many documents is too large. */
  onTooLarge: (documents: number) => void;
}

/** A library with so much less is tried once more. */
const triedAgainBelow = 0.9;

/** Keeps the index from taking the memory that all else needs. */
export class IndexLimit {
  readonly #options: IndexLimitOptions;
  /** How many documents were too many. */
  #tooMany: number | null = null;

  constructor(options: IndexLimitOptions) {
    this.#options = options;
  }

  /** Whether so many documents can't be indexed, as far as that is known before they are read. */
  refuses(documents: number): boolean {
    if (this.#tooMany !== null && documents >= this.#tooMany * triedAgainBelow) return true;
    return documents * bytesOfDocument > this.#options.mostBytes;
  }

  isPassedBy(bytes: number): boolean {
    return bytes > this.#options.mostBytes;
  }

  /** An index of so many documents was given up. */
  note(documents: number): void {
    const isNews = this.#tooMany === null;
    this.#tooMany = Math.min(documents, this.#tooMany ?? Infinity);
    if (isNews) this.#options.onTooLarge(documents);
  }

  /** An index was made. */
  forget(): void {
    this.#tooMany = null;
  }
}
