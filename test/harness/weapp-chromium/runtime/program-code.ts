import { HIDDEN_NAMES } from '../../weapp/hidden-names';
import { createModules, resolveIn } from '../../weapp/modules';
import type { PageInstance } from '../../weapp/page-stack';
import type { PackedMiniProgram } from '../pack';
import type { Easel } from './easel';

interface Options {
  readonly program: PackedMiniProgram;
  readonly space: Easel['space'];
  readonly wx: Record<string, unknown>;
  readonly openPages: () => readonly PageInstance[];
  /** A component is about to be drawn for the first time. */
  readonly onComponent: (path: string) => void;
}

type Definition = Record<string, unknown>;
interface Configuration {
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

/** The build's scripts, run as WeChat runs them: `app.js` first, a page or component when it is first needed. */
export function createProgramCode({ program, space, wx, openPages, onComponent }: Options) {
  const { js, json } = program;
  const shared = (json.app as Configuration).usingComponents;
  const loaded = new Set<string>();
  let app: PageInstance = {};
  /** The page or component whose file runs: what it defines is this one. */
  let loading: string | undefined;

  const define = (kind: 'Page' | 'Component' | 'Behavior') => (definition: Definition) => {
    if (loading === undefined) throw new Error(`${kind}() outside of the file of a page or component`);
    return space.componentEnv(loading, (made) =>
      (made[kind] as unknown as (definition: Definition) => unknown)(definition),
    );
  };
  const run = createModules({
    read(file) {
      const text = js[file];
      if (text === undefined) throw new Error(`the build has no ${file}`);
      return text;
    },
    scope: {
      ...Object.fromEntries(HIDDEN_NAMES.map((name) => [name, undefined])),
      wx,
      App: (definition: PageInstance) => {
        app = definition;
      },
      Page: define('Page'),
      Component: define('Component'),
      Behavior: define('Behavior'),
      getApp: () => app,
      getCurrentPages: () => [...openPages()],
    },
  });

  /** Loads a page or component with all that it uses, once. */
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const { component, usingComponents } = (json[path] ?? {}) as Configuration;
    for (const at of Object.values({ ...shared, ...usingComponents })) load(resolveIn(path, at));
    if (component) onComponent(path);
    const outer = loading;
    loading = path;
    run(path);
    loading = outer;
  };

  return {
    load,
    /** Runs `app.js`. @returns what it gave to `App()` */
    start(): PageInstance {
      run('app');
      return app;
    },
  };
}
