import { bodies } from './people/bodies.ts';
import { delegates } from './people/delegates.ts';
import { imports } from './people/imports.ts';
import { pins } from './people/pins.ts';
import { places } from './people/places.ts';
import { rules } from './people/rules.ts';

/** People at the desk: delegates, places, bodies, imports; and the voting rules. */
export const people = {
  nav: 'Các phần của thành phần tham dự',
  pages: { delegates: 'Đại biểu', places: 'Sơ đồ chỗ ngồi', bodies: 'Cơ quan và thành viên' },
  standing: { official: 'Chính thức', alternate: 'Dự khuyết', invited: 'Mời dự', standIn: 'Đi thay' },
  delegates,
  places,
  bodies,
  imports,
  pins,
  rules,
};
