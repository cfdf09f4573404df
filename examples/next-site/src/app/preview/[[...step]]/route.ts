import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { preview } from '../../../preview.ts';

/** A path of this site and nowhere else. */
const ownPath = /^\/(?![/\\])[\w/-]*$/;

/** Out of a preview that has ended, to the page that was asked for. */
async function leaveEnded(to: string): Promise<never> {
  (await draftMode()).disable();
  redirect(`${ownPath.test(to) ? to : '/'}?preview=ended`);
}

export function GET(request: NextRequest): Promise<Response> {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname === '/preview/ended') return leaveEnded(searchParams.get('to') ?? '/');
  return preview.handler(request);
}

export const POST = preview.handler;
