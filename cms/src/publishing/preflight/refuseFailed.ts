import { APIError } from 'payload';
import type { CollectionBeforeChangeHook } from 'payload';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { Finding } from './finding.ts';
import { runPreflight } from './runPreflight.ts';

/** The name by which the log knows it: an editor's mistake is one line there, without a stack. */
export const preflightFailedName = 'PreflightFailed';

class PreflightFailed extends APIError {
  constructor(list: string, findings: readonly Finding[]) {
    super(`This can’t be published yet. ${list}`, 400, { errors: findings }, true);
    // Not the name of the class, which a bundler may change.
    this.name = preflightFailedName;
  }
}

/**
 * Refuses to publish a document that has errors, and lists them: in the message for people, in the
 * error's data for programs. Scripts may say `context: { preflight: 'skip' }`; clients can't.
 */
export function refuseFailed(type: LinkTarget): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req, context }) => {
    const isPublish = data['_status'] === 'published' && !data['deletedAt'];
    if (!isPublish || context['preflight'] === 'skip') return data;
    const document = { ...originalDoc, ...data };
    const findings = await runPreflight({ req, type, document });
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (errors.length === 0) return data;
    const list = errors.map((finding) => finding.message).join(' ');
    throw new PreflightFailed(list, findings);
  };
}
