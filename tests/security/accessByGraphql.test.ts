import { describeAccess } from './support/accessTrials.ts';
import { graphqlApi } from './support/graphqlApi.ts';

describeAccess('GraphQL', ({ api }) => graphqlApi(api.origin));
