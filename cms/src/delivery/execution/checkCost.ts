import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { DeliveryError } from '../errors/deliveryError.ts';
import { computeCost } from '../limits/computeCost.ts';
import type { DeliveryLimits } from '../limits/deliveryLimits.ts';
import type { PreparedDocument } from './prepareDocument.ts';
import type { RequestParams } from './requestParams.ts';

export interface CostCheck {
  operation: OperationDefinitionNode;
  params: RequestParams;
  schema: GraphQLSchema;
  limits: DeliveryLimits;
}

/** The cost of a request before it runs; refuses what is beyond the budget. */
export function checkCost(
  prepared: PreparedDocument,
  { operation, params, schema, limits }: CostCheck,
): number {
  const name = params.operationName ?? '';
  const cost =
    prepared.costs.get(name) ??
    computeCost({
      schema,
      document: prepared.document,
      operation,
      variables: params.variables,
      pageSize: limits.pageSize,
    });
  if (!prepared.sizesVary) prepared.costs.set(name, cost);
  if (cost <= limits.cost) return cost;
  throw new DeliveryError(
    'TOO_COSTLY',
    `The query would cost ${cost}; ${limits.cost} are allowed. Ask for smaller pages or fewer levels.`,
    { details: { cost, limit: limits.cost } },
  );
}
