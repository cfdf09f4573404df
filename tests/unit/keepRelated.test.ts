import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRelated } from '../../cms/src/related-guides/keepRelated.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Prints one write, so that a run can be seen. */
const program = `console.log(JSON.stringify({ lists: [], gone: [] }))`;

describe('keeping related guides', () => {
  it('waits for quiet, but no longer than it may while one publish follows another', async () => {
    const events = new EventEmitter();
    const errors: unknown[] = [];
    const stop = keepRelated({
      command: [process.execPath, '-e', program],
      env: process.env,
      quietMs: 20_000,
      longestWaitMs: 300_000,
      onChange: (listener) => {
        events.on('publish', listener);
        return () => events.off('publish', listener);
      },
      write: () => {
        events.emit('write');
        return Promise.resolve();
      },
      onWritten: () => undefined,
      onError: (error) => errors.push(error),
    });
    const firstWrite = once(events, 'write');
    const publishForMs = (ms: number) => {
      for (let at = 0; at < ms; at += 10_000) {
        events.emit('publish');
        vi.advanceTimersByTime(10_000);
      }
    };
    publishForMs(290_000);
    expect(vi.getTimerCount(), 'waits').toBe(1);
    publishForMs(10_000);
    expect(vi.getTimerCount(), 'has begun').toBe(0);
    await firstWrite;
    await stop();
    expect(errors).toEqual([]);
  });
});
