/** Search, zoom, drag and labels that stay readable; without it the picture and the tables are there. */
export const reportScript = `
const graph = document.querySelector('#graph');
const search = document.querySelector('#search');
const rows = [...document.querySelectorAll('#pages tr')];
const dots = [...graph.querySelectorAll('circle')]
  .map((circle) => ({
    circle,
    page: circle.dataset.page,
    title: rows[circle.dataset.page].cells[0].textContent,
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
    radius: circle.r.baseVal.value,
  }))
  .sort((one, other) => other.radius - one.radius);
const whole = graph.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const titles = document.createElementNS(graph.namespaceURI, 'g');
for (const text of graph.querySelectorAll('text')) text.remove();
graph.append(titles);
let view = { ...full };
let found = null;
let isDrawing = false;

/** Titles of the biggest dots in view, or of those that are searched for, as far as there is room. */
function drawTitles(unit) {
  const size = 13 * unit;
  const taken = [];
  // On a phone there is room for few, and for their first words.
  const [most, longest] = unit > 2 ? [8, 20] : [40, 34];
  titles.replaceChildren();
  for (const dot of dots) {
    if (taken.length === most) break;
    const { x, y, radius, page } = dot;
    const isInView = x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height;
    if (!isInView || (found !== null && !found.has(page))) continue;
    const words = dot.title.length > longest ? dot.title.slice(0, longest - 1) + '…' : dot.title;
    const [width, gap] = [words.length * size * 0.6, radius + 4 * unit];
    const isRight = x + gap + width < view.x + view.width;
    const left = isRight ? x + gap : x - gap - width;
    const box = { left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.7 };
    const covers = (other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    if (left < view.x || taken.some(covers)) continue;
    taken.push(box);
    const text = document.createElementNS(graph.namespaceURI, 'text');
    text.textContent = words;
    text.setAttribute('x', left);
    text.setAttribute('y', y + size * 0.35);
    text.setAttribute('font-size', size);
    text.setAttribute('stroke-width', 3 * unit);
    titles.append(text);
  }
}

function draw() {
  isDrawing = false;
  graph.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  graph.classList.toggle('zoomed', view.width < full.width);
  // Picture units in a pixel: titles keep their size on screen, and dots don't vanish on a small one.
  const unit = view.width / graph.getBoundingClientRect().width;
  const growth = Math.max(1, (unit * full.width) / view.width / 2) * Math.sqrt(view.width / full.width);
  for (const { circle, radius } of dots) circle.setAttribute('r', radius * growth);
  graph.style.setProperty('--unit', unit);
  drawTitles(unit);
}
function redraw() {
  if (!isDrawing) requestAnimationFrame(draw);
  isDrawing = true;
}
/** Zooms by a factor round a point that stays where it is, given as shares of the picture. */
function zoom(factor, across = 0.5, down = 0.5) {
  const width = Math.max(full.width / 30, Math.min(full.width, view.width * factor));
  const height = (width * full.height) / full.width;
  view = { x: view.x + (view.width - width) * across, y: view.y + (view.height - height) * down, width, height };
  if (width === full.width) view = { ...full };
  redraw();
}

for (const part of document.querySelectorAll('.script')) part.hidden = false;
search.addEventListener('input', () => {
  const words = search.value.trim().toLowerCase();
  found = words === '' ? null : new Set();
  for (const row of rows) {
    const isFound = row.textContent.toLowerCase().includes(words);
    row.hidden = !isFound;
    if (isFound) found?.add(row.id.slice(5));
  }
  document.querySelector('#found').textContent = found === null ? '' : found.size + ' found';
  graph.classList.toggle('searching', found !== null);
  for (const { circle, page } of dots) circle.classList.toggle('found', found?.has(page) === true);
  redraw();
});
document.querySelector('#zoom-in').addEventListener('click', () => zoom(0.5));
document.querySelector('#zoom-out').addEventListener('click', () => zoom(2));
const showAll = () => zoom(Infinity);
document.querySelector('#show-all').addEventListener('click', showAll);
graph.addEventListener('dblclick', showAll);
graph.addEventListener('wheel', (event) => {
  event.preventDefault();
  const box = graph.getBoundingClientRect();
  const turn = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300);
  zoom(turn, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}, { passive: false });
let last = null;
graph.addEventListener('dragstart', (event) => event.preventDefault());
graph.addEventListener('pointerdown', (event) => { last = event; });
addEventListener('pointerup', () => { last = null; });
addEventListener('pointercancel', () => { last = null; });
graph.addEventListener('pointermove', (event) => {
  if (last === null || view.width === full.width) return;
  const scale = view.width / graph.getBoundingClientRect().width;
  view.x -= (event.clientX - last.clientX) * scale;
  view.y -= (event.clientY - last.clientY) * scale;
  last = event;
  redraw();
});
addEventListener('resize', redraw);
draw();
`;
