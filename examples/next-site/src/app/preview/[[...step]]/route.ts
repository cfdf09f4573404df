import { preview } from '../../../preview.ts';

export const GET = preview.handler;
export const POST = preview.handler;
