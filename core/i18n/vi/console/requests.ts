import { formatLength } from '../../format.ts';

/** People who want a place, or to be a delegate, that is signed in elsewhere. */
export const requests = {
  title: 'Yêu cầu chuyển chỗ đăng nhập',
  sentence: (person: string, place: string) => `${person} xin đăng nhập tại ghế ${place}`,
  holder: (holder: string, place: string) => `Hiện do ${holder} giữ${place === '' ? '' : `, ghế ${place}`}`,
  left: (milliseconds: number) => `Còn ${formatLength(milliseconds)}`,
  admit: 'Đồng ý',
  refuse: 'Từ chối',
};
