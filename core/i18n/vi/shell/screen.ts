/** What the technician wants of a screen, said to whoever stands before it. */
export const screen = {
  identify: 'Máy này là',
  locked: 'Máy đang bị khóa',
  lockedText: 'Cán bộ kỹ thuật đang tạm khóa máy này. Hãy giơ tay báo cán bộ kỹ thuật của phòng họp.',
  kept: 'Những gì đang làm dở vẫn được giữ nguyên khi máy mở lại.',
  from: 'Cán bộ kỹ thuật nhắn',
  noted: 'Đã đọc',
};
