/** A path within the build that `name` means in `file`: relative to it, or from the top of the build. */
export function resolveIn(file: string, name: string): string {
  const parts = name.startsWith('.') ? file.split('/').slice(0, -1) : [];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

interface Options {
  /** The text of a module by its path within the build, e.g. `resident/home/index.js`. @throws when there is none */
  readonly read: (file: string) => string;
  /** Names that the code sees besides those of the language; undefined hides a name. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** What errors name a module's file by. */
  readonly sourceUrl?: (file: string) => string;
}

/** Runs modules of a build as WeChat does: once each, in a function of their own, with nothing of a browser in sight. */
export function createModules({
  read,
  scope,
  sourceUrl = (file) => file,
}: Options): (file: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  const run = (file: string): unknown => {
    const full = file.endsWith('.js') ? file : `${file}.js`;
    const known = modules.get(full);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(full, module);
    const body = `${read(full)}\n//# sourceURL=${sourceUrl(full)}`;
    new Function('require', 'module', 'exports', ...Object.keys(scope), body)(
      (name: string) => run(resolveIn(full, name)),
      module,
      module.exports,
      ...Object.values(scope),
    );
    return module.exports;
  };
  return run;
}
