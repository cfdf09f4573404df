import { createServer } from 'node:net';
import { stop } from './environment.mjs';

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Ends with one clear line when a port is taken or isn't a port. */
export async function checkPorts(wanted, host) {
  for (const [name, value] of Object.entries(wanted)) {
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      stop(`${name} is "${value}", which is not a port. Give a number from 0 to 65535.`);
    }
    if (port !== 0 && !(await isFree(port, host))) {
      stop(
        `Port ${port} is in use. End the program that uses it, or choose another: ${name}=${port + 10} npm start`,
      );
    }
  }
}
