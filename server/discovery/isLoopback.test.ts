import { expect, it } from 'vitest';
import { isLoopback } from './isLoopback.ts';

it.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.10', false],
  ['fd00::2', false],
  ['room.example', false],
])('%s is reached from its own machine alone: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
