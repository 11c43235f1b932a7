import { Document, Packer, Paragraph } from 'docx';

/** A Word file whose paragraphs are these, as an office might write its template. */
export const wordFile = async (paragraphs: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }));

export const GOOD_TEMPLATE = [
  'BIÊN BẢN {ten_cuoc_hop}',
  'Khai mạc {khai_mac}; chủ trì: {chu_tri}; có mặt {co_mat}/{tong_so}.',
  '{#bieu_quyet}',
  '{tt}. {ten}: {ket_qua} {ket_luan}',
  '{/bieu_quyet}',
  'Mã băm: {ma_bam}',
] as const;
