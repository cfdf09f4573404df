import { type TypedText, typedText } from './typedText.ts';

/**
 * The text of a query for one root field, which the answer holds as `item`. All variables
 * (`'slug:String id:ID'`) are given to the field under their own names.
 */
export function operation<Result, Variables>(
  field: string,
  variables: string,
  selection: string,
): TypedText<Result, Variables> {
  const declared = variables.replace(/\w+:/g, '$$$&');
  const given = variables.replace(/(\w+):\S+/g, '$1:$$$1');
  return typedText(`query ${field}(${declared}){item:${field}(${given}){${selection}}}`);
}

/** One document, by its slug or id. */
export function oneOperation<Result, Variables>(
  field: string,
  selection: string,
): TypedText<Result, Variables> {
  return operation(field, 'slug:String id:ID', selection);
}

/** A page of a list; `variables` are those beside its place in the list. */
export function listOperation<Result, Variables>(
  field: string,
  variables: string,
  selection: string,
): TypedText<Result, Variables> {
  return operation(
    field,
    `first:Int after:String ${variables}`,
    `totalCount pageInfo{hasNextPage endCursor}items:nodes{${selection}}`,
  );
}
