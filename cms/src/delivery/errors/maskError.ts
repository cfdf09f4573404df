import { GraphQLError } from 'graphql';
import { DeliveryError } from './deliveryError.ts';

/** The refusal behind an error, if it is one of ours, whatever graphql wrapped around it. */
export function findRefusal(error: unknown): DeliveryError | null {
  if (error instanceof DeliveryError) return error;
  if (error instanceof GraphQLError && error.originalError) return findRefusal(error.originalError);
  return null;
}

export interface MaskOptions {
  /** Leave suggestions ("Did you mean …") out of graphql's own messages. */
  hideSuggestions: boolean;
  /** Told the true error whenever it is kept from the client. */
  onInternal: (error: unknown) => void;
}

/** How the errors of one request are masked. */
export type MaskFor = (requestId: string) => MaskOptions;

/** True for a value of a variable that isn't of its type, whatever a scalar or enum threw for it. */
function isBadVariable(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError &&
    error.path === undefined &&
    error.message.startsWith('Variable "$') &&
    error.originalError instanceof GraphQLError
  );
}

/**
 * The only door through which errors leave. Ours pass; graphql's own about the query's text,
 * variables and fields pass with a code; all else becomes one sentence.
 */
export function maskError(error: unknown, options: MaskOptions): GraphQLError {
  const refusal = findRefusal(error);
  if (refusal) return copyError(error, refusal.message, refusal.extensions);
  if (isBadVariable(error) || (error instanceof GraphQLError && !error.originalError)) {
    const code = error.message.startsWith('Syntax Error')
      ? 'GRAPHQL_PARSE_FAILED'
      : 'GRAPHQL_VALIDATION_FAILED';
    return copyError(error, withoutSuggestion(error.message, options), { code });
  }
  options.onInternal(error);
  return copyError(error, 'Something went wrong here. Try again in a moment.', {
    code: 'INTERNAL',
  });
}

function withoutSuggestion(message: string, { hideSuggestions }: MaskOptions): string {
  return hideSuggestions ? message.replace(/ Did you mean [^?]*\?/g, '') : message;
}

function copyError(
  error: unknown,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError {
  const known = error instanceof GraphQLError ? error : null;
  return new GraphQLError(message, {
    nodes: known?.nodes ?? null,
    source: known?.source ?? null,
    positions: known?.positions ?? null,
    path: known?.path ?? null,
    extensions: { ...extensions },
  });
}
