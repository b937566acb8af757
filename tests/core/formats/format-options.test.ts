import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatOptions, requireOptions, withOptions } from '#core/formats/format-options';
import { testTools } from '../../helpers/edition';

const schema = z.object({
  wrap: z.number().int().min(0).default(0).meta({ title: 'Columns', description: '0 for none' }),
  fold: z.boolean().default(false).meta({ title: 'ASCII alone' }),
  end: z.enum(['-30-', '###']).default('-30-').meta({ title: 'Ends with' }),
});
const format = { name: 'Wire', options: schema };

test('choices are listed as a dialog shows them', () => {
  expect(formatOptions(schema)).toEqual([
    { name: 'wrap', title: 'Columns', description: '0 for none', kind: 'number', choices: [], fallback: 0 },
    { name: 'fold', title: 'ASCII alone', description: '', kind: 'switch', choices: [], fallback: false },
    {
      name: 'end',
      title: 'Ends with',
      description: '',
      kind: 'choice',
      choices: ['-30-', '###'],
      fallback: '-30-',
    },
  ]);
  expect(formatOptions(undefined)).toEqual([]);
});

test('a writer gets what was chosen, and the defaults of the rest', () => {
  const chosen: unknown[] = [];
  const { write } = withOptions(schema, (_edition: string, _tools, options) => {
    chosen.push(options);
    return { files: [], warnings: [] };
  });
  void write('', testTools(), { wrap: 72 });
  void write('', testTools());
  expect(chosen).toEqual([
    { wrap: 72, fold: false, end: '-30-' },
    { wrap: 0, fold: false, end: '-30-' },
  ]);
});

test.each([{ wrap: 'wide' }, { end: 'fin' }, { colour: 'red' }])('%o is refused in words', (chosen) => {
  expect(() => requireOptions(format, chosen)).toThrow(
    expect.objectContaining({
      code: 'bad-request',
      message: expect.stringContaining('wrap, fold, end') as string,
    }),
  );
  expect(() => requireOptions({ name: 'Plain' }, chosen)).toThrow('It takes no options.');
});
