import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './article.ts';
import './articleQueries.ts';
import './careerSetting.ts';
import './occupation.ts';
import './service.ts';
import './guideSet.ts';
import './topic.ts';
import './specialty.ts';
import './source.ts';
import './person.ts';
import './organization.ts';
import './image.ts';
import './crossLink.ts';
import './resolvePath.ts';
import './search.ts';
import './site.ts';
import './revision.ts';
import './changes.ts';
import './sitemap.ts';
import './submitComment.ts';

builder.queryType({ description: 'Everything that can be read: published documents alone.' });

/** The delivery schema; each file above fills in its own types and queries. */
export const deliverySchema: GraphQLSchema = builder.toSchema({ sortSchema: false });
