/**
 * Turns in which hosts are asked: each waits until the last request to its host began long enough
 * ago, wherever a redirect came from.
 */
export function createHostTurns(gapMs: number): (hostname: string) => Promise<void> {
  const next = new Map<string, number>();
  return async (hostname) => {
    const now = performance.now();
    const at = Math.max(now, next.get(hostname) ?? 0);
    next.set(hostname, at + gapMs);
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  };
}
