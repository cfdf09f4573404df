export interface VisitOptions {
  /** Hosts asked at the same time. */
  concurrency: number;
  /** Waits between two requests to one host. */
  pause: () => Promise<void>;
  signal?: AbortSignal | undefined;
}

/** Whether the host may be asked for its next address now. */
type Visit = (address: string) => Promise<'go on' | 'leave the host'>;

function groupByHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { hostname } = new URL(address);
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), address]);
  }
  return [...hosts.values()];
}

/**
 * Visits addresses: several hosts at a time, each host's addresses one after another with a pause
 * between them. Begins nothing new once the signal is aborted, or a visit threw.
 */
export async function visitHosts(
  addresses: readonly string[],
  visit: Visit,
  { concurrency, pause, signal }: VisitOptions,
): Promise<void> {
  const hosts = groupByHost(addresses);
  const failed = new AbortController();
  const isOver = () => signal?.aborted === true || failed.signal.aborted;
  const visitHost = async (host: readonly string[]): Promise<void> => {
    for (const [index, address] of host.entries()) {
      if (index > 0) await pause();
      if (isOver() || (await visit(address)) === 'leave the host') return;
    }
  };
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host && !isOver(); host = hosts.shift()) await visitHost(host);
  };
  await Promise.all(
    Array.from({ length: concurrency }, () =>
      work().catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ),
  );
}
