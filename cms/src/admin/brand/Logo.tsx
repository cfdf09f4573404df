import { markPaths } from './mark.ts';

/** The mark with the name, above the login and its like. */
export function Logo() {
  return (
    <span className="signpost-logo">
      <svg className="signpost-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {markPaths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      <span>Signpost</span>
    </span>
  );
}
