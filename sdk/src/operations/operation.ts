import { type TypedText, typedText } from './typedText.ts';

/**
 * The text of a query for one root field, which the answer holds as `item`. `field` is also the
 * operation's name, unless another stands before it: `'related:article'`. The variables
 * (`'slug:String id:ID'`) are given to the field under their own names; `more` are used within the
 * selection.
 */
export function operation<Result, Variables>(
  field: string,
  variables: string,
  selection: string,
  more = '',
): TypedText<Result, Variables> {
  const [name, root = name] = field.split(':');
  const declared = (variables + more).replace(/\w+:/g, '$$$&');
  const given = variables.replace(/(\w+):\S+/g, '$1:$$$1');
  return typedText(`query ${name}(${declared}){item:${root}(${given}){${selection}}}`);
}

/** One document, by its slug or id. */
export function oneOperation<Result, Variables>(
  field: string,
  selection: string,
  more = '',
): TypedText<Result, Variables> {
  return operation(field, 'slug:String id:ID', selection, more);
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
