import { DeliveryError } from '../errors/deliveryError.ts';

export type AnswerType = 'application/json' | 'application/graphql-response+json';

/** The media type of the answer, as the GraphQL over HTTP specification has it. */
export function negotiateType(accept: string | undefined): AnswerType {
  for (const item of (accept || '*/*').toLowerCase().replaceAll(' ', '').split(',')) {
    const [type, ...params] = item.split(';');
    const charset = params.find((param) => param.startsWith('charset='));
    if (charset !== undefined && !/^charset=utf-?8$/.test(charset)) continue;
    if (params.some((param) => /^q=0(\.0*)?$/.test(param))) continue;
    if (type === 'application/graphql-response+json') return type;
    if (type === 'application/json' || type === 'application/*' || type === '*/*') {
      return 'application/json';
    }
  }
  throw new DeliveryError(
    'NOT_ACCEPTABLE',
    'Answers come as "application/graphql-response+json" or "application/json" in UTF-8.',
  );
}
