/** One’s own password. */
export const account = {
  password: 'Đổi mật khẩu',
  current: 'Mật khẩu hiện tại',
  next: 'Mật khẩu mới',
  nextHint: 'Ít nhất 8 ký tự',
  repeat: 'Nhập lại mật khẩu mới',
  differs: 'Hai lần nhập chưa giống nhau',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu',
};
