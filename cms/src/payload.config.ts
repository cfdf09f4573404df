import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConfig } from 'payload';
import { secureConfig } from './access/secureConfig.ts';
import { faviconUrl } from './admin/brand/mark.ts';
import { dashboard } from './admin/dashboard/widgets.ts';
import { english } from './admin/labels/english.ts';
import { labelGlobal } from './admin/labels/labelFields.ts';
import { sayOutcome } from './admin/status/sayOutcome.ts';
import { withAdmin } from './admin/withAdmin.ts';
import { linksTask } from './checking/linksTask.ts';
import type { OutgoingSettings } from './fetching/openClient.ts';
import { collections } from './collections/index.ts';
import { storeFilesIn } from './collections/storeFilesIn.ts';
import { untouchedTask } from './drafts/untouchedTask.ts';
import { withUntouchedDrafts } from './drafts/withUntouchedDrafts.ts';
import { databaseAdapter } from './database.ts';
import { logMail } from './email/logMail.ts';
import { ownOrigins, parseEnv } from './env.ts';
import { momentFormat } from './fields/momentPicker.ts';
import { explainBadValue } from './errors/explainBadValue.ts';
import { explainDatabaseFault } from './errors/explainDatabaseFault.ts';
import { keepErrorDetails } from './errors/keepErrorDetails.ts';
import { guideRichText } from './fields/rich-text/guideEditor.ts';
import { Navigation } from './globals/navigation.ts';
import { SiteSettings } from './globals/siteSettings.ts';
import { loggerSettings, showsColors } from './logging/loggerSettings.ts';
import { migrations } from './migrations/sqlite/index.ts';
import { withPreview } from './preview/withPreview.ts';
import { preflightFailedName } from './publishing/preflight/refuseFailed.ts';
import { withPreflight } from './publishing/preflight/index.ts';
import { withPublishing } from './publishing/withPublishing.ts';
import { withReleasing } from './releasing/withReleasing.ts';
import { deepest } from './requests/answerLimits.ts';
import { limitOperation } from './requests/limitOperation.ts';
import { withScheduling } from './scheduling/withScheduling.ts';
import { resolveFirst, resolveFirstInGraphql } from './webhooks/resolveFirst.ts';
import { withWebhooks } from './webhooks/withWebhooks.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(process.env['SIGNPOST_ROOT'] ?? path.resolve(here, '../..'));
const env = parseEnv(process.env, { root });
const outgoing: OutgoingSettings = { siteUrl: env.siteUrl, intranet: env.intranet };
const jobQueues = env.checkLinks ? [{ cron: '0 * * * * *', queue: 'links' }] : [];
// A mistyped password, or a guide that isn't ready, is no fault of the program: one line, no stack.
const loggingLevels = {
  AuthenticationError: 'info',
  LockedAuth: 'info',
  [preflightFailedName]: 'info',
} as const;

export default buildConfig({
  secret: env.secret,
  serverURL: env.serverUrl,
  csrf: ownOrigins(env),
  cors: ownOrigins(env),
  db: databaseAdapter(env, { migrationDir: path.join(here, 'migrations/sqlite'), migrations }),
  logger: loggerSettings(env.log, { colors: showsColors() }),
  loggingLevels,
  email: logMail,
  editor: guideRichText(),
  ...withPublishing(
    withPreflight(
      withPreview(
        withAdmin(
          withUntouchedDrafts(
            withReleasing(withWebhooks(storeFilesIn(collections, path.join(env.dataDir, 'media')))),
          ),
          { siteUrl: env.siteUrl },
        ),
        { siteUrl: env.siteUrl },
      ),
    ),
    [labelGlobal(SiteSettings), labelGlobal(Navigation)],
  ),
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: { baseDir: here },
    meta: {
      titleSuffix: ' · Signpost',
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: faviconUrl }],
    },
    dateFormat: momentFormat,
    components: {
      graphics: { Icon: '/admin/brand/Icon.tsx#Icon', Logo: '/admin/brand/Logo.tsx#Logo' },
      providers: ['/admin/dialogs/CalmDialogs.tsx#CalmDialogs'],
      beforeLogin: ['/admin/brand/LoginIntro.tsx#LoginIntro'],
    },
    dashboard,
  },
  i18n: { translations: { en: english } },
  graphQL: {
    disablePlaygroundInProduction: true,
    maxComplexity: 1000,
    mutations: resolveFirstInGraphql,
    validationRules: limitOperation,
  },
  maxDepth: deepest,
  defaultDepth: deepest,
  // `npm run generate` writes the types: a program on each start would slow tests and commands.
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
  // The reader of forms counts a file as too large when it reaches the limit.
  upload: { limits: { fileSize: 10 * 1024 * 1024 + 1 }, abortOnLimit: true },
  jobs: {
    tasks: [linksTask, untouchedTask],
    autoRun: jobQueues,
    shouldAutoRun: () => env.runJobs,
  },
  hooks: { afterError: [keepErrorDetails, explainBadValue, explainDatabaseFault] },
  custom: { outgoing },
  telemetry: false,
})
  .then(withScheduling)
  .then(sayOutcome)
  .then(resolveFirst)
  .then((config) => secureConfig(config, { secureCookies: env.serverUrl.startsWith('https:') }));
