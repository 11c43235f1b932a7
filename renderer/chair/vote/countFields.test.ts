import { describe, expect, it } from 'vitest';
import { vi } from '../../../core/i18n/vi.ts';
import { sampleLines, samplePoll } from '../../board/testing/samplePoll.ts';
import { countFields } from './countFields.ts';

describe('the fields in which two counts differ', () => {
  it('[V-14] are named as the people who counted know them', () => {
    expect(countFields(['returned', '0.1'], samplePoll(), vi)).toEqual(['Số phiếu thu về', 'Không tán thành']);
    const several = samplePoll({ lines: sampleLines(['An', 'Bình']) });
    expect(countFields(['invalid', 'reasons.marked', '1.0'], several, vi)).toEqual([
      'Số phiếu không hợp lệ',
      'Có dấu hiệu hoặc ký tên',
      'Bình: Tán thành',
    ]);
  });
});
