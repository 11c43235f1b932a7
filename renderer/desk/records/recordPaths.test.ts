import { expect, it } from 'vitest';
import { bundlePath, fileName, paperPath } from './recordPaths.ts';

it('asks for a paper of a meeting or of one vote', () => {
  expect(paperPath('m 1', 'minutes', 'docx', null)).toBe('/meetings/m%201/papers/minutes.docx');
  expect(paperPath('m1', 'voteReport', 'pdf', 'p1')).toBe('/meetings/m1/papers/voteReport.pdf?poll=p1');
  expect(bundlePath('m1', 'record')).toBe('/meetings/m1/record.zip');
});

it('names a file as any file system takes it', () => {
  expect(fileName(['Báo cáo kết quả', 'Mục 3/4: "nhà ở" '], 'pdf')).toBe('Báo cáo kết quả - Mục 3 4 nhà ở.pdf');
  expect(fileName(['x'.repeat(300)], 'pdf')).toHaveLength(124);
});
