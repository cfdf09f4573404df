import type { CollectionConfig, FieldAccess } from 'payload';
import { hasRole } from '../../access/hasRole.ts';
import { isApiKey } from '../../access/apiKey.ts';
import { endSessions, noteSessionsToEnd } from '../../access/hooks/endSessions.ts';
import { hideLock, spendLoginTime } from '../../access/hooks/hideAccounts.ts';
import { forgetRightGuess, limitGuesses } from '../../access/hooks/limitGuesses.ts';
import { requireLongPassword } from '../../access/hooks/requireLongPassword.ts';
import { systemField } from '../../access/nobody.ts';
import { readRole, roles } from '../../access/roles.ts';

const adminOnly: FieldAccess = ({ req }) => readRole(req.user) === 'admin';

export const Users: CollectionConfig = {
  slug: 'users',
  admin: {
    group: 'System',
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'role', 'updatedAt'],
    description: 'Who may log in here, and what each may do.',
  },
  auth: {
    useAPIKey: true,
    useSessions: true,
    // A client is refused after five wrong passwords; this is against many clients at one account.
    maxLoginAttempts: 100,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    // Payload notes the time of a request outside the transaction it is in, which can't work on a
    // database with one writer.
    forgotPassword: { minRequestInterval: 0 },
    cookies: { sameSite: 'Lax' },
  },
  access: {
    read: ({ req }) => {
      if (readRole(req.user) === 'admin' && !isApiKey(req.user)) return true;
      return req.user ? { id: { equals: req.user.id } } : false;
    },
    create: hasRole('admin'),
    update: ({ req }) => {
      if (readRole(req.user) === 'admin') return true;
      return req.user ? { id: { equals: req.user.id } } : false;
    },
    delete: hasRole('admin'),
    unlock: hasRole('admin'),
    admin: ({ req }) => readRole(req.user) !== null,
  },
  hooks: {
    beforeOperation: [limitGuesses, requireLongPassword, spendLoginTime],
    beforeChange: [noteSessionsToEnd],
    afterChange: [endSessions],
    afterLogin: [forgetRightGuess],
    afterError: [hideLock],
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'viewer',
      options: [...roles],
      admin: {
        description:
          'Viewers read. Authors write drafts. Editors publish. Marketers keep guide sets, services and redirects. Admins do everything.',
      },
      access: { create: adminOnly, update: adminOnly },
    },
    { name: 'resetPasswordRequestedAt', type: 'date', hidden: true, access: systemField },
    // Payload lets everybody make a key for themselves; here only administrators do.
    { name: 'apiKey', type: 'text', access: { create: adminOnly, update: adminOnly } },
  ],
};
