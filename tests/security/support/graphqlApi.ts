import { type Api, type Call, writtenData } from './call.ts';
import { type Outcome, outcomeOf, readPath } from './outcome.ts';

interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** Selects are enums in GraphQL: hyphens become underscores. */
function toInput(data: Record<string, unknown>, collection: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (collection !== 'cross-links' && collection !== 'releases') return [key, value];
      return [key, toRelationInput(value)];
    }),
  );
}

function toRelationInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toRelationInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'relationTo' && typeof inner === 'string'
        ? inner.replaceAll('-', '_')
        : toRelationInput(inner),
    ]),
  );
}

function toOperation(call: Call, name: string): Operation {
  const { collection, id, operation } = call;
  const data = toInput(writtenData(call), collection);
  const update = (flags: string): Operation => ({
    query: `mutation ($id: String!, $data: mutation${name}UpdateInput!) { update${name}(id: $id, data: $data${flags}) { id } }`,
    variables: { id, data },
  });
  switch (operation) {
    case 'create':
      return {
        query: `mutation ($data: mutation${name}Input!) { create${name}(data: $data) { id } }`,
        variables: { data },
      };
    case 'read':
      return {
        query: `query ($id: String!) { ${name}(id: $id) { id } }`,
        variables: { id },
      };
    case 'readVersions':
      return {
        query: `query ($id: JSON) { versions${plurals[name] ?? `${name}s`}(where: { parent: { equals: $id } }) { docs { id } } }`,
        variables: { id },
      };
    case 'restoreVersion':
      return {
        query: `mutation ($id: String) { restoreVersion${name}(id: $id) { id } }`,
        variables: { id },
      };
    case 'delete':
      return {
        query: `mutation ($id: String!) { delete${name}(id: $id) { id } }`,
        variables: { id },
      };
    case 'updateDraft':
      return update(', draft: true');
    case 'restore':
      return update(', trash: true');
    default:
      return update('');
  }
}

const plurals: Record<string, string> = {};

function readOutcome(answer: unknown): Outcome {
  const error = readPath(answer, 'errors', 0);
  if (error !== undefined) {
    const status = readPath(error, 'extensions', 'statusCode');
    return outcomeOf(typeof status === 'number' ? status : 500, JSON.stringify(answer));
  }
  const field = Object.values(Object(readPath(answer, 'data')))[0];
  const docs = readPath(field, 'docs');
  const seen = Array.isArray(docs) ? docs[0] : field;
  return seen ? 'done' : 'refused';
}

/** Payload's own GraphQL over HTTP. */
export function graphqlApi(origin: string): Api {
  return async (call) => {
    if (call.graphql === null) throw new Error(`${call.collection} has no GraphQL.`);
    const response = await fetch(`${origin}/api/graphql`, {
      method: 'POST',
      headers: { ...call.person.headers, 'content-type': 'application/json' },
      body: JSON.stringify(toOperation(call, call.graphql)),
    });
    const answer: unknown = await response.json();
    if (response.status !== 200) return outcomeOf(response.status, JSON.stringify(answer));
    return readOutcome(answer);
  };
}
