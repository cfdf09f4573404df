import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../cms/src/link-health/formats/formatCsv.ts';
import { formatTable } from '../../cms/src/link-health/formats/formatTable.ts';
import { formatHtml } from '../../cms/src/link-health/html/formatHtml.ts';
import { layOutGraph } from '../../cms/src/link-health/html/layOutGraph.ts';
import { pickTopicColors } from '../../cms/src/link-health/html/topicColors.ts';
import type { LinkReport } from '../../cms/src/link-health/linkReport.ts';
import { sampleReport } from '../support/sampleReport.ts';

const hostile = `</script><img src=x onerror="alert('1')">`;

describe('the link report as HTML', () => {
  it('shows every page as a dot and as a row', () => {
    const html = formatHtml(sampleReport({ pages: 300 }));
    expect(html.match(/<circle /g)).toHaveLength(300);
    expect(html.match(/<tr id="page-/g)).toHaveLength(300);
  });

  it('is one file that asks for nothing else', () => {
    const html = formatHtml(sampleReport({ pages: 30 }));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/);
  });

  it('shows what people wrote as words, never as markup', () => {
    const html = formatHtml(sampleReport({ pages: 5, title: hostile }));
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).toContain(
      '&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;',
    );
  });

  it('counts what it lists, words with different targets too', () => {
    const targets = [
      { target: '/guides/1', pages: ['/guides/3'] },
      { target: '/guides/2', pages: ['/guides/4'] },
    ];
    const report = sampleReport({ pages: 5 });
    const html = formatHtml({ ...report, mixedWords: [{ words: 'pay', targets }] });
    expect(html).toContain('<dt>Words with different targets</dt><dd>1</dd>');
    expect(html).toContain('The same words, different targets (1)');
  });

  it('counts the same as the table, and says what the words mean', () => {
    const report = sampleReport({ pages: 30 });
    const html = formatHtml(report);
    const counts = [...html.matchAll(/<dt>([^<]+)<\/dt><dd>(\d+%?)<\/dd>/g)];
    const said = counts.map(([, label, count]) => `${label} ${count}`);
    const table = formatTable(report)
      .split('\n')
      .map((line) => line.replace(/ {2,}/, ' '));
    expect(said).toEqual(table.slice(-said.length));
    expect(said).toContain(`Links that lead to a published page ${report.connections.length}`);
    expect(html).toContain('<summary>What the words mean</summary>');
  });

  it('is written for an empty library', () => {
    expect(formatHtml(sampleReport({ pages: 0 }))).toContain('All pages (0)');
  });
});

const [helped, ...others] = sampleReport({ pages: 2 }).pages;
const source = {
  page: '/guides/1',
  anchor: 'hand <b>',
  sentence: 'A hand <b> here.',
  score: 0.834,
};
const withSource = {
  ...sampleReport({ pages: 2 }),
  pages:
    helped === undefined ? others : [{ ...helped, isWeak: true, sources: [source] }, ...others],
};

describe('the guides to link from', () => {
  it('stand in every format, with their words and score', () => {
    expect(formatTable(withSource)).toContain('    link from /guides/1: "hand <b>" (0.83)');
    expect(formatCsv(withSource)).toContain('"/guides/1: ""hand <b>"" (0.83)"');
    expect(formatHtml(withSource)).toContain(
      '<td>hand &lt;b&gt;</td><td>A hand &lt;b&gt; here.</td>',
    );
    expect(formatHtml(sampleReport({ pages: 2 }))).not.toContain('Where to link');
  });

  it('are said to be none where no words are good enough', () => {
    const [first] = withSource.pages;
    const none = { ...withSource, pages: first === undefined ? [] : [{ ...first, sources: [] }] };
    const words = 'no words in other guides are good enough for a link';
    for (const format of [formatTable, formatCsv, formatHtml])
      expect(format(none)).toContain(words);
  });
});

describe('what a faulty link leads to', () => {
  const link = { page: '/guides/0', origin: 'body', anchor: 'pay', sentence: 'On pay.' };
  const draft = { title: 'Pay <by> state', path: '/guides/pay', isInTrash: false };
  const faults: LinkReport['faults'] = [
    { ...link, health: 'unpublished', target: 'articles:a1', document: draft, checkedAt: null },
    {
      ...{ ...link, health: 'broken', target: 'topics:b2', checkedAt: null },
      document: { title: 'Old topic', path: null, isInTrash: true },
    },
    { ...link, health: 'broken', target: 'articles:c3', document: null, checkedAt: null },
    { ...link, health: 'unpublished', target: '/old-pay', document: draft, checkedAt: null },
  ];
  const report = { ...sampleReport({ pages: 2 }), faults };

  it('is named in the table and in HTML, and by its key only when it is gone', () => {
    const table = formatTable(report);
    expect(table).toContain('"pay" leads to "Pay <by> state" (/guides/pay)\n');
    expect(table).toContain('"pay" leads to "Old topic" (in the trash)\n');
    expect(table).toContain('"pay" leads to a deleted document (articles:c3)\n');
    expect(table).toContain('leads to /old-pay, which redirects to "Pay <by> state" (/guides/pay)');
    expect(formatHtml(report)).toContain('<td>&quot;Pay &lt;by&gt; state&quot; (/guides/pay)</td>');
  });

  it('stands in CSV beside the page with the link', () => {
    const [head, line, other] = formatCsv(report).split('\r\n');
    expect(head).toContain('faulty links,they lead to,');
    expect(line).toContain('""Pay <by> state"" (/guides/pay): unpublished; ""Old topic""');
    expect(other).not.toContain('Pay');
  });
});

