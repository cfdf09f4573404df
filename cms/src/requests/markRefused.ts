import { isRecord } from '../errors/isRecord.ts';

const unnamed = { name: 'BadQuery', statusCode: 400 };

function nameError(error: unknown): unknown {
  if (!isRecord(error)) return error;
  const extensions = isRecord(error['extensions']) ? error['extensions'] : {};
  return { ...error, extensions: { ...unnamed, ...extensions } };
}

/** GraphQL's answer, with 400 instead of 200 when the operation was not run at all. */
export async function markRefused(answer: Response): Promise<Response> {
  const text = await answer.text();
  const { headers, status } = answer;
  if (status !== 200 || !text.startsWith('{"errors"')) {
    return new Response(text, { headers, status });
  }
  const told: unknown = JSON.parse(text);
  if (!isRecord(told) || 'data' in told || !Array.isArray(told['errors'])) {
    return new Response(text, { headers, status });
  }
  return Response.json({ errors: told['errors'].map(nameError) }, { headers, status: 400 });
}
