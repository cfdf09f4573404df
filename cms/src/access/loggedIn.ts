import type { Access } from 'payload';
import { readRole } from './roles.ts';

/** Anybody who is logged in, or holds an API key, may read. */
export const loggedIn: Access = ({ req }) => readRole(req.user) !== null;
