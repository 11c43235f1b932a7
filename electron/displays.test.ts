import { describe, expect, it } from 'vitest';
import { type DisplayFacts, displayKey, planWindows } from './displays.ts';

function display(id: number, label: string, internal = false): DisplayFacts {
  return { id, label, internal, bounds: { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 } };
}
const PANEL = display(1, 'Panel', true);
const PROJECTOR = display(2, 'Projector');
const OTHER = display(3, 'TV');
const NO_WALL = { seat: null, wall: undefined };
const ON_PROJECTOR = { seat: null, wall: displayKey(PROJECTOR) };

describe('the plan of windows', () => {
  it.each([
    ['one display', [PANEL], 1, NO_WALL, 1, 'none'],
    ['two displays, no wall', [PANEL, PROJECTOR], 1, NO_WALL, 1, 'none'],
    ['a wall wherever there is room', [PANEL, PROJECTOR], 1, { seat: null, wall: null }, 1, 2],
    ['a wall wherever, but nothing is plugged in', [PANEL], 1, { seat: null, wall: null }, 1, 'hidden'],
    ['a chosen projector', [PANEL, OTHER, PROJECTOR], 1, ON_PROJECTOR, 1, 2],
    ['the chosen projector unplugged', [PANEL], 1, ON_PROJECTOR, 1, 'hidden'],
    ['the chosen projector unplugged, another one there', [PANEL, OTHER], 1, ON_PROJECTOR, 1, 'hidden'],
    ['the projector is the primary display', [PANEL, PROJECTOR], 2, ON_PROJECTOR, 1, 2],
    ['only the projector is left', [PROJECTOR], 2, ON_PROJECTOR, 2, 'hidden'],
    ['a chosen seat display', [PANEL, OTHER], 1, { seat: displayKey(OTHER), wall: undefined }, 3, 'none'],
    ['the chosen seat display unplugged', [PANEL], 1, { seat: displayKey(OTHER), wall: undefined }, 1, 'none'],
    [
      'seat and wall want one display',
      [PANEL, PROJECTOR],
      1,
      { seat: displayKey(PROJECTOR), wall: displayKey(PROJECTOR) },
      2,
      'hidden',
    ],
  ] as const)('%s', (_, displays, primary, wish, seat, wall) => {
    const plan = planWindows(displays, primary, wish);
    expect(plan.seat.id).toBe(seat);
    expect(plan.wall.kind === 'shown' ? plan.wall.display.id : plan.wall.kind).toBe(wall);
  });

  it('never puts both on one display, whatever is plugged in', () => {
    const all = [PANEL, PROJECTOR, OTHER];
    const keys = [null, ...all.map(displayKey), 'gone|1x1|external'];
    for (let mask = 1; mask < 8; mask += 1) {
      const displays = all.filter((_, i) => (mask & (1 << i)) !== 0);
      for (const { id } of displays) {
        for (const seat of keys) {
          for (const wall of keys) {
            const plan = planWindows(displays, id, { seat, wall });
            expect(plan.wall.kind === 'shown' && plan.wall.display.id === plan.seat.id).toBe(false);
          }
        }
      }
    }
  });
});
