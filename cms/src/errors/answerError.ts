import type { AfterErrorHook } from 'payload';

type HookArgs = Parameters<AfterErrorHook>[0];
type HookResult = ReturnType<AfterErrorHook>;

/** Puts words of our own in the place of Payload's, over REST and over GraphQL. */
export function answerError(
  { graphqlResult }: Pick<HookArgs, 'graphqlResult'>,
  { name, message, status }: { name: string; message: string; status: number },
): HookResult {
  if (!graphqlResult) return { response: { errors: [{ name, message }] }, status };
  const { extensions } = graphqlResult;
  const told = { ...extensions, name, statusCode: status };
  return { graphqlResult: { ...graphqlResult, message, extensions: told } };
}
