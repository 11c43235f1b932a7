import { describe, expect, it } from 'vitest';
import { emptyItem, setupOfItem } from './itemForm.ts';

describe('an agenda item', () => {
  it('needs a title; a recess names itself', () => {
    expect(setupOfItem('i', emptyItem(null), 'Giải lao')).toBeNull();
    expect(setupOfItem('i', { ...emptyItem(null), kind: 'recess', minutes: 15 }, 'Giải lao')).toEqual({
      id: 'i',
      kind: 'recess',
      title: 'Giải lao',
      presenter: '',
      minutes: 15,
    });
  });

  it('takes no more than a day and no endless title', () => {
    const form = { ...emptyItem(null), title: 'Khai mạc' };
    expect(setupOfItem('i', { ...form, minutes: 1441 }, '')).toBeNull();
    expect(setupOfItem('i', { ...form, title: 'a'.repeat(301) }, '')).toBeNull();
    expect(setupOfItem('i', form, '')?.title).toBe('Khai mạc');
  });
});
