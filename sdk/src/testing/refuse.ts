import { GraphQLError } from 'graphql';

/** An error as delivery words it: a code for programs, and what to do for people. */
export function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