/** The report before these pages were written. */
function withoutPages(report: LinkReport, gone: readonly number[]): LinkReport {
  const kept = [...report.pages.keys()].filter((at) => !gone.includes(at));
  const places = new Map(kept.map((before, at) => [before, at]));
  return {
    ...report,
    pages: report.pages.filter((_, at) => places.has(at)),
    connections: report.connections.flatMap(([source, target]) => {
      const [from, to] = [places.get(source), places.get(target)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  };
}

describe('the picture of the link graph', () => {
  it('keeps every dot inside, and is the same for the same report', () => {
    const report = sampleReport({ pages: 200 });
    const dots = layOutGraph(report);
    expect(dots.every(({ x, y }) => x >= 0 && x <= 1200 && y >= 0 && y <= 800)).toBe(true);
    expect(layOutGraph(report)).toEqual(dots);
  });

  it('sets pages aside that no link joins to another', () => {
    const alone = { ...sampleReport({ pages: 40 }), connections: [[0, 1] as const] };
    const heights = layOutGraph(alone).map(({ y }) => y);
    expect(Math.max(...heights.slice(0, 2))).toBeLessThan(Math.min(...heights.slice(2)) - 20);
  });

  it('uses the whole height where every page is joined to another', () => {
    const heights = layOutGraph(sampleReport({ pages: 9 })).map(({ y }) => y);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([30, 770]);
  });

  it('stays much the same when some pages come to the library', () => {
    const later = sampleReport({ pages: 120 });
    const earlier = withoutPages(later, [3, 20, 41, 62, 83, 104]);
    const places = new Map(
      layOutGraph(later).map((dot, at) => [later.pages[at]?.path, dot] as const),
    );
    const moved = layOutGraph(earlier).map(({ x, y }, at) => {
      const then = places.get(earlier.pages[at]?.path);
      return Math.hypot(x - (then?.x ?? 0), y - (then?.y ?? 0));
    });
    expect(moved.reduce((sum, distance) => sum + distance, 0) / moved.length).toBeLessThan(150);
  });

  it('gives a topic the same color whatever its size, and no two topics one', () => {
    const { pages } = sampleReport({ pages: 80 });
    const eight = pages.filter(({ topic }) => topic !== 'Topic 8' && topic !== 'Topic 9');
    const colors = pickTopicColors(eight);
    expect(new Set(colors.values()).size).toBe(8);
    const more = eight.filter(({ topic }) => topic === 'Topic 5');
    const grown = pickTopicColors([...eight, ...more]);
    expect([...grown.keys()][0]).toBe('Topic 5');
    expect(grown).toEqual(colors);
  });
});

describe('the link report as CSV', () => {
  it('quotes what needs it and gives a spreadsheet no formula', () => {
    const [, line] = formatCsv(sampleReport({ pages: 1, title: '=1+1,"x"' })).split('\r\n');
    expect(line).toContain(`/guides/0,"'=1+1,""x""",articles`);
  });

  it.each(['=1', '+1', '-1', '@A1', '＝1', '＋1', '－1', '＠A1', ' =1', '\u00a0=1', '\u200b=1'])(
    'keeps a spreadsheet from reading %j as a formula',
    (title) => {
      const [, line] = formatCsv(sampleReport({ pages: 1, title })).split('\r\n');
      expect(line).toContain(`/guides/0,'${title},articles`);
    },
  );

  it.each(['\n=1', '\t=1', '\r+1', '\tplain'])('nor %j, which is quoted if need be', (title) => {
    const text = formatCsv(sampleReport({ pages: 1, title }));
    expect(text).toMatch(/\/guides\/0,"?'[\t\r\n]/);
  });

  it('begins with a byte order mark, so that Excel reads other than English letters', () => {
    expect(formatCsv(sampleReport({ pages: 1, title: 'Émigré’s guide' }))).toMatch(/^\ufeffpath,/);
  });

  it('has links both ways by origin, and what is unreachable', () => {
    const report = sampleReport({ pages: 1 });
    const [page] = report.pages;
    const pages = page === undefined ? [] : [{ ...page, isUnreachable: true, group: 2 }];
    const [head = '', line = ''] = formatCsv({ ...report, pages }).split('\r\n');
    const cells = new Map(head.split(',').map((name, at) => [name, line.split(',')[at]]));
    expect([...cells.keys()]).toEqual(
      expect.arrayContaining(['inbound body', 'outbound body', 'outbound field']),
    );
    expect(cells.get('unreachable')).toBe('yes');
    expect(cells.get('group')).toBe('2');
  });
});
