type ReadAll<Id, Value> = (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Value>>;

/** Reads what is asked for in one go of the event loop together: a page asks for each of its rows. */
export function gatherIds<Id, Value>(
  readAll: ReadAll<Id, Value>,
): (id: Id) => Promise<Value | undefined> {
  let waiting: Id[] = [];
  let answer: ReturnType<ReadAll<Id, Value>> | null = null;
  return async (id) => {
    waiting.push(id);
    answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const ids = waiting;
      [waiting, answer] = [[], null];
      return readAll(ids);
    });
    return (await answer).get(id);
  };
}
