import {
  RelatedOperation,
  ResolvePathOperation,
  SearchOperation,
  SiteOperation,
  type RelatedGuide,
  type SearchHit,
  type SearchVariables,
  type Site,
} from '../generated/operations.ts';
import type { CallOptions } from './clientOptions.ts';
import { type Selector, selectOne } from './collection.ts';
import type { PathResolution } from './contentClient.ts';
import { type Page, fetchPage } from './fetchPage.ts';
import { rejectShape } from './rejectShape.ts';
import type { Run } from './run.ts';

export async function resolvePath(
  run: Run,
  path: string,
  call: CallOptions | undefined,
): Promise<PathResolution> {
  const { resolution } = await run(ResolvePathOperation, { path }, call);
  if (resolution?.kind === undefined) throw rejectShape(ResolvePathOperation);
  return resolution;
}

export function searchPages(
  run: Run,
  variables: SearchVariables,
  call: CallOptions | undefined,
): Promise<Page<SearchHit>> {
  return fetchPage(run, SearchOperation, variables, call);
}

export async function getSite(run: Run, call: CallOptions | undefined): Promise<Site> {
  const { site } = await run(SiteOperation, {}, call);
  if (site?.name === undefined) throw rejectShape(SiteOperation);
  return site;
}

export async function findRelated(
  run: Run,
  selector: Selector & { first?: number | undefined },
  call: CallOptions | undefined,
): Promise<RelatedGuide[]> {
  const variables = { ...selectOne(selector), first: selector.first };
  const { article } = await run(RelatedOperation, variables, call);
  return article?.relatedGuides ?? [];
}
