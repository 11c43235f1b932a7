/** The keyboard on the screen. */
export const keyboard = {
  label: 'Bàn phím trên màn hình',
  show: 'Mở bàn phím',
  hide: 'Ẩn bàn phím',
  shift: 'Chữ hoa',
  shiftLocked: 'Đang khóa chữ hoa',
  digits: '?123',
  digitsSpoken: 'Chữ số và dấu câu',
  letters: 'ABC',
  lettersSpoken: 'Chữ cái',
  space: 'Dấu cách',
  backspace: 'Xóa một ký tự',
  enter: 'Xuống dòng',
  done: 'Xong',
  methods: { telex: 'Telex', vni: 'VNI' },
  method: (name: string) => `Kiểu gõ ${name}, chạm để đổi`,
};
