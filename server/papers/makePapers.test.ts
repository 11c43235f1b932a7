import { describe, expect, it } from 'vitest';
import { checkAnnexOf, checkOwnTemplate, makePapers } from './makePapers.ts';
import { PARTY_FILE } from './testing/sampleFiles.ts';
import { GOOD_TEMPLATE, wordFile } from './testing/sampleTemplate.ts';

describe('the paper thread', () => {
  it('makes what was asked for, in order, under names that every system keeps', async () => {
    const papers = await makePapers(PARTY_FILE, [
      { kind: 'voteReport', voteId: 'v1', format: 'pdf' },
      { kind: 'countMinutes', voteId: 'v4', format: 'docx' },
      { kind: 'annex', format: 'pdf' },
      { kind: 'results', format: 'csv' },
      { kind: 'ownMinutes', template: await wordFile(GOOD_TEMPLATE) },
    ]);
    expect(papers.map(({ fileName }) => fileName)).toEqual([
      'ket-qua-thong-qua-nghi-quyet-ve-phat-trien-ha-tang-giao-thon.pdf',
      'bien-ban-kiem-phieu-bau-bo-sung-uy-vien-ban-thuong-vu.docx',
      'phu-luc-so-lieu-hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-thu.pdf',
      'ket-qua-bieu-quyet-hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-t.csv',
      'bien-ban-hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-thu-12.docx',
    ]);
    const annex = papers[2];
    expect(annex === undefined ? null : (await checkAnnexOf(annex.bytes, PARTY_FILE)).kind).toBe('intact');
  });

  it('refuses what it cannot make, by a code', async () => {
    const order = { kind: 'annex', format: 'pdf' } as const;
    await expect(makePapers(PARTY_FILE, [{ kind: 'voteReport', voteId: 'no', format: 'pdf' }])).rejects.toMatchObject({
      code: 'unknownVote',
    });
    await expect(makePapers({ ...PARTY_FILE, madeAt: -1 }, [order])).rejects.toMatchObject({ code: 'badFile' });
    await expect(makePapers(PARTY_FILE, [order], 0)).rejects.toMatchObject({ code: 'tooSlow' });
    const template = await wordFile(['{khong_co}']);
    await expect(makePapers(PARTY_FILE, [{ kind: 'ownMinutes', template }])).rejects.toMatchObject({
      code: 'badTemplate',
    });
    await expect(checkAnnexOf(Buffer.from('x'), PARTY_FILE)).rejects.toMatchObject({ code: 'badFile' });
    expect((await checkOwnTemplate(template)).map(({ code }) => code)).toContain('unknownField');
  });
});
