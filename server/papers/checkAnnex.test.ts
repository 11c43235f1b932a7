import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { annex } from './annex.ts';
import { checkAnnex } from './checkAnnex.ts';
import { writeDocx } from './docx/writeDocx.ts';
import { factsHash } from './facts.ts';
import { MeetingFile } from './meetingFile.ts';
import { minutes } from './minutes.ts';
import { writePdf } from './pdf/writePdf.ts';
import { PARTY_FILE } from './testing/sampleFiles.ts';
import { COMMITTEE_VOTE } from './testing/sampleVotes.ts';
import { voteReport } from './voteReport.ts';

const file = MeetingFile.parse({ ...PARTY_FILE, votes: [COMMITTEE_VOTE] });
const hash = factsHash(file);

/** The Word file with the last place of a text replaced, as somebody would in Word. */
function edited(bytes: Buffer, from: string, to: string, which: 'first' | 'last'): Buffer {
  const zip = new PizZip(bytes);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const at = which === 'first' ? xml.indexOf(from) : xml.lastIndexOf(from);
  expect(at).toBeGreaterThan(-1);
  zip.file('word/document.xml', xml.slice(0, at) + to + xml.slice(at + from.length));
  return zip.generate({ type: 'nodebuffer' });
}

describe('the annex of minutes', () => {
  it('stays intact whatever the minute-taker writes before it', async () => {
    const bytes = edited(
      await writeDocx(minutes(file)),
      'Ý kiến phát biểu: ',
      'Đồng chí Hùng đề nghị làm rõ. ',
      'first',
    );
    expect(await checkAnnex(bytes, file)).toEqual({ kind: 'intact', hash });
  });

  it('betrays a changed figure, and says which', async () => {
    const bytes = edited(await writeDocx(minutes(file)), '65,96%', '85,96%', 'last');
    expect(await checkAnnex(bytes, file)).toEqual({
      kind: 'changed',
      differences: [{ expected: '65,96%', found: '85,96%' }],
    });
  });

  it('of another record has another hash', async () => {
    const other = { ...file, figures: { ...file.figures, present: 42 } };
    expect(await checkAnnex(await writeDocx(minutes(other)), file)).toEqual({
      kind: 'otherHash',
      expected: hash,
      found: factsHash(other),
    });
  });

  it('is missed where it was cut off', async () => {
    expect(await checkAnnex(await writeDocx(voteReport(file, COMMITTEE_VOTE)), file)).toEqual({ kind: 'noAnnex' });
  });
});

describe('the annex as PDF', () => {
  it('is intact with signatures behind it, unproved with other pages, foreign with another hash', async () => {
    const bytes = await writePdf(annex(file));
    expect(await checkAnnex(Buffer.concat([bytes, Buffer.from('\n% signed\n')]), file)).toEqual({
      kind: 'intact',
      hash,
    });
    const tampered = Buffer.from(bytes);
    tampered.writeUInt8(tampered.readUInt8(2000) ^ 1, 2000);
    expect(await checkAnnex(tampered, file)).toEqual({ kind: 'unproved', hash });
    expect((await checkAnnex(bytes, { ...file, madeAt: file.madeAt + 60_000 })).kind).toBe('unproved');
    expect((await checkAnnex(bytes, { ...file, attendance: [] })).kind).toBe('otherHash');
    expect(await checkAnnex(await writePdf(voteReport(file, COMMITTEE_VOTE)), file)).toEqual({ kind: 'noAnnex' });
  });
});
