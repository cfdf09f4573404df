export type { ReceivedRequest } from './answerRequest.ts';
export {
  type ContentServer,
  type ContentServerOptions,
  startContentServer,
} from './contentServer.ts';
export type { Fault } from './fault.ts';
export type {
  ArticleFixture,
  CareerSettingFixture,
  ContentFixtures,
  GuideSetFixture,
  LinkFixture,
  OccupationFixture,
  PageFixture,
  RedirectFixture,
  ServiceFixture,
  SiteFixture,
  TopicFixture,
} from './fixtures.ts';
export type { PreviewFixture } from './previewAnswers.ts';
export { type SignedWebhook, signWebhook } from '../webhooks/signWebhook.ts';
