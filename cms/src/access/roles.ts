/** Every role a user can hold, strongest first. */
export const roles = ['admin', 'editor', 'author', 'marketer', 'viewer'] as const;

export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** The role of a request's user, or null when nobody is logged in. Unknown roles count as nobody. */
export function readRole(user: unknown): Role | null {
  if (typeof user !== 'object' || user === null || !('role' in user)) return null;
  return isRole(user.role) ? user.role : null;
}
