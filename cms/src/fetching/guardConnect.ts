import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { FetchError } from './fetchError.ts';

type MayConnect = (address: string) => boolean;

const refuse = () =>
  new FetchError(
    'PRIVATE_ADDRESS',
    'The address leads into a private network, so it is not asked.',
  );

/** One answer is both checked and connected to; an answer that is private in part is refused. */
function guardLookup(lookup: LookupFunction, mayConnect: MayConnect): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const answers = Array.isArray(address) ? address.map((one) => one.address) : [address];
      if (answers.length === 0 || !answers.every(mayConnect)) return callback(refuse(), '', 0);
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
    if (isIP(options.hostname) !== 0 && !mayConnect(options.hostname)) {
      return callback(refuse(), null);
    }
    connect(options, callback);
  };
}
