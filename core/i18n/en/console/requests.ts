import type { Catalogue } from '../../catalogue.ts';
import { formatLength } from '../../format.ts';

export const requests: Catalogue['console']['requests'] = {
  title: 'Requests to sign in elsewhere',
  sentence: (person, place) => `${person} asks to sign in at seat ${place}`,
  holder: (holder, place) => `Held by ${holder}${place === '' ? '' : `, seat ${place}`}`,
  left: (milliseconds) => `${formatLength(milliseconds)} left`,
  admit: 'Admit',
  refuse: 'Refuse',
};
