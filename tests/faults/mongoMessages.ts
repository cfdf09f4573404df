import { BSON } from 'mongodb';

type Document = BSON.Document;

/** One message of MongoDB's wire protocol. */
export interface MongoMessage {
  /** As it came over the wire. */
  bytes: Buffer;
  requestId: number;
  /** The request that this is the answer to; 0 for a request. */
  responseTo: number;
  /** The command or the answer; null for a message of a kind that carries neither. */
  body: Document | null;
}

const headerBytes = 16;
const opMsg = 2013;

/** The first section of kind 0 holds the whole command but for long lists of documents. */
function readBody(bytes: Buffer): Document | null {
  if (bytes.readInt32LE(12) !== opMsg || bytes[headerBytes + 4] !== 0) return null;
  const from = headerBytes + 5;
  return BSON.deserialize(bytes.subarray(from, from + bytes.readInt32LE(from)));
}

/** Puts messages together from what a connection gives, in whatever pieces it comes. */
export function messageReader(): (chunk: Buffer) => MongoMessage[] {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: MongoMessage[] = [];
    while (rest.length >= headerBytes && rest.length >= rest.readInt32LE(0)) {
      const bytes = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(bytes.length);
      const [requestId, responseTo] = [bytes.readInt32LE(4), bytes.readInt32LE(8)];
      messages.push({ bytes, requestId, responseTo, body: readBody(bytes) });
    }
    return messages;
  };
}

/** The message with which a database answers a request. */
export function writeAnswer(responseTo: number, body: Document): Buffer {
  const document = BSON.serialize(body);
  const head = Buffer.alloc(headerBytes + 5);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(opMsg, 12);
  return Buffer.concat([head, document]);
}
