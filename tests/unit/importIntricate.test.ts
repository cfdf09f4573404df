import { describe, expect, it } from 'vitest';
import { rewriteAsides } from '../../cms/src/import/markdown/asides.ts';
import { findIntricate } from '../../cms/src/import/markdown/findIntricate.ts';
import { readFrontMatter } from '../../cms/src/import/markdown/frontMatter.ts';
import { parsePage } from '../../cms/src/import/markdown/parsePage.ts';
import { replaceTemplateTags } from '../../cms/src/import/markdown/templateTags.ts';

const replaceTags = (text: string) => replaceTemplateTags(text, { dialect: 'markdown' });

/** The test ends by the time limit of all tests where reading takes more than a fair time. */
const long = (part: string) => part.repeat(Math.floor(1_000_000 / part.length));

describe('a file of 1 MB', () => {
  it.each(['---toml\n', '+++\n', '{\n "', '---\n'])('is divided where it repeats %j', (part) => {
    const text = `x\n${long(part)}`;
    expect(readFrontMatter(text).body).toBe(text);
  });

  it.each(['{% highlight js %}', '{% comment %}'])('keeps many %j', (tag) => {
    expect(replaceTags(long(tag)).text).toContain(tag);
  });

  it('keeps notes that stay open', () => {
    expect(rewriteAsides(long(':::note\n'))).toBe(long(':::note\n'));
  });

  it('finds the one note of many that is closed', () => {
    const text = long(`${':::note\n'.repeat(900)}:::\n`);
    expect(rewriteAsides(text)).toContain(':::note\n\n> [!note]');
  });

  it('reads notes as deep in one another as anybody writes them', () => {
    const deep = `${':::note\n'.repeat(450)}${':::\n'.repeat(450)}`;
    expect(rewriteAsides(long(deep))).toContain(`${'> '.repeat(20)}:::note`);
  });

  it.each(['[a](', '![a](', '[', '**a', ']('])('is refused where it repeats %j', (part) => {
    const text = `---\ntitle: A\n---\nWords.\n\nMore words.\n${long(part)}`;
    expect(() => parsePage({ path: 'a.md', text })).toThrow(
      expect.objectContaining({ line: 6, message: expect.stringContaining('Divide it') }),
    );
  });
});

describe('findIntricate', () => {
  it('finds nothing in long lists, long tables, code, and many paragraphs', () => {
    for (const line of ['- [a](b)\n', '> 1. [a](b)\n', '| [a](b) |\n', '[a](b) words\n\n']) {
      expect(findIntricate(line.repeat(20_000))).toBeNull();
    }
    expect(findIntricate(`\`\`\`\n${'[a] '.repeat(20_000)}\n\`\`\`\n`)).toBeNull();
  });

  it('finds the line on which the paragraph begins, also in a quote', () => {
    expect(findIntricate(`Words.\n\n${'> [a](b)\n'.repeat(6_000)}`)).toBe(3);
  });
});

describe('the code samples of Jekyll', () => {
  const highlight = '{% highlight js %}\ncode\n{% endhighlight %}';

  it('become fenced blocks, whatever ticks stand in them', () => {
    expect(replaceTags(highlight).text).toBe('\n```js\ncode\n```\n');
    const ticks = '{% highlight bash %}\necho `date`\n```\n{% endhighlight %}';
    expect(replaceTags(ticks)).toEqual({
      text: '\n````bash\necho `date`\n```\n````\n',
      unsupported: [],
    });
  });

  it.each([
    `\`\`\`liquid\n${highlight}\n\`\`\``,
    `~~~~\n${highlight}\n~~~~`,
    'Write `{% highlight js %}x{% endhighlight %}` around it.',
  ])('stay as they are where they are shown themselves', (text) => {
    expect(replaceTags(text)).toEqual({ text, unsupported: [] });
    expect(replaceTags(`${text}\n\n${highlight}`).text).toBe(
      `${text}\n\n\n\`\`\`js\ncode\n\`\`\`\n`,
    );
  });
});
