import { z } from 'zod';
import { EnrolRequest } from '../../core/enrolment/protocol.ts';
import type { EnrolAsk } from '../../renderer/app/shell.ts';
import { SeatConfig } from '../config.ts';

const place = EnrolRequest.shape.wish;
const { address, port } = SeatConfig.shape.server.shape;

/** What a page may ask the enrolment for. */
export const EnrolAskArgument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), address, port: port.unwrap(), code: z.string().max(40), place }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(16_384), place }),
  z.strictObject({ kind: z.literal('stick'), place }),
]) satisfies z.ZodType<EnrolAsk>;
