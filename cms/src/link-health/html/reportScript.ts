/** Search, zoom, drag, keys and labels that stay readable; without it the picture and the tables are there. */
export const reportScript = `
const graph = document.querySelector('#graph');
const search = document.querySelector('#search');
const rows = [...document.querySelectorAll('#pages tr')];
const dots = [...graph.querySelectorAll('circle')]
  .map((circle) => ({
    circle,
    link: circle.parentNode,
    page: circle.dataset.page,
    title: rows[circle.dataset.page].cells[0].textContent,
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
    radius: circle.r.baseVal.value,
  }))
  .sort((one, other) => other.radius - one.radius);
const dotOf = new Map(dots.map((dot) => [dot.link, dot]));
const whole = graph.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const titles = document.createElementNS(graph.namespaceURI, 'g');
for (const text of graph.querySelectorAll('text')) text.remove();
graph.append(titles);
const pen = document.createElement('canvas').getContext('2d');
pen.font = '13px system-ui, sans-serif';
let view = { ...full };
let found = null;
let isDrawing = false;
/** The dot that the Tab key reaches. */
let current = dots[0];

const isInView = ({ x, y }) =>
  x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height;
const overlaps = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const shorten = (title, longest) =>
  title.length > longest ? title.slice(0, longest - 1) + '…' : title;

/** Titles of the biggest dots in view, or of those that are searched for, as far as there is room. */
function drawTitles(unit, growth) {
  const size = 13 * unit;
  const taken = [];
  // On a phone there is room for few, and for their first words.
  const isSmall = (unit * full.width) / view.width > 2;
  const [most, lengths] = isSmall ? [8, [20]] : [40, view.width < full.width ? [80, 34] : [44, 30]];
  const inView = dots.filter(isInView).map((dot) => {
    const radius = dot.radius * growth;
    const reach = radius + unit;
    const box = { left: dot.x - reach, right: dot.x + reach, top: dot.y - reach, bottom: dot.y + reach };
    return { ...dot, radius, box };
  });
  const isFocused = ({ link }) => link === document.activeElement;
  const named = inView.filter(({ page }) => found === null || found.has(page));
  const mayCoverAny = (dot) => isSmall || found !== null || isFocused(dot);
  named.sort((one, other) => isFocused(other) - isFocused(one));
  /** Within view, on no other title, and over no dot, or if need be over smaller ones. */
  function findRoom(dot, words) {
    const { x, y, radius } = dot;
    const [width, gap, half] = [pen.measureText(words).width * unit + unit, radius + 4 * unit, size * 0.7];
    const free = [
      [x + gap, y],
      [x - gap - width, y],
      [x - width / 2, y - gap - half],
      [x - width / 2, y + gap + half],
      [x + gap, y - half],
      [x + gap, y + half],
      [x - gap - width, y - half],
      [x - gap - width, y + half],
    ]
      .map(([left, middle]) => ({ left, right: left + width, top: middle - half, bottom: middle + half }))
      .filter((box) =>
        box.left > view.x && box.right < view.x + view.width &&
        box.top > view.y && box.bottom < view.y + view.height &&
        !taken.some((other) => overlaps(box, other)));
    const coverNone = (least) =>
      free.find((box) => !named.some((other) => other.radius >= least && overlaps(box, other.box)));
    return coverNone(0) ?? coverNone(mayCoverAny(dot) ? Infinity : radius / 2);
  }
  titles.replaceChildren();
  for (const dot of named.slice(0, 10 * most)) {
    if (taken.length === most) break;
    for (const longest of lengths) {
      const words = shorten(dot.title, longest);
      const box = findRoom(dot, words);
      if (box === undefined) continue;
      taken.push(box);
      const text = document.createElementNS(graph.namespaceURI, 'text');
      text.textContent = words;
      text.setAttribute('x', box.left);
      text.setAttribute('y', box.bottom - size * 0.35);
      text.setAttribute('font-size', size);
      text.setAttribute('stroke-width', 3 * unit);
      titles.append(text);
      break;
    }
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
  drawTitles(unit, growth);
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
function move(across, down) {
  if (view.width === full.width) return;
  view = { ...view, x: view.x + across, y: view.y + down };
  redraw();
}
function filter() {
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
}
/** Makes a dot the one that keys work on, and brings it into view. */
function goTo(dot) {
  if (dot === undefined) return;
  current?.link.setAttribute('tabindex', '-1');
  dot.link.setAttribute('tabindex', '0');
  current = dot;
  if (!isInView(dot)) move(dot.x - view.x - view.width / 2, dot.y - view.y - view.height / 2);
  dot.link.focus({ preventScroll: view.width < full.width });
  redraw();
}
/** The nearest dot in a direction: of those that are found, while there is a search. */
function findNext(from, across, down) {
  let best;
  let least = Infinity;
  for (const dot of dots) {
    if (dot === from || (found !== null && !found.has(dot.page))) continue;
    const [right, below] = [dot.x - from.x, dot.y - from.y];
    const ahead = right * across + below * down;
    const aside = Math.abs(right * down) + Math.abs(below * across);
    const distance = ahead + 3 * aside;
    if (ahead > 0 && distance < least) [best, least] = [dot, distance];
  }
  return best;
}

for (const part of document.querySelectorAll('.script')) part.hidden = false;
current?.link.setAttribute('tabindex', '0');
search.addEventListener('input', filter);
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  goTo(dots.find(({ page }) => found === null || found.has(page)));
});
document.querySelector('#zoom-in').addEventListener('click', () => zoom(0.5));
document.querySelector('#zoom-out').addEventListener('click', () => zoom(2));
const showAll = () => zoom(Infinity);
document.querySelector('#show-all').addEventListener('click', showAll);
graph.addEventListener('dblclick', showAll);
const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
graph.addEventListener('keydown', (event) => {
  const dot = dotOf.get(document.activeElement);
  if (dot === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, shiftKey } = event;
  const at = [(dot.x - view.x) / view.width, (dot.y - view.y) / view.height];
  const [across, down] = arrows[key] ?? [0, 0];
  if (key in arrows && shiftKey) move(across * view.width * 0.1, down * view.height * 0.1);
  else if (key in arrows) goTo(findNext(dot, across, down));
  else if (key === '+' || key === '=') zoom(0.5, ...at);
  else if (key === '-') zoom(2, ...at);
  else if (key === '0') showAll();
  else return;
  event.preventDefault();
});
// Not at the picture itself: browsers make an SVG element that listens for these a stop of its own.
document.addEventListener('focusin', redraw);
document.addEventListener('focusout', redraw);
graph.addEventListener('click', (event) => {
  const dot = dotOf.get(event.target.closest('a'));
  if (dot === undefined || !rows[dot.page].hidden) return;
  search.value = '';
  filter();
});
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
  if (last === null) return;
  const scale = view.width / graph.getBoundingClientRect().width;
  move((last.clientX - event.clientX) * scale, (last.clientY - event.clientY) * scale);
  last = event;
});
addEventListener('resize', redraw);
draw();
`;
