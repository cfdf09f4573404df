import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { MayConnect } from './allowIntranet.ts';
import { fetchError } from './readError.ts';

/** One answer is both checked and connected to; an answer that is private in part is refused. */
function guardLookup(lookup: LookupFunction, mayConnect: MayConnect): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const answers = Array.isArray(address) ? address.map((one) => one.address) : [address];
      const may = (answer: string) => mayConnect(answer, hostname);
      if (answers.length === 0 || !answers.every(may))
        return callback(fetchError('PRIVATE_ADDRESS'), '', 0);
      callback(null, address, family);
    });
  };
}

/** A connector for undici that opens no connection to an address that `mayConnect` refuses. */
export function guardConnect({
  mayConnect,
  lookup = systemLookup,
  timeoutMs,
}: {
  mayConnect: MayConnect;
  lookup?: LookupFunction;
  timeoutMs: number;
}): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardLookup(lookup, mayConnect) });
  return (options, callback) => {
    // A literal address is connected to without asking the resolver.
    if (isIP(options.hostname) !== 0 && !mayConnect(options.hostname, options.hostname)) {
      return callback(fetchError('PRIVATE_ADDRESS'), null);
    }
    connect(options, callback);
  };
}
