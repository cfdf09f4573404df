/** Search, zoom and drag; without it the picture and the tables are all there. */
export const reportScript = `
const graph = document.querySelector('#graph');
const search = document.querySelector('#search');
const rows = [...document.querySelectorAll('#pages tr')];
search.closest('p').hidden = false;
search.addEventListener('input', () => {
  const words = search.value.trim().toLowerCase();
  const found = new Set();
  for (const row of rows) {
    const isFound = row.textContent.toLowerCase().includes(words);
    row.hidden = !isFound;
    if (isFound) found.add(row.id.slice(5));
  }
  graph.classList.toggle('searching', words !== '');
  for (const part of graph.querySelectorAll('[data-page]')) {
    part.classList.toggle('found', words !== '' && found.has(part.dataset.page));
  }
});
const whole = graph.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const show = (view) => graph.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
let view = { ...full };
graph.addEventListener('wheel', (event) => {
  event.preventDefault();
  const factor = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300);
  const width = Math.max(full.width / 30, Math.min(full.width, view.width * factor));
  const box = graph.getBoundingClientRect();
  const [across, down] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  const height = (width * full.height) / full.width;
  view = { x: view.x + (view.width - width) * across, y: view.y + (view.height - height) * down, width, height };
  show(view);
}, { passive: false });
let last = null;
graph.addEventListener('dragstart', (event) => event.preventDefault());
graph.addEventListener('pointerdown', (event) => { last = event; });
addEventListener('pointerup', () => { last = null; });
graph.addEventListener('pointermove', (event) => {
  if (last === null) return;
  const scale = view.width / graph.getBoundingClientRect().width;
  view.x -= (event.clientX - last.clientX) * scale;
  view.y -= (event.clientY - last.clientY) * scale;
  last = event;
  show(view);
});
graph.addEventListener('dblclick', () => { view = { ...full }; show(view); });
`;
