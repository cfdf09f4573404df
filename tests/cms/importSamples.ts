/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const PROSE = 'A short guide for people who think about their next step at work.';

/** A page with a title, its body below some prose. */
const page = (title: string, body = ''): string => `# ${title}\n\n${PROSE}\n\n${body}\n`;

/** Thirty files with what is hard about folders of guides, by their paths in the folder. */
export const sampleFiles: Readonly<Record<string, string | Buffer>> = {
  'index.md': page(
    'Start',
    '[Pay](pay/hospitals.md), [schools](./pay/schools.md "Title"), [steps](steps).',
  ),
  'pay/index.md': page('Pay', '[Hospitals](hospitals.md#night-shifts) and [up](../index.md).'),
  'pay/hospitals.md': page('Hospital pay', '## Night shifts\n\nSee [shifts](#night-shifts).'),
  'pay/schools.md': page('School pay', '[Hospitals](../pay/hospitals.md) <a href="../">home</a>'),
  'pay/old.md': '---\ntitle: Old pay\nredirect_from: /pay-2019\n---\nStill read by some people.',
  'pay/older.md':
    '---\ntitle: Older pay\nredirect_from:\n  - /pay-2017/\n  - pay-2018\n---\nHardly read by anybody.',
  'steps/first.md': page('First step', '[Next](second.md) ![Door](../images/door.png)'),
  'steps/second.md': page('Second step', '[Back](./first.md) [third][3]\n\n[3]: third.markdown'),
  'steps/third.markdown': page('Third step', '[Start](/index.md) [none](fourth.md)'),
  'steps/index.md': page('Steps', '{% include "banner.html" %}\n\n{{ page.date }}'),
  'images/door.png': PIXEL,
  'deep/a/b/c/d/e/f.md': page('Deep down', '[Up](../../../../../../pay/schools.md)'),
  'deep/a/b/c/side.md': page('Beside', '[Down](d/e/f.md) [out](../../../../../../../etc/passwd)'),
  'with spaces/my first job.md': page('My first job', '[Same](my%20first%20job.md)'),
  'with spaces/index.md': page('Spaces', '[Job](<my first job.md>)'),
  'unicode/größe-und-gehalt.md': page('Größe', '[Job](../with%20spaces/my%20first%20job.md)'),
  'unicode/キャリア.md': page('キャリア', '[Größe](gr%C3%B6%C3%9Fe-und-gehalt.md)'),
  'twice/one.md': page('Licensing', '[Other](two.md)'),
  'twice/two.md': page('Licensing', '[One](one.md)'),
  'shared/visit.md': page('Visit', 'By day.'),
  'shared/visit.mdx': page('Visit by MDX', 'By night.'),
  'shared/links.md': page('Visits', '[md](visit.md) [mdx](visit.mdx) [either](visit)'),
  'broken/yaml.md': '---\ntitle: [open\n---\nText.',
  'broken/script.md': '---js\n{ title: "No" }\n---\nText.',
  'broken/unclosed.md': '---\ntitle: Never closed\n\nText that goes on and on.',
  'broken/links.md': page('Links to broken', '[yaml](yaml.md) [web](https://example.com/x)'),
  'mdx/card.mdx':
    'import Card from "./Card"\n\n# Cards\n\n<Card title="x">Inner **words** of a card.</Card>\n',
  'mdx/draft.mdx': '---\ntitle: Draft\ndraft: true\n---\nNot yet ready for anybody to read.',
  'tables/wide.md': page('Wide', '| A | B |\n|---|---|\n| [pay](../pay/) | 1 |'),
  'empty.md': '',
};
