/** What a terminal says before it knows its room. */
export const shell = {
  title: 'Thiết bị chưa được cấu hình',
  missing: (path: string) => `Chưa có tệp cấu hình ${path}. Cán bộ kỹ thuật cài đặt thiết bị này vào phòng họp.`,
  wrong: (path: string) => `Tệp cấu hình ${path} có chỗ sai:`,
};
