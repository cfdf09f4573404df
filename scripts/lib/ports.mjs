import { createServer } from 'node:net';
import { stop } from './environment.mjs';

/** Why this program can't listen there: the system's code, or null when it can. */
function whyNot(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function explain({ name, port, host, code }) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. End the program that uses it, or choose another: ${name}=${port + 10} npm start`;
  }
  if (code === 'EACCES') {
    return `Your user may not listen on port ${port}. Choose one above 1023: ${name}=${port + 3000} npm start`;
  }
  return `Signpost can't listen on ${host} (${code}). Set HOST to an address of this machine.`;
}

function findFree(host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => stop(explain({ host, code: error.code ?? 'unknown' })));
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Ends with one clear line when a port is taken, twice the same, or isn't a port. Returns the ports
 * as text, with a free one for 0: each program has to know the other's address before it listens.
 */
export async function choosePorts(wanted, host) {
  const used = new Map();
  const chosen = {};
  for (const [name, value] of Object.entries(wanted)) {
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      stop(`${name} is "${value}", which is not a port. Give a number from 0 to 65535.`);
    }
    if (port === 0) {
      chosen[name] = String(await findFree(host));
      continue;
    }
    if (used.has(port)) {
      stop(`${name} and ${used.get(port)} are both ${port}. Give one of them another port.`);
    }
    used.set(port, name);
    const code = await whyNot(port, host);
    if (code !== null) stop(explain({ name, port, host, code }));
    chosen[name] = String(port);
  }
  return chosen;
}
