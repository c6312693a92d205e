import type { Exchange } from '../../src/exchange/exchange.ts';
import type { ReportedVerdict } from '../../src/exports/report.ts';
import { ImportError, type Imported } from '../../src/imports/imported.ts';
import type { Said } from '../../src/sentence.ts';
import { text } from '../texts.ts';
import type { Progress, Told } from './told.ts';

/** A file in the worker's hands. */
export interface Reading {
  /** Rejects with an ImportError, also where it is cancelled. */
  readonly file: Promise<ReadFile>;
  cancel(): void;
}

export interface ReadFile extends Imported {
  /** How many entries or exchanges the file holds, whatever became of them. */
  readonly entries: number;
}

/** Reads files without keeping the panel from anything else. */
export interface Importer {
  read(blob: Blob, onProgress: (progress: Progress) => void): Reading;
}

/** Has a file read somewhere else. @returns a function that ends it there and then */
export type StartReading = (blob: Blob, on: { told(told: Told): void; failed(why: Said): void }) => () => void;

export function createImporter(startReading: StartReading): Importer {
  return {
    read(blob, onProgress) {
      let end: () => void = () => undefined;
      let refuse: (why: Said) => void = () => undefined;
      const file = new Promise<ReadFile>((resolve, reject) => {
        refuse = (why) => reject(new ImportError(why));
        end = startReading(blob, { told: listen({ onProgress, onRead: resolve, onRefused: refuse }), failed: refuse });
      });
      file.then(end, end);
      return { file, cancel: () => refuse('It was cancelled.') };
    },
  };
}

/** Puts together what comes in parts. */
function listen(on: {
  onProgress(progress: Progress): void;
  onRead(file: ReadFile): void;
  onRefused(why: Said): void;
}): (told: Told) => void {
  const exchanges: Exchange[] = [];
  const recorded = new Map<string, ReportedVerdict>();
  return (told) => {
    switch (told.type) {
      case 'progress':
        on.onProgress(told);
        break;
      case 'exchanges':
        exchanges.push(...told.exchanges);
        for (const [id, verdict] of told.recorded) recorded.set(id, verdict);
        break;
      case 'done':
        on.onRead({ ...told.head, exchanges, recorded });
        break;
      case 'refused':
        on.onRefused(told.why);
        break;
      case 'unreadable':
        on.onRefused(text('import_unreadable'));
        break;
      case 'failed':
        on.onRefused(text('import_ourBug', told.error));
        break;
    }
  };
}
