import {
  type ExecutionArgs,
  getVariableValues,
  GraphQLError,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { deepest, mostInOperation, referencesTaken } from './answerLimits.ts';
import { countDocuments, type Walk } from './countDocuments.ts';

function checkOperation(operation: OperationDefinitionNode, { variables, ...rest }: Walk): void {
  const { schema } = rest;
  const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // What can't be read is not run either, and named by whoever would run it.
  if (!read.coerced) return;
  const walk = { ...rest, variables: read.coerced };
  const count = countDocuments(
    operation.selectionSet,
    schema.getRootType(operation.operation),
    walk,
  );
  if (count <= mostInOperation) return;
  throw new GraphQLError(
    `This asks for about ${count} documents, counting ${referencesTaken} for a reference to several, and an operation may ask for ${mostInOperation}. Ask for fewer by "limit", follow fewer references, or give a rich text field "depth: 0".`,
  );
}

/**
 * The rule that keeps the answer of Payload's GraphQL within what a process can hold: no list without
 * an end, and not too many documents in all, also through references and within texts.
 */
export function limitOperation({ schema, variableValues }: ExecutionArgs): ValidationRule[] {
  const variables = variableValues ?? {};
  return [
    (context) => ({
      OperationDefinition(operation) {
        try {
          checkOperation(operation, { schema, context, variables, defaultDepth: deepest });
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          context.reportError(error);
        }
      },
    }),
  ];
}
