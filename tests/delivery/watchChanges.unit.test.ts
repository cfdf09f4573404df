import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { watchChanges } from '../../cms/src/published/watchChanges.ts';

/** A change stream that breaks when told to. */
class Stream extends EventEmitter {
  closed = false;
  async close(): Promise<void> {
    this.closed = true;
    this.emit('close');
  }
}

const streams: Stream[] = [];
let calls = 0;
let unsupported = 0;
let stop: () => void = () => undefined;

function watch(): void {
  streams.length = 0;
  calls = 0;
  unsupported = 0;
  stop = watchChanges({
    open: () => {
      const stream = new Stream();
      streams.push(stream);
      return stream;
    },
    onChange: () => (calls += 1),
    onUnsupported: () => (unsupported += 1),
    retryMs: 1,
  });
}
afterEach(() => stop());

const serverError = (code: number) => Object.assign(new Error('refused'), { code });

describe('a watched change stream', () => {
  it('says when something is added', () => {
    watch();
    const before = calls;
    streams[0]?.emit('change', {});
    expect(calls).toBe(before + 1);
  });

  it.each([
    ['breaks', () => streams[0]?.emit('error', new Error('cut'))],
    ['has lost its history', () => streams[0]?.emit('error', serverError(286))],
    ['is closed by the server', () => streams[0]?.emit('close')],
  ])('that %s is opened anew, and the log is looked at', async (_, breakIt) => {
    watch();
    const before = calls;
    breakIt();
    await expect.poll(() => streams.length).toBe(2);
    expect(streams[0]?.closed).toBe(true);
    expect(calls).toBe(before + 1);
    streams[1]?.emit('change', {});
    expect(calls).toBe(before + 2);
  });

  it('is not opened again where the server has none', async () => {
    watch();
    streams[0]?.emit('error', serverError(40573));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([streams.length, unsupported]).toEqual([1, 1]);
  });

  it('is closed for good when it is ended', async () => {
    watch();
    stop();
    expect(streams[0]?.closed).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(streams).toHaveLength(1);
  });
});
