/** The right to send to one receiver. Whoever holds it is the only one that plans and sends. */
export interface Claim {
  /**
   * Says that the holder is at it still. False when the claim has passed to another process, or when
   * it may have before the next request ends: nothing may be sent then.
   */
  renew(): Promise<boolean>;
  /** Gives it back. Does nothing when it was lost. */
  release(): Promise<void>;
}

/** Sees to it that one process at a time sends to a receiver: only so is it told in order. */
export interface Claims {
  /** Null while another holds the claim. */
  take(webhook: string): Promise<Claim | null>;
}
