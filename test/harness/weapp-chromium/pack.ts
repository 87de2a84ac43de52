import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import postcss from 'postcss';

/** A built mini-program as one value, for a page that runs it. */
export interface PackedMiniProgram {
  /** Scripts by their path within the build, e.g. `resident/home/index.js`. */
  readonly js: Readonly<Record<string, string>>;
  /** Configurations and other JSON by their path without its ending. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Style sheets of the app, its pages and components by their path without its ending, with what they import. */
  readonly wxss: Readonly<Record<string, string>>;
  /** The paths of all templates, without their ending. */
  readonly templates: readonly string[];
  /** What the classes of a component are prefixed with, by its path: its style sheet reaches nothing else. */
  readonly scopes: Readonly<Record<string, string>>;
}

/** What the compiler finds in a template. */
interface TemplateProblem {
  readonly isError: boolean;
  readonly message: string;
  readonly startLine: number;
}

/** WeChat's built-in tags that a style sheet may name. */
const TAGS = ['view', 'text', 'image', 'input', 'textarea', 'button', 'scroll-view', 'picker', 'switch'];
const TAG_SELECTOR = new RegExp(`(^|[\\s>+~,(])(${TAGS.join('|')})(?![\\w-])`, 'g');

/** Reads a `dist/weapp` and compiles its templates; nothing in the folder is changed. @throws Error for a template that is wrong */
export function packMiniProgram(dist: string): { program: PackedMiniProgram; templateScript: string } {
  if (!existsSync(path.join(dist, 'app.json')))
    throw new Error(`No mini-program at ${dist}: run npm run build first`);
  const js: Record<string, string> = {};
  const json: Record<string, unknown> = {};
  const wxss: Record<string, string> = {};
  const templates: string[] = [];
  const group = new TmplGroup();
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

  for (const file of filesUnder(dist)) {
    const [, name = '', ending = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
    if (ending === 'js') js[file] = read(file);
    if (ending === 'json') json[name] = JSON.parse(read(file));
    if (ending === 'wxss') wxss[name] = styleOf(file, read);
    if (ending === 'wxs') group.addScript(name, read(file));
    if (ending === 'wxml') {
      const problems = group.addTmpl(name, withColons(read(file))) as readonly TemplateProblem[];
      const [error] = problems.filter(({ isError }) => isError);
      if (error) throw new Error(`${file}:${error.startLine + 1}: ${error.message}`);
      templates.push(name);
    }
  }
  const components = templates.filter((name) => (json[name] as { component?: boolean })?.component);
  const scopes = Object.fromEntries(components.map((name) => [name, name.replace(/\W/g, '-')]));
  for (const [name, scope] of Object.entries(scopes))
    if (wxss[name] !== undefined) wxss[name] = prefixed(wxss[name], scope);
  return { program: { js, json, wxss, templates, scopes }, templateScript: group.getTmplGenObjectGroups() };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** glass-easel takes `bind:tap` alone, WeChat `bindtap` too. */
function withColons(wxml: string): string {
  return wxml.replace(
    /(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?!:)([a-z]+=)/g,
    (_, space: string, how: string, event: string) => `${space}${how}:${event}`,
  );
}

/** A style sheet with what it imports in place, and WeChat's tags by the names that they have in a browser. */
function styleOf(file: string, read: (file: string) => string): string {
  const root = postcss.parse(read(file), { from: file });
  root.walkAtRules('import', (rule) => {
    const imported = rule.params.replace(/^["']|["']$/g, '');
    const at = path.posix.join(imported.startsWith('/') ? '' : path.posix.dirname(file), imported);
    rule.replaceWith(postcss.parse(styleOf(at, read)).nodes);
  });
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(TAG_SELECTOR, '$1wx-$2');
  });
  return root.toString();
}

/** A style sheet whose classes are those of one component only, as glass-easel writes them. */
function prefixed(css: string, scope: string): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(/\.(?=[A-Za-z_-])/g, `.${scope}--`);
  });
  return root.toString();
}
