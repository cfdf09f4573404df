import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followHeadings, readOutline } from '../../cms/src/links/extract/followHeadings.ts';
import { outlineHeadings } from '../../cms/src/links/extract/outlineHeadings.ts';
import { arbitraryRichText } from './support/arbitraryRichText.ts';
import { heading, paragraph, richText, text } from './support/richText.ts';

/** A heading, or a heading with the text beneath it. */
type Part = string | [name: string, beneath: string];

const write = (...parts: Part[]) =>
  richText(
    ...parts.flatMap((part) => {
      const [name, beneath] = typeof part === 'string' ? [part, null] : part;
      return [heading(2, name), ...(beneath === null ? [] : [paragraph(text(beneath))])];
    }),
  );

/** Saves versions of a guide one after another; the former ids of each heading at the end. */
function save(...versions: Part[][]): Record<string, readonly string[]> {
  let before: { body: unknown; outline: unknown } | null = null;
  for (const parts of versions) {
    const body = write(...parts);
    before = { body, outline: followHeadings(body, before) };
  }
  const outline = before === null ? [] : readOutline(before);
  return Object.fromEntries(
    outline.flatMap(({ id, formerIds }) => (formerIds === undefined ? [] : [[id, formerIds]])),
  );
}

const earn: [string, string] = [
  'Pay',
  'Therapists earn 80,000 dollars in their first year of practice.',
];
const learn: Part = ['School', 'Six years at a university, and then an exam of the board.'];
const renamed = (name: string, part: Part): Part => [name, part[1] ?? ''];

describe('a heading with other words', () => {
  it('keeps its former id, by the text beneath it', () => {
    expect(save([earn, learn], [renamed('What you earn', earn), learn])).toEqual({
      'what-you-earn': ['pay'],
    });
  });

  it('keeps it by its own words when the text beneath is new', () => {
    const before: Part = ['What therapists earn in Ohio', earn[1]];
    const after: Part = ['What therapists earn in all Ohio', 'Something else entirely.'];
    expect(save([before, learn], [after, learn])).toEqual({
      'what-therapists-earn-in-all-ohio': ['what-therapists-earn-in-ohio'],
    });
    expect(save(['Pay', learn], [['Pay and hours', earn[1]], learn])).toEqual({
      'pay-and-hours': ['pay'],
    });
  });

  it('keeps it by its place when nothing stands beneath', () => {
    const [before, after] = [
      ['Money', earn],
      ['Wages', earn],
    ] as const;
    expect(save([...before], [...after])).toEqual({ wages: ['money'] });
  });

  it('keeps all that it had, the newest first', () => {
    const names = ['Pay', 'Wages', 'What you earn'];
    const versions = names.map((name) => [learn, renamed(name, earn)]);
    expect(save(...versions)).toEqual({ 'what-you-earn': ['wages', 'pay'] });
  });

  it('has no former id once it has its first words again', () => {
    const versions = ['Pay', 'Wages', 'Pay'].map((name) => [renamed(name, earn)]);
    expect(save(...versions)).toEqual({ pay: ['wages'] });
  });

  it('is told apart from a new one before it', () => {
    const added: Part = ['Hours', 'Clinics open at eight and close at six.'];
    expect(save([earn, learn], [added, renamed('Wages', earn), learn])).toEqual({
      wages: ['pay'],
    });
  });

  it('is followed where two neighbours change at once, in their order', () => {
    const after = [renamed('Wages', earn), renamed('How to begin', learn)];
    expect(save([earn, learn], after)).toEqual({ wages: ['pay'], 'how-to-begin': ['school'] });
  });
});

describe('a heading that is gone', () => {
  it('leaves its id to nobody, also when another text stands in its place', () => {
    expect(save([earn, learn], [learn])).toEqual({});
    const other: Part = ['Licences', 'Each state has a board that grants them.'];
    expect(save([earn, learn], [other, learn])).toEqual({});
  });

  it('leaves it to no section on something else with half of its words', () => {
    const ohio: Part = [
      'Pay in Ohio',
      'Nurses earn sixty thousand dollars at Cleveland hospitals.',
    ];
    const texas: Part = ['Pay in Texas', 'Austin clinics offer bonuses and relocation allowances.'];
    expect(save([ohio], [texas])).toEqual({});
    const earns: Part = ['What nurses earn', 'Wages are sixty thousand dollars at Cleveland.'];
    const does: Part = ['What nurses do', 'They lift patients, chart vitals, hand out medicines.'];
    expect(save([earns], [does])).toEqual({});
  });

  it('takes the ids that it had before with it', () => {
    expect(save([earn, learn], [renamed('Wages', earn), learn], [learn])).toEqual({});
  });
});

describe('a former id', () => {
  it('gives way to a heading of those words', () => {
    const first: Part = ['Pay', 'Nobody works for nothing, as the old saying goes.'];
    expect(save([earn], [renamed('Wages', earn), first])).toEqual({});
  });

  it('stays with a heading that moves', () => {
    expect(
      save([earn, learn], [renamed('Wages', earn), learn], [learn, renamed('Wages', earn)]),
    ).toEqual({ wages: ['pay'] });
  });

  it('is read of a stored outline only as far as it makes sense', () => {
    const body = write('Pay', 'School');
    const outline = [
      { id: 'pay', formerIds: ['school', 'wages', 7, ''] },
      { id: 'school', formerIds: ['wages'] },
      { id: 'gone', formerIds: ['lost'] },
      null,
    ];
    expect(readOutline({ body, outline })).toEqual([
      { id: 'pay', level: 2, text: 'Pay', formerIds: ['wages'] },
      { id: 'school', level: 2, text: 'School' },
    ]);
    expect(readOutline({ body, outline: 'no outline' })).toEqual(outlineHeadings(body));
  });
});

