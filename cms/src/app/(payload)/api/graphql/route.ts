import config from '@payload-config';
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes';
import { requireUserForGraphql } from '../../../../access/requireUserForGraphql.ts';

export const POST = requireUserForGraphql(GRAPHQL_POST(config), { config });
export const OPTIONS = REST_OPTIONS(config);
