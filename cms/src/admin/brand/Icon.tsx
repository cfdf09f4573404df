import { markPaths } from './mark.ts';

/** The mark alone, where the admin has room for no more. */
export function Icon() {
  return (
    <svg className="signpost-mark" viewBox="0 0 24 24" role="img" aria-label="Signpost">
      {markPaths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
