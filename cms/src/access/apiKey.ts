import type { Access, CollectionConfig, GlobalConfig } from 'payload';

type CollectionAccess = NonNullable<CollectionConfig['access']>;
type GlobalAccess = NonNullable<GlobalConfig['access']>;

/** True when the request was made with an API key rather than by somebody who logged in. */
export function isApiKey(user: unknown): boolean {
  return (
    typeof user === 'object' && user !== null && '_strategy' in user && user._strategy === 'api-key'
  );
}

/** The same rule for people only: an API key is refused, whatever the role of its user. */
export function refuseApiKey(rule: Access | undefined): Access {
  return (args) => {
    if (isApiKey(args.req.user)) return false;
    return rule ? rule(args) : Boolean(args.req.user);
  };
}

/** API keys read, whatever the role of their user: every writing rule refuses them. */
export function collectionAccessForKeys(access: CollectionAccess): CollectionAccess {
  const { admin } = access;
  return {
    ...access,
    create: refuseApiKey(access.create),
    update: refuseApiKey(access.update),
    delete: refuseApiKey(access.delete),
    unlock: refuseApiKey(access.unlock),
    ...(admin ? { admin: (args) => !isApiKey(args.req.user) && admin(args) } : {}),
  };
}

/** The same for a global. */
export function globalAccessForKeys(access: GlobalAccess): GlobalAccess {
  return { ...access, update: refuseApiKey(access.update) };
}
