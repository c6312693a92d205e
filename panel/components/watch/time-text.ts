import type { Exchange } from '../../../src/exchange/exchange.ts';
import { inLanguage } from '../../texts.ts';

const minutes = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const toTheMinute = inLanguage((tag) => new Intl.DateTimeFormat(tag, minutes));
const toTheSecond = inLanguage((tag) => new Intl.DateTimeFormat(tag, { ...minutes, second: '2-digit' }));

/** When an exchange was over, to the minute, in the reader's own time zone. */
export const minuteText = ({ startedAt, finishedAt }: Exchange): string =>
  toTheMinute().format(finishedAt ?? startedAt);

/** When an exchange began, to the second. */
export const secondText = ({ startedAt }: Exchange): string => toTheSecond().format(startedAt);
