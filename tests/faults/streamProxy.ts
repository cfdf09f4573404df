import type { BSON } from 'mongodb';
import { type MongoProxy, type Passage, startMongoProxy } from './mongoProxy.ts';

export interface StreamProxy extends MongoProxy {
  /** How many change streams were opened so far, and how often one told of something. */
  counts(): { opened: number; told: number; refused: number };
  /** Cuts the connections on which a stream waits, and gives how many there were. */
  cutStreams(): number;
  /** From now on says of each stream that its history is gone, or no longer does. */
  loseHistory(isLost: boolean): void;
}

const historyLost = {
  ok: 0,
  code: 286,
  codeName: 'ChangeStreamHistoryLost',
  errmsg:
    'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
};

function opensStream({ name, command }: Passage): boolean {
  return name === 'aggregate' && '$changeStream' in (command['pipeline']?.[0] ?? {});
}

function readBatch(answer: BSON.Document): readonly unknown[] {
  return answer['cursor']?.nextBatch ?? answer['cursor']?.firstBatch ?? [];
}

/** A proxy before a MongoDB that knows its clients' change streams from all else that they ask. */
export async function startStreamProxy(databaseUrl: string): Promise<StreamProxy> {
  const cursors = new Set<string>();
  const waiting = new Set<Passage>();
  const counts = { opened: 0, told: 0, refused: 0 };
  let isLost = false;

  const followsStream = ({ name, command }: Passage) =>
    name === 'getMore' && cursors.has(String(command['getMore']));

  const proxy = await startMongoProxy(databaseUrl, {
    command(passage) {
      if (opensStream(passage) && isLost) {
        counts.refused += 1;
        return historyLost;
      }
      if (followsStream(passage)) {
        waiting.add(passage);
        void passage.gone.then(() => waiting.delete(passage));
      }
      return 'pass';
    },
    answer(passage, answer) {
      waiting.delete(passage);
      if (opensStream(passage) && answer['cursor']) {
        counts.opened += 1;
        cursors.add(String(answer['cursor'].id));
      } else if (!followsStream(passage)) return 'pass';
      if (readBatch(answer).length > 0) counts.told += 1;
      return 'pass';
    },
  });
  return {
    ...proxy,
    counts: () => ({ ...counts }),
    cutStreams() {
      const cut = [...waiting];
      for (const passage of cut) passage.cut();
      return cut.length;
    },
    loseHistory(lost) {
      isLost = lost;
    },
  };
}
