import { fetchError } from './readError.ts';

/** Ports of the web: 80, 443 and those that anybody may open. Others speak something else. */
function isWebPort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024;
}

/**
 * Reads an address that may be asked, without its fragment. Throws `BAD_ADDRESS` for anything but
 * http and https, for credentials in it, and for ports below 1024 other than 80 and 443.
 */
export function readAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw fetchError('BAD_ADDRESS');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '' || !isWebPort(url.port)) {
    throw fetchError('BAD_ADDRESS');
  }
  url.hash = '';
  return url;
}
