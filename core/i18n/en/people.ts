import type { Catalogue } from '../catalogue.ts';
import { bodies } from './people/bodies.ts';
import { delegates } from './people/delegates.ts';
import { imports } from './people/imports.ts';
import { pins } from './people/pins.ts';
import { places } from './people/places.ts';
import { rules } from './people/rules.ts';

export const people: Catalogue['people'] = {
  nav: 'Parts of the attendance',
  pages: { delegates: 'Delegates', places: 'Seating plan', bodies: 'Bodies and members' },
  standing: { official: 'Official', alternate: 'Alternate', invited: 'Invited', standIn: 'Stand-in' },
  delegates,
  places,
  bodies,
  imports,
  pins,
  rules,
};
