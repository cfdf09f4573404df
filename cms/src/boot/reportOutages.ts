import type { Payload } from 'payload';

interface OutageReports {
  onError(error: unknown): void;
  onRecovered(): void;
}

interface OutageWords {
  begins: string;
  ends: string;
}

/** Logs the beginning and the end of an outage, not each of the attempts between. */
export function reportOutages(
  logger: Pick<Payload['logger'], 'error' | 'warn'>,
  { begins, ends }: OutageWords,
): OutageReports {
  let isAway = false;
  return {
    onError(err) {
      if (isAway) return;
      isAway = true;
      logger.error({ err }, begins);
    },
    onRecovered() {
      if (!isAway) return;
      isAway = false;
      logger.warn(ends);
    },
  };
}
