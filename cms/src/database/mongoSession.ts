/** What is used of a session of the MongoDB driver. */
export interface MongoSession {
  inTransaction(): boolean;
  commitTransaction(options: { timeoutMS: number }): Promise<unknown>;
  endSession(): Promise<void>;
}

function isSession(value: unknown): value is MongoSession {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['inTransaction', 'commitTransaction', 'endSession'].every(
      (name) => typeof Reflect.get(value, name) === 'function',
    )
  );
}

/** The adapter's session of an open transaction, taken out so that nothing else writes in it. */
export function takeSession(
  sessions: Record<string, unknown> | undefined,
  id: string,
): MongoSession | null {
  const session = sessions?.[id];
  if (!sessions || !isSession(session) || !session.inTransaction()) return null;
  delete sessions[id];
  return session;
}
