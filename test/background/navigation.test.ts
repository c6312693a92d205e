import { expect, test } from 'vitest';
import type { WebNavigation } from 'webextension-polyfill';
import { createNavigationWatch, type Navigation } from '../../background/navigation.ts';
import { createFakeEvent } from '../support/fake-event.ts';

const DETAILS = { tabId: 3, frameId: 0, url: 'https://a.example/', timeStamp: 1.5, documentId: 'D' };
const SEEN: Navigation = {
  tabId: 3,
  isTopLevel: true,
  url: 'https://a.example/',
  documentId: 'D',
  parentDocumentId: null,
  at: 1.5,
};

function watch() {
  const onCommitted = createFakeEvent<[details: object]>();
  const seen: Navigation[] = [];
  const webNavigation = { onCommitted } as unknown as WebNavigation.Static;
  return { onCommitted, seen, watch: createNavigationWatch(webNavigation, (one) => seen.push(one)) };
}

test.each<[what: string, details: object, expected: Partial<Navigation>]>([
  ['the page', {}, {}],
  ['a frame in it', { frameId: 5, parentDocumentId: 'P' }, { isTopLevel: false, parentDocumentId: 'P' }],
  ['a page that is prerendered', { frameId: 8 }, { isTopLevel: false }],
  ['a browser without document ids', { documentId: undefined }, { documentId: null }],
])('a new document in %s', (_, details, expected) => {
  const { onCommitted, seen, watch: navigations } = watch();
  navigations.start();
  onCommitted.emit({ ...DETAILS, ...details });
  expect(seen).toEqual([{ ...SEEN, ...expected }]);
});

test('nothing is told before the start and after the end', () => {
  const { onCommitted, seen, watch: navigations } = watch();
  onCommitted.emit(DETAILS);
  navigations.start();
  navigations.stop();
  onCommitted.emit(DETAILS);
  expect({ seen, listeners: onCommitted.registrations() }).toEqual({ seen: [], listeners: [] });
});
