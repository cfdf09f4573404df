import type { GraphQLFieldConfig } from 'graphql';
import {
  addDataAndFileToRequest,
  type Endpoint,
  type GraphQLExtension,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload';
import { readRole } from '../access/roles.ts';
import { readRecord, readText } from '../fields/read/readValue.ts';
import { refuseReceiver } from './refuseReceiver.ts';

const saves: readonly string[] = ['post /', 'patch /', 'patch /:id', 'post /:id/duplicate'];
const mutations: readonly string[] = ['createWebhook', 'updateWebhook', 'duplicateWebhook'];

/**
 * Looks the address of a webhook up that is about to be saved, before the save takes its turn to
 * write: the answer of a slow name server would keep every other writer waiting.
 */
async function lookUp(req: PayloadRequest, data: unknown): Promise<void> {
  if (readRole(req.user) !== 'admin') return;
  const address = readText(readRecord(data)['address']);
  if (address !== '') await refuseReceiver(address, req, { looksUp: true });
}

function resolveFirstIn(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      if (readRole(req.user) === 'admin') {
        await addDataAndFileToRequest(req);
        // It has been read, and can't be read again.
        Object.defineProperty(req, 'body', { value: null });
        await lookUp(req, req.data);
      }
      return endpoint.handler(req);
    },
  };
}

/** Over REST: changes what `buildConfig` gives, and returns it. */
export function resolveFirst(config: SanitizedConfig): SanitizedConfig {
  const webhooks = config.collections.find(({ slug }) => slug === 'webhooks');
  if (!webhooks?.endpoints) throw new Error('There are no webhooks.');
  webhooks.endpoints = webhooks.endpoints.map((endpoint) =>
    saves.includes(`${endpoint.method} ${endpoint.path}`) ? resolveFirstIn(endpoint) : endpoint,
  );
  return config;
}

type Mutation = GraphQLFieldConfig<unknown, { req: PayloadRequest }, Record<string, unknown>>;

/** Over Payload's GraphQL: its own mutations, each of which is a transaction of its own. */
export const resolveFirstInGraphql: GraphQLExtension = (_, { Mutation }) =>
  Object.fromEntries(
    mutations.map((name) => {
      const mutation: Mutation = Mutation.fields[name];
      const { resolve } = mutation;
      if (!resolve) throw new Error(`There is no mutation ${name}.`);
      const resolveLater: Mutation['resolve'] = async (source, args, context, info) => {
        await lookUp(context.req, args['data']);
        return resolve(source, args, context, info);
      };
      return [name, { ...mutation, resolve: resolveLater }];
    }),
  );
