const encoder = new TextEncoder();

/** The bytes that a signature covers: the Unix seconds, a dot, and the body as it was sent. */
export function signedBytes(seconds: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = encoder.encode(`${seconds}.`);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return bytes;
}

/** The key of HMAC-SHA256 for a secret, which is taken as UTF-8. */
export function importSecret(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
}

/** The parts of a `signpost-signature` header: `t=<Unix seconds>,v1=<hex>`, `v1` once or more. */
export interface SignatureHeader {
  seconds: number;
  signatures: Uint8Array<ArrayBuffer>[];
}

/** More signatures than any rotation of secrets needs would only cost time. */
const mostSignatures = 10;

/** Takes the header apart; null when it has no time or no signature that could be right. */
export function parseSignatureHeader(header: string): SignatureHeader | null {
  let seconds: number | null = null;
  const signatures: Uint8Array<ArrayBuffer>[] = [];
  for (const part of header.split(',')) {
    const [, name, value = ''] = /^\s*(\w+)=(\w+)\s*$/.exec(part) ?? [];
    if (name === 't' && /^\d{1,12}$/.test(value)) seconds = Number(value);
    if (name === 'v1' && /^[0-9a-f]{64}$/i.test(value)) signatures.push(readHex(value));
  }
  if (seconds === null || signatures.length === 0) return null;
  return { seconds, signatures: signatures.slice(0, mostSignatures) };
}

function readHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Bytes as hex digits. */
export function writeHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
