import type { CollectionConfig } from 'payload';
import { Articles } from './articles/index.ts';
import { CareerSettings } from './career-settings/index.ts';
import { Comments } from './comments/index.ts';
import { CrossLinks } from './cross-links/index.ts';
import { GuideSets } from './guide-sets/index.ts';
import { LinkAnswers } from './link-answers/index.ts';
import { LinkChecks } from './link-checks/index.ts';
import { LinkLearning } from './link-learning/index.ts';
import { Media } from './media/index.ts';
import { Occupations } from './occupations/index.ts';
import { Organizations } from './organizations/index.ts';
import { People } from './people/index.ts';
import { PreviewEnds } from './preview-ends/index.ts';
import { PublishedChanges } from './published-changes/index.ts';
import { PublishedDocuments } from './published-documents/index.ts';
import { Redirects } from './redirects/index.ts';
import { RelatedGuides } from './related-guides/index.ts';
import { Releases } from './releases/index.ts';
import { Services } from './services/index.ts';
import { Sources } from './sources/index.ts';
import { Specialties } from './specialties/index.ts';
import { Topics } from './topics/index.ts';
import { Users } from './users/index.ts';
import { WebhookDeliveries } from './webhook-deliveries/index.ts';
import { Webhooks } from './webhooks/index.ts';

/** Every collection, in the order of the admin's menu. */
export const collections: CollectionConfig[] = [
  Articles,
  CareerSettings,
  Occupations,
  Services,
  CrossLinks,
  LinkChecks,
  Redirects,
  GuideSets,
  Releases,
  Sources,
  People,
  Topics,
  Specialties,
  Organizations,
  Media,
  Comments,
  Users,
  Webhooks,
  WebhookDeliveries,
  PublishedDocuments,
  PublishedChanges,
  RelatedGuides,
  LinkAnswers,
  LinkLearning,
  PreviewEnds,
];