describe('headings with the same words', () => {
  const below = (name: string, words: string, ...pay: string[]) => [
    heading(2, name),
    paragraph(text(`${name} work.`)),
    ...pay.map((title) => heading(3, title)),
    paragraph(text(words)),
  ];
  const nurses = (title = 'Pay') => below('Nurses', 'Alpha beta gamma delta.', title);
  const doctors = (title = 'Pay') => below('Doctors', 'Kappa lambda omicron sigma.', title);

  /** The former ids that remain when one text takes the place of the other. */
  const follow = (before: object[], after: object[]) => {
    const body = richText(...before);
    const headings = followHeadings(richText(...after), { body, outline: outlineHeadings(body) });
    return headings.flatMap(({ id, formerIds }) => (formerIds ? [[id, formerIds]] : []));
  };

  it('are told apart by what is above them when the first is renamed', () => {
    const before = [...nurses(), ...doctors()];
    // The id of the second is now what the first had; its own leads to it all the same.
    expect(follow(before, [...nurses('Wages'), ...doctors()])).toEqual([['pay', ['pay-2']]]);
    expect(follow(before, [...nurses(), ...doctors('Wages')])).toEqual([['wages', ['pay-2']]]);
  });

  it('leave the id of one that is gone to nobody', () => {
    const before = [...nurses(), ...doctors()];
    expect(follow(before, nurses())).toEqual([]);
    expect(follow(before, doctors())).toEqual([['pay', ['pay-2']]]);
  });

  it('are told apart when they change places and one is renamed next', () => {
    const first = richText(...nurses(), ...doctors());
    const swapped = richText(...doctors(), ...nurses());
    const outline = followHeadings(swapped, { body: first, outline: outlineHeadings(first) });
    expect(outline).toEqual(outlineHeadings(swapped));
    const last = richText(...doctors(), ...nurses('Wages'));
    const traced = followHeadings(last, { body: swapped, outline });
    expect(traced.find(({ id }) => id === 'wages')).toMatchObject({ formerIds: ['pay-2'] });
  });

  it('are told apart by the words beneath when another is put above', () => {
    const one: Part = ['Pay', 'Alpha beta gamma.'];
    const other: Part = ['Pay', 'Kappa lambda omicron.'];
    const added: Part = ['Pay', 'New words of another thing.'];
    const named: Part = ['Wages', 'Kappa lambda omicron.'];
    expect(save([one, other], [added, one, other], [added, one, named])).toEqual({
      wages: ['pay-3'],
    });
    expect(save([one, other], [other])).toEqual({ pay: ['pay-2'] });
  });
});

describe('whatever the texts', () => {
  const part = fc.tuple(
    fc.constantFrom('Pay', 'Pay 2', 'School', 'Hours', 'Work', '—'),
    fc.constantFrom('', 'Some words on pay.', 'Other words on school.', 'The hours are long.'),
  );
  const version = fc.array(part, { maxLength: 8 });

  it('ids stay as they are, and each leads to one heading', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (versions) => {
        let before: { body: unknown; outline: unknown } | null = null;
        for (const parts of versions) {
          const body = write(...parts);
          const outline = followHeadings(body, before);
          expect(outline.map(({ id, level, text: words }) => ({ id, level, text: words }))).toEqual(
            outlineHeadings(body),
          );
          const ids = outline.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]);
          expect(new Set(ids).size).toBe(ids.length);
          expect(readOutline({ body, outline })).toEqual(outline);
          before = { body, outline };
        }
      }),
      { seed: 9 },
    );
  });

  it('no id is lost while headings only get other words', () => {
    const renames = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 6,
    });
    const beneath = ['Apples are red.', 'Bread is brown.', 'Coal burns black.'];
    fc.assert(
      fc.property(renames, (turns) => {
        const names = [['Ape', 'Bee', 'Cow']];
        for (const [turn, which] of turns.entries()) {
          const last = names.at(-1) ?? [];
          names.push(last.map((name, at) => (which[at] ? `Name ${turn} ${at}` : name)));
        }
        const former = save(
          ...names.map((three) => three.map((name, at): Part => [name, beneath[at] ?? ''])),
        );
        const known = new Set([...Object.keys(former), ...Object.values(former).flat()]);
        for (const name of names.at(-1) ?? []) known.add(name.toLowerCase());
        for (const name of names.flat()) {
          expect(known).toContain(name.toLowerCase().replaceAll(' ', '-'));
        }
      }),
      { seed: 9 },
    );
  });

  it('takes any two texts', () => {
    fc.assert(
      fc.property(arbitraryRichText, arbitraryRichText, (one, other) => {
        const before = { body: one, outline: outlineHeadings(one) };
        expect(followHeadings(other, before)).toHaveLength(outlineHeadings(other).length);
        expect(followHeadings(one, before)).toEqual(outlineHeadings(one));
      }),
      { seed: 9 },
    );
  });

  it('of a text with thousands of new headings nothing is compared for long', () => {
    const many = (word: string) =>
      write(...Array.from({ length: 4_000 }, (_, at) => `${word}${at}`));
    const before = { body: many('a'), outline: [] };
    expect(followHeadings(many('b'), before)).toEqual(outlineHeadings(many('b')));
  });
});
