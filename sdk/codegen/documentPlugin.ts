import type { codegen } from '@graphql-codegen/core';

/** The function of a code generation plugin, as the generator declares it. */
export type DocumentPlugin = Parameters<typeof codegen>[0]['pluginMap'][string]['plugin'];
