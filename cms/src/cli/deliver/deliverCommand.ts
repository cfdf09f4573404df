import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

export interface DeliverOptions {
  host?: string;
  port?: number;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}

/** `signpost deliver`: delivery alone, from the published store, beside any number of others. */
export function defineDeliver(program: Command): Command {
  return program
    .command('deliver')
    .description('Serve published content at /graphql, without the admin. Only reads.')
    .option('--host <host>', 'the address to listen on; HOST otherwise')
    .option('--port <port>', 'the port to listen on; PORT otherwise', readPort);
}
