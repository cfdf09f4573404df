/**
 * Keeps a previewed page in step with the editor's form: told of a save by the admin that frames or
 * opened it, it asks for the preview again, which finds the page also at a new address, and stays
 * where it was scrolled to. Before the preview's time is up it asks as well.
 */
export const liveScript = `(() => {
  const { cms, document: key, expires, path } = document.currentScript.dataset;
  const place = 'signpost-preview ' + key;
  const admin = window.parent === window ? window.opener : window.parent;
  const top = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (top !== null) addEventListener('load', () => scrollTo(0, Number(top)));
  if (!admin) return;
  const renew = () => {
    sessionStorage.setItem(place, String(scrollY));
    location.replace(path + '?document=' + encodeURIComponent(key));
  };
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== cms || source !== admin || !data) return;
    if (data.type === 'payload-document-event') renew();
  });
  setTimeout(renew, Math.max(5000, Number(expires) - Date.now() + 1000));
  admin.postMessage({ type: 'payload-live-preview', ready: true }, cms);
})();
`;
