import type { Catalogue } from '../../catalogue.ts';

export const account: Catalogue['console']['account'] = {
  password: 'Change password',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 8 characters',
  repeat: 'Repeat the new password',
  differs: 'The two entries differ',
  change: 'Change password',
  changed: 'The password was changed',
};
