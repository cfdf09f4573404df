/** An error as the log has it. */
export interface LoggedError {
  type: string;
  message: string;
  stack: string;
  code?: string;
  cause?: LoggedError;
}

const longest = 4000;

/** Database drivers add the values of a query to its text: they are what people wrote. */
function leaveOutValues(text: string): string {
  return text.replace(/\bparams:[^]*?(?=\n\s+at |$)/g, 'params: left out').slice(0, longest);
}

/**
 * An error without the values it was about: name, message, stack and cause alone. Whatever else
 * hangs on it, such as a document that failed, stays out of the log.
 */
export function serializeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error.', stack: '' };
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    message: leaveOutValues(error.message),
    stack: leaveOutValues(error.stack ?? ''),
    ...(typeof code === 'string' && { code }),
    ...(error.cause instanceof Error && { cause: serializeError(error.cause) }),
  };
}
