import { expect, it } from 'vitest';
import { bundlePath, fileName, paperPath } from './recordPaths.ts';

it('asks for a paper of a meeting or of one vote', () => {
  expect(paperPath('m 1', 'minutes', 'docx', null)).toBe('/meetings/m%201/papers/minutes.docx');
  expect(paperPath('m1', 'voteReport', 'pdf', 'p1')).toBe('/meetings/m1/papers/voteReport.pdf?poll=p1');
  expect(bundlePath('m1', 'record')).toBe('/meetings/m1/record.json');
  expect(bundlePath('m1', 'file')).toBe('/meetings/m1/file.zip');
});

it('asks for the signatures of a paper and what they are worth', () => {
  expect(paperPath('m1', 'minutes', 'pdf', null, { part: 'signatures' })).toBe(
    '/meetings/m1/papers/minutes.pdf/signatures',
  );
  expect(paperPath('m1', 'voteReport', 'pdf', 'p1', { part: 'verdict', query: { page: '1' } })).toBe(
    '/meetings/m1/papers/voteReport.pdf/verdict?poll=p1&page=1',
  );
});

it('names a file as any file system takes it', () => {
  expect(fileName(['Báo cáo kết quả', 'Mục 3/4: "nhà ở" '], 'pdf')).toBe('Báo cáo kết quả - Mục 3 4 nhà ở.pdf');
  expect(fileName(['x'.repeat(300)], 'pdf')).toHaveLength(124);
});
