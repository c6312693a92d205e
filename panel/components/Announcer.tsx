import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Announce } from './announce.ts';

/** One place where screen readers are told of what is done inside, instead of one at each button. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [told, setTold] = useState('');
  return (
    <Announce.Provider value={setTold}>
      {children}
      <p role="status" class="visually-hidden" data-testid="announced">
        {told}
      </p>
    </Announce.Provider>
  );
}
