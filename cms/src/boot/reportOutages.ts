import type { Payload } from 'payload';

interface OutageReports {
  onError(error: unknown): void;
  onRecovered(): void;
}

/** Logs the beginning and the end of an outage, not each of the attempts between. */
export function reportOutages(logger: Pick<Payload['logger'], 'error' | 'warn'>): OutageReports {
  let isAway = false;
  return {
    onError(err) {
      if (isAway) return;
      isAway = true;
      logger.error(
        { err },
        'The published store could not be read. Delivery goes on with what it has, and tries again.',
      );
    },
    onRecovered() {
      isAway = false;
      logger.warn('The published store is read again.');
    },
  };
}
