import { describe, expect, it } from 'vitest';
import { createBreather } from '../../cms/src/database/breather.ts';

describe('a long row of statements', () => {
  it('lets others have their turn once it took a while, and not before', async () => {
    let now = 0;
    const breathe = createBreather(() => now);
    let others = 0;
    const turn = () => setImmediate(() => (others += 1));
    turn();
    await breathe();
    now = 10;
    await breathe();
    expect(others).toBe(0);
    now = 20;
    await breathe();
    expect(others).toBe(1);
    turn();
    now = 30;
    await breathe();
    expect(others).toBe(1);
  });
});
