const everywhere = ['0.0.0.0', '::', '[::]'];

/**
 * The address at which a program on this machine reaches what listens on a host and port, without a
 * trailing slash. What listens on every address is reached as localhost.
 */
export function addressOf({ host, port }: { host: string; port: number }): string {
  if (host === '127.0.0.1' || everywhere.includes(host)) return `http://localhost:${port}`;
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
