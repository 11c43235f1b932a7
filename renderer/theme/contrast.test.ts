import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

// Read from disk: vitest hands every CSS import over as an empty text.
const css = process.getBuiltinModule('node:fs').readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = tokensOf(':root');
const themes = { light, wall: new Map([...light, ...tokensOf('.wall')]) };

const SURFACES = ['paper', 'card', 'sunk'];
const SPOKEN = ['ok', 'warn', 'bad', 'for', 'middle', 'against', 'abstain', 'other'];
/** Words on what they are printed on: 4.5:1. */
const TEXT: readonly (readonly [string, string])[] = [
  ...SURFACES.flatMap((surface) => ['ink', 'ink-2', 'act'].map((ink) => [ink, surface] as const)),
  ...['paper', 'card'].map((surface) => ['ink-3', surface] as const),
  ...SPOKEN.flatMap((tone) => ['card', 'paper', `${tone}-soft`].map((surface) => [tone, surface] as const)),
  ...SPOKEN.map((tone) => ['ink', `${tone}-soft`] as const),
  ...['ink', 'ink-2', 'act'].map((ink) => [ink, 'act-soft'] as const),
  ['on-act', 'act'],
  ['on-act', 'act-press'],
  ['on-bad', 'bad'],
  ...['for', 'middle', 'against', 'abstain', 'other'].map((choice) => ['on-choice', choice] as const),
];
/** Edges and marks that carry meaning: 3:1. */
const MARKS: readonly (readonly [string, string])[] = [
  ...['paper', 'card'].flatMap((surface) => ['edge', 'focus', 'gold'].map((mark) => [mark, surface] as const)),
];

describe.each(Object.entries(themes))('contrast of the %s theme', (_, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens.get(front) ?? '', tokens.get(back) ?? '');

  it.each(TEXT)('text %s on %s is at least 4.5:1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('mark %s on %s is at least 3:1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0e5a6d', '#0e5a6d')).toBe(1);
  });

  it('refuses a notation it cannot compute', () => {
    expect(() => contrast('red', '#ffffff')).toThrow('not a #rrggbb colour');
  });
});
