import { describe, expect, it } from 'vitest';
import { beginInTurn } from '../../cms/src/database/beginInTurn.ts';
import { WriteTurnTimeout } from '../../cms/src/database/writeTurns.ts';

const conflict = Object.assign(new Error('WriteConflict'), { code: 112 });

/** Transactions whose first write is refused as often as it is told. */
function transactions({ refused, error = conflict }: { refused: number; error?: Error }) {
  const log: string[] = [];
  let begun = 0;
  return {
    log,
    steps: {
      begin: () => {
        begun += 1;
        log.push(`begin ${begun}`);
        return Promise.resolve(String(begun));
      },
      claim: (id: number | string) => {
        log.push(`claim ${id}`);
        return begun <= refused ? Promise.reject(error) : Promise.resolve();
      },
      rollback: (id: number | string) => {
        log.push(`roll back ${id}`);
        return Promise.resolve();
      },
    },
  };
}

describe('a transaction that begins in its turn', () => {
  it('begins anew while another process has the turn, and leaves none open', async () => {
    const { log, steps } = transactions({ refused: 2 });
    expect(await beginInTurn(steps, { waitMs: 60_000 })).toBe('3');
    expect(log).toEqual([
      ...['begin 1', 'claim 1', 'roll back 1'],
      ...['begin 2', 'claim 2', 'roll back 2'],
      ...['begin 3', 'claim 3'],
    ]);
  });

  it('says that the database is busy when the turn never comes', async () => {
    const { log, steps } = transactions({ refused: Infinity });
    let now = 0;
    const clock = () => (now += 10);
    await expect(beginInTurn(steps, { waitMs: 50, now: clock })).rejects.toThrow(WriteTurnTimeout);
    expect(log.at(-1)).toMatch(/^roll back/);
  });

  it('passes every other error on at once', async () => {
    const error = Object.assign(new Error('The connection was lost'), { code: 6 });
    const { log, steps } = transactions({ refused: 1, error });
    await expect(beginInTurn(steps, { waitMs: 60_000 })).rejects.toBe(error);
    expect(log).toEqual(['begin 1', 'claim 1', 'roll back 1']);
  });

  it('is none where the database has no transactions', async () => {
    const { steps } = transactions({ refused: 0 });
    const begin = () => Promise.resolve(null);
    expect(await beginInTurn({ ...steps, begin }, { waitMs: 60_000 })).toBeNull();
  });
});
