/** Where the delivery API answers. */
export const endpoint = process.env['SIGNPOST_ENDPOINT'] || 'http://localhost:3000/graphql';

/** Where editors work, as their browsers reach it: previews come from there. */
export const cmsUrl = process.env['CMS_URL'] || new URL(endpoint).origin;

/** What the CMS signs its webhooks with; without it nobody can make pages anew. */
export const webhookSecret = process.env['SIGNPOST_WEBHOOK_SECRET'] ?? '';
