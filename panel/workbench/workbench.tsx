import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from '../components/App.tsx';
import { createWork } from '../export-rows.ts';
import { createSettings } from '../settings.ts';
import { createStore, type Memory, type PageCallsState, type Store, type TryIt, type TryItState } from '../store.ts';
import { BIG_STATES } from './big-states.ts';
import { importerOf } from './importer.ts';
import { LANGUAGES, speakIn } from './languages.ts';
import { type Press, STATES, type State, WATCH } from './states.ts';
import './workbench.css';

const FIRST = 'list';
const query = new URLSearchParams(location.search);
const chosen = {
  state: query.get('state') ?? FIRST,
  theme: query.get('theme') ?? '',
  lang: query.get('lang') || 'en',
  width: query.get('width') ?? '',
};

function tryItOf(state: State): TryIt {
  const now = signal<TryItState>(state.tryIt ?? { status: 'off' });
  const turn = (next: TryItState) => {
    now.value = next;
  };
  return {
    state: now,
    tried: signal(state.tried ?? []),
    start: (changes) => turn({ status: 'on', changes }),
    stop: () => turn({ status: 'off' }),
    reload: () => location.reload(),
  };
}

function memory(): Memory {
  const words = signal<Readonly<Record<string, string>>>({});
  return {
    recall: (key) => words.value[key] ?? null,
    remember(key, value) {
      words.value = { ...words.value, [key]: value };
    },
  };
}

async function storeOf(state: State): Promise<Store> {
  const exchanges = signal(state.exchanges);
  const pageCalls = signal<PageCallsState>(state.pageCalls ?? 'off');
  const turn = (next: PageCallsState) => {
    pageCalls.value = next;
  };
  const store = createStore({
    exchanges,
    navigations: signal(state.navigations ?? []),
    watch: signal({ ...WATCH, ...state.watch }),
    recording: signal(state.recording ?? true),
    settings: createSettings(),
    openSource: ({ url }) => void open(url),
    showInNetwork: (url) => void open(url),
    pageCalls: { state: pageCalls, set: (on) => turn(on ? 'on' : 'off'), reloadAndRecord: () => turn('on') },
    tryIt: tryItOf(state),
    memory: memory(),
    importer: importerOf(state.files ?? []),
    exports: {
      generator: { name: 'CORS Verdict', version: '0.1.0' },
      browser: navigator.userAgent,
      now: () => new Date(Date.UTC(2026, 10, 20, 9, 45)),
      work: createWork(),
    },
    clear() {
      exchanges.value = [];
    },
  });
  const loads = (state.files ?? []).map((file) => [file, store.imports.load(new File([], file.name))] as const);
  // One that is being read in this state is never done.
  await Promise.allSettled(loads.flatMap(([file, loaded]) => ('reading' in file ? [] : [loaded])));
  store.settings.filter.value = state.filter ?? '';
  store.settings.filterInverted.value = state.filterInverted ?? false;
  store.settings.failingOnly.value = state.failingOnly ?? false;
  store.settings.grouping.value = state.grouping ?? 'none';
  store.settings.sort.value = state.sort ?? null;
  store.settings.columns.value = state.columns ?? {};
  store.selectedId.value = state.selected?.id ?? null;
  return store;
}

function Choice({ name, options }: { name: keyof typeof chosen; options: readonly string[] }) {
  return (
    <label>
      {name}{' '}
      <select name={name} value={chosen[name]} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option || 'as the browser'}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The panel in a plain tab, in a state picked by the query; `?bare` leaves the picker away. */
function Workbench({ store }: { store: Store }) {
  return (
    <>
      {!query.has('bare') && (
        <form class="picker">
          <Choice name="state" options={[...Object.keys(STATES), ...Object.keys(BIG_STATES)]} />
          <Choice name="theme" options={['', 'light', 'dark']} />
          <Choice name="lang" options={LANGUAGES} />
          <Choice name="width" options={['', '400', '600', '900', '1200']} />
        </form>
      )}
      <div class="frame" style={{ width: chosen.width === '' ? '100%' : `${Number(chosen.width)}px` }}>
        <App store={store} />
      </div>
    </>
  );
}

/** As if somebody held a file over the panel. */
function drag(): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([], 'bug.har'));
  dispatchEvent(new DragEvent('dragenter', { dataTransfer }));
  // The panel listens once it has been drawn.
  requestAnimationFrame(() => document.querySelector('.drop-zone') ?? drag());
}

/** As if somebody had typed it into the filter. */
function typeFilter(typed: string): void {
  const box = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (box === null) return;
  box.focus();
  box.value = typed;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

await speakIn(chosen.lang);
const state = STATES[chosen.state] ?? BIG_STATES[chosen.state]?.() ?? { exchanges: [] };
const store = await storeOf(state);
if (chosen.theme !== '') document.documentElement.dataset.theme = chosen.theme;
const root = document.getElementById('app');
if (root) render(<Workbench store={store} />, root);
if (state.dragging) drag();
if (state.typed !== undefined) typeFilter(state.typed);

/** Presses one thing after the other, each when it is there, and says when it is done. */
function press([first, ...others]: readonly Press[]): void {
  if (first === undefined) {
    document.documentElement.dataset.pressed = '';
    return;
  }
  const isDone = typeof first === 'string' ? click(first) : openMenu(first.menuOf);
  requestAnimationFrame(() => press(isDone ? others : [first, ...others]));
}

function click(selector: string): boolean {
  const pressed = document.querySelector<HTMLElement>(selector);
  pressed?.click();
  return pressed !== null;
}

/** As if it was clicked with the other button. */
function openMenu(selector: string): boolean {
  const pressed = document.querySelector(selector);
  const { left = 0, top = 0 } = pressed?.getBoundingClientRect() ?? {};
  const at = { clientX: left + 60, clientY: top + 12 };
  pressed?.dispatchEvent(new MouseEvent('contextmenu', { ...at, bubbles: true, cancelable: true }));
  return pressed !== null;
}

// The list has to know first how wide it is.
requestAnimationFrame(() => press(state.press ?? []));
