/** Weights and proxies of delegates, where a body's rules know them. */
export const rights = {
  column: 'Trọng số, ủy quyền',
  show: 'Trọng số, ủy quyền',
  showHint: 'Chỉ cho cơ quan mà quy chế có quy định',
  edit: (name: string) => `Trọng số và ủy quyền của ${name}`,
  dialog: (name: string) => `Quyền biểu quyết của ${name}`,
  weight: 'Trọng số của phiếu',
  weightHint: 'Từ 0,001 đến 999,999, tối đa ba số lẻ. Chỉ được tính ở biểu quyết có quy tắc trọng số.',
  badWeight: 'Một số từ 0,001 đến 999,999, tối đa ba số lẻ.',
  proxy: 'Khi vắng, ủy quyền cho',
  proxyHint: 'Chỉ được tính ở biểu quyết có quy tắc ủy quyền. Người nhận phải có mặt và tự biểu quyết.',
  holdsOne: 'Người này đang nhận ủy quyền của người khác nên không ủy quyền lại được.',
  nobody: 'Không ủy quyền',
  proxyTo: (name: string) => `ủy quyền cho ${name}`,
  save: 'Lưu',
  saved: 'Đã lưu quyền biểu quyết.',
};
