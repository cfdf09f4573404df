/** Why the API does not take a request, in the `name` of its error: the kinds that are ours. */
export type RefusalName =
  | 'BadBody'
  | 'BadQuery'
  | 'BadValue'
  | 'Conflict'
  | 'DatabaseFault'
  | 'Forbidden'
  | 'KeysOnlyRead'
  | 'LengthRequired'
  | 'NotFound'
  | 'NoTransactions'
  | 'NotLoggedIn'
  | 'RouteClosed'
  | 'TooLarge'
  | 'UnsupportedMediaType';

export interface Refusal {
  status: number;
  name: RefusalName;
  /** What was wrong and what to do, for people. */
  message: string;
}

/** An error in the shape of Payload's REST API. */
export function formatRefusal({ name, message }: Omit<Refusal, 'status'>): {
  errors: { name: string; message: string }[];
} {
  return { errors: [{ name, message }] };
}

/** Answers in the shape of Payload's REST API. */
export function refuse(refusal: Refusal): Response {
  return Response.json(formatRefusal(refusal), { status: refusal.status });
}

/** Answers in the shape of Payload's GraphQL API. */
export function refuseInGraphql({ status, name, message }: Refusal): Response {
  const error = { message, extensions: { name, statusCode: status } };
  return Response.json({ errors: [error] }, { status });
}
