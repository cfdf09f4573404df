import { Lexer, Source, TokenKind } from 'graphql';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryLimits } from './deliveryLimits.ts';

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/**
 * Reads a query's text token by token, before the parser sees it: the parser calls itself for every
 * bracket and runs out of stack on deep ones. Throws a refusal, or graphql's syntax error.
 */
export function checkTokens(text: string, limits: DeliveryLimits): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > limits.tokens) {
      throw new DeliveryError(
        'TOO_MANY_TOKENS',
        `The query has more than ${limits.tokens} tokens. Split it into several requests.`,
      );
    }
    if (opening.includes(kind)) nesting += 1;
    if (closing.includes(kind)) nesting -= 1;
    if (nesting > limits.nesting) {
      throw new DeliveryError(
        'TOO_DEEP',
        `The query nests more than ${limits.nesting} brackets. Ask for less at a time.`,
      );
    }
  }
}
