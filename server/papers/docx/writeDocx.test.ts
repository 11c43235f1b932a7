import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../imports/unpackZip.ts';
import { countMinutes } from '../countMinutes.ts';
import { factsHash } from '../facts.ts';
import { MeetingFile } from '../meetingFile.ts';
import { minutes } from '../minutes.ts';
import { PARTY_FILE, STATE_FILE } from '../testing/sampleFiles.ts';
import { COUNCIL_VOTE, ELECTION } from '../testing/sampleVotes.ts';
import { voteReport } from '../voteReport.ts';
import { propertyOf, textOf } from './textOf.ts';
import { FACTS_PROPERTY, writeDocx } from './writeDocx.ts';

const party = MeetingFile.parse(PARTY_FILE);
const state = MeetingFile.parse(STATE_FILE);

describe('a Word file', () => {
  it('says what the PDF says', async () => {
    const text = textOf(await writeDocx(voteReport(state, COUNCIL_VOTE)));
    expect(text).toEqual(
      expect.arrayContaining(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '– Tán thành', '437', '92,39%']),
    );
    const election = textOf(await writeDocx(countMinutes(party, ELECTION)));
    expect(election).toContain('1. Đồng chí Trần Thị Phương Thảo, 39 phiếu, bằng 82,98% tổng số ủy viên.');
    expect(election).toContain('Bằng phiếu, chưa xác định');
  });

  it('carries the hash of the facts, the language, repeated heads and rows that do not split', async () => {
    const bytes = await writeDocx(minutes(party));
    expect(propertyOf(bytes, FACTS_PROPERTY)).toBe(factsHash(party));
    const parts = unpackZip(bytes);
    const body = parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(parts.get('word/styles.xml')?.toString('utf8')).toContain('vi-VN');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:cantSplit/>');
    expect(body).toContain('<w:titlePg/>');
  });
});
