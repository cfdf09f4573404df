export {
  type RedirectOptions,
  type RedirectRequest,
  type RedirectResponse,
  redirects,
} from './redirects.ts';
