import { formatDate, formatTimeWithSeconds } from '../../core/i18n/format.ts';
import { familyOf, letterhead } from './letterhead.ts';
import type { MeetingFile } from './meetingFile.ts';
import { type Block, heading, type PaperDocument, paragraph } from './paperDocument.ts';
import type { CheckedSignatures } from './paperOrder.ts';
import { DOTS } from './words.ts';

const momentOf = (at: number) => `${formatTimeWithSeconds(at)} ngày ${formatDate(at)}`;

/** What a check of a paper's signatures found, for whoever keeps the paper: every sentence as the verdict has it. */
export function verdictPage(file: MeetingFile, checked: CheckedSignatures): PaperDocument {
  const { paper, sha256, checkedAt, signatures } = checked;
  return {
    title: `Kết quả kiểm tra chữ ký số: ${paper}`,
    author: file.body.name,
    family: familyOf(file),
    factsHash: null,
    keywords: [],
    madeAt: checkedAt,
    blocks: [
      letterhead(file, 'BC'),
      { kind: 'title', name: 'KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ', abstract: paper },
      paragraph(`Kiểm tra hồi ${momentOf(checkedAt)}, theo đồng hồ của máy chủ phòng họp.`),
      paragraph(`SHA-256 của tệp đã kiểm tra: ${sha256}`, 'left', false),
      ...signatures.flatMap(signatureBlocks),
      ...(signatures.length === 0 ? [paragraph('Tệp chưa được ký số.')] : []),
      paragraph([
        {
          text: 'Thời điểm ký, lý do và địa điểm là lời khai trong chữ ký; văn bản không có dấu thời gian của bên thứ ba.',
          italics: true,
        },
      ]),
      paragraph(`Người kiểm tra: ${DOTS}${DOTS}`, 'left'),
    ],
  };
}

const signatureBlocks = (
  {
    signer,
    organization,
    issuer,
    serial,
    reason,
    location,
    claimedAt,
    overall,
    lines,
  }: CheckedSignatures['signatures'][number],
  at: number,
): Block[] => [
  heading(1, `${at + 1}. ${signer === '' ? DOTS : signer}: ${overall}`),
  {
    kind: 'table',
    groups: [],
    columns: [
      { title: 'Mục', width: 26, align: 'left' },
      { title: 'Nội dung', width: 74, align: 'left' },
    ],
    rows: [
      ...lines.map(({ label, sentence }) => [label, sentence]),
      ...[
        ['Tổ chức', organization],
        ['Đơn vị cấp chứng thư số', issuer],
        ['Số chứng thư số', serial],
        ['Lý do (khai)', reason],
        ['Địa điểm (khai)', location],
        ['Thời điểm ký (khai)', claimedAt === null ? '' : momentOf(claimedAt)],
      ].filter(([, value]) => value !== ''),
    ],
  },
];
