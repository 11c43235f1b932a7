import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue['shell'] = {
  title: 'This terminal is not set up',
  missing: (path) => `There is no configuration file ${path}. The technician sets this terminal up for its room.`,
  wrong: (path) => `The configuration file ${path} has a mistake:`,
};
