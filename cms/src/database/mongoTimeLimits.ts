/** In milliseconds. Without them the driver waits 30 s for a server, and forever for an answer. */
const limits = {
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 30_000,
} as const;

/**
 * Gives a MongoDB address time limits, so that no request hangs while the database is away. What
 * the address says itself wins.
 */
export function limitMongoTimes(url: string): string {
  const [address = '', ...rest] = url.split('?');
  const given = rest.join('?');
  const names = given.split('&').map((pair) => pair.split('=')[0]?.toLowerCase());
  const added = Object.entries(limits)
    .filter(([name]) => !names.includes(name.toLowerCase()))
    .map(([name, value]) => `${name}=${value}`);
  const query = [...(given === '' ? [] : [given]), ...added].join('&');
  // The options follow the path, so that an address without a database needs an empty one.
  const hasPath = address.replace(/^[a-z+]+:\/\//, '').includes('/');
  return `${address}${hasPath ? '' : '/'}?${query}`;
}
