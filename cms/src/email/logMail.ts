import type { EmailAdapter } from 'payload';

/**
 * Stands in where no mail server is configured: says in the log that a mail wasn't sent, with its
 * subject alone, since addresses and links in it are nobody else's business.
 */
export const logMail: EmailAdapter = ({ payload }) => ({
  name: 'log',
  defaultFromAddress: 'signpost@localhost',
  defaultFromName: 'Signpost',
  sendEmail: async ({ subject }) => {
    payload.logger.warn(`No mail server is configured: "${subject ?? 'a mail'}" was not sent.`);
  },
});
